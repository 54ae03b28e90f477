"""核实: facts are confirmed with somebody."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission, Verification


@act(SUBMISSION["verify"])
def verify(
    submission: Submission, *, by: Actor, at: datetime, deed: Deed, how: str, whom: str, confirmed: str
) -> None:
    """Record who confirmed what, how (REP-4)."""
    Verification.objects.create(
        submission=submission, how=how, whom=whom, confirmed=deed.states(confirmed), at=at, by=str(by)
    )
    deed.note(how=how)
