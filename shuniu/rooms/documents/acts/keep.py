"""留存: the working text becomes a row, because its writer said so."""

from collections.abc import Mapping
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.secrecy import gate
from shuniu.rooms.documents.life import CHECKUP
from shuniu.rooms.documents.models import Checkup, CheckupText


@act(CHECKUP["keep"])
def keep(
    *, by: Actor, at: datetime, deed: Deed, title: str, body: str, original: str, purpose: str, counts: Mapping[str, int]
) -> Checkup:  # fmt: skip
    """Keep a text for the one who asks; ``counts``: how many findings of each severity it now has (SEC-1)."""
    gate.said({"title": title, "text": body, "original": original}, where="公文体检", by=by, at=at)
    deed.note(found=sum(counts.values()))
    return Checkup.objects.create(
        state="kept", keeper_id=by.person_id, purpose=purpose, length=len("".join(body.split())), kept_at=at,
        text=CheckupText.objects.create(title=title, body=body, original=original),
        mistakes=counts.get("error", 0), doubts=counts.get("warning", 0), advices=counts.get("advice", 0),
    )  # fmt: skip
