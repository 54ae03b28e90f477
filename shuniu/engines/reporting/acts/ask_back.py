"""退补: the desk asks the unit for what is missing."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.reporting import clocking
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission


@act(SUBMISSION["ask_back"])
def ask_back(submission: Submission, *, by: Actor, at: datetime, deed: Deed, question: str) -> None:
    """The desk's clock pauses; the unit owes the supplement by its own clock."""
    submission.question, submission.asked_text = deed.says(question), submission.text
    submission.review_on = None
    clocking.asked_back(submission, at=at)
    deed.touches(submission.report)
