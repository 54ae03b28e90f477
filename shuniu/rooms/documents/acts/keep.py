"""留存: the working text becomes a row, because its writer said so."""

from collections.abc import Mapping
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.secrecy import gate
from shuniu.rooms.documents.acts.check import ask
from shuniu.rooms.documents.life import CHECKUP
from shuniu.rooms.documents.models import Checkup, CheckupText


@act(CHECKUP["keep"])
def keep(
    *, by: Actor, at: datetime, deed: Deed, title: str, body: str, original: str, purpose: str,
    counts: Mapping[str, int] | None,
) -> Checkup:  # fmt: skip
    """Keep a text for the one who asks (SEC-1).

    ``counts``: how many findings of each severity it now has; None for a text too long to be checked while somebody
    waits, which is then checked in the background.
    """
    gate.said({"title": title, "text": body, "original": original}, where="公文体检", by=by, at=at)
    found = counts or {}
    deed.note(found=None if counts is None else sum(found.values()))
    kept = Checkup.objects.create(
        state="kept", keeper_id=by.person_id, purpose=purpose, length=len("".join(body.split())), kept_at=at,
        checked_at=None if counts is None else at,
        text=CheckupText.objects.create(title=title, body=body, original=original),
        mistakes=found.get("error", 0), doubts=found.get("warning", 0), advices=found.get("advice", 0),
    )  # fmt: skip
    if counts is None:
        ask(kept, by=by, at=at)
    return kept
