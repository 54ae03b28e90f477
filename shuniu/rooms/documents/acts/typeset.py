"""后台排版: a long text is typeset by a Job, whose file is fastened to the checkup."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.rooms.documents.life import CHECKUP
from shuniu.rooms.documents.models import Checkup

JOB = "documents.typeset"


@act(CHECKUP["typeset"])
def typeset(checkup: Checkup, *, by: Actor, at: datetime, deed: Deed, fmt: str) -> None:
    """Ask for it; asking twice for the same format while it waits is once."""
    deed.note(fmt=fmt)
    enqueue(
        JOB, {"fmt": fmt, "by": by.as_json()}, at=at, noun="checkup", key=checkup.pk, by=by.person_id,
        slot=f"{JOB}.{checkup.pk}.{fmt}",
    )  # fmt: skip
