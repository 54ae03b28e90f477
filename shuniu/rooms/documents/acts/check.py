"""后台体检: a long text is checked by a Job."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import act
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.rooms.documents.life import CHECKUP
from shuniu.rooms.documents.models import Checkup

JOB = "documents.check"


@act(CHECKUP["check"])
def check(checkup: Checkup, *, by: Actor, at: datetime) -> None:
    """Ask for it; asking twice while it waits is once."""
    ask(checkup, by=by, at=at)


def ask(checkup: Checkup, *, by: Actor, at: datetime) -> None:
    """The Job's row, in the transaction of the act that asks."""
    enqueue(
        JOB, {"by": by.as_json()}, at=at, noun="checkup", key=checkup.pk, by=by.person_id, slot=f"{JOB}.{checkup.pk}",
    )  # fmt: skip
