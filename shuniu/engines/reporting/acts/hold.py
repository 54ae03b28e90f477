"""留用 and 继续办: kept for later, with a date at which it is looked at again."""

from datetime import date, datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.reporting import clocking
from shuniu.engines.reporting.acts.claim import take_in_hand
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission


@act(SUBMISSION["hold"])
def hold(
    submission: Submission, *, by: Actor, at: datetime, deed: Deed, review_on: date, reason: str
) -> None:
    """Keep it; a clock brings it back on the date."""
    submission.editor_id = submission.editor_id or by.person_id
    submission.claimed_at = submission.claimed_at or at
    submission.review_on = review_on
    deed.says(reason)
    deed.note(review_on=review_on.isoformat())
    deed.touches(submission.report)
    clocking.held(submission, at=at)


@act(SUBMISSION["resume"])
def resume(submission: Submission, *, by: Actor, at: datetime) -> None:
    """Take it up again."""
    take_in_hand(submission, by=by, at=at)
