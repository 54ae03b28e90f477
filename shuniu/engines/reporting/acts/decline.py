"""不采用: with a reason from the list and, where wished, in words; the reporter always learns both."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.reporting import clocking, establishing
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission


@act(SUBMISSION["decline"])
def decline(
    submission: Submission, *, by: Actor, at: datetime, deed: Deed, code: str, reason: str = ""
) -> None:
    """End without adoption (REP-4)."""
    submission.outcome_at, submission.outcome_code = at, code
    submission.outcome_reason = deed.says(reason)
    submission.review_on = None
    clocking.ended(submission, at=at)
    establishing.declined(submission, at=at)
    deed.touches(submission.report)
    deed.note(code=code, desk=str(submission.desk))
