"""留用 and 继续办: kept for later, with a date at which it is looked at again, and taken up before what it waited for."""

from datetime import date, datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import NotNow
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
def resume(submission: Submission, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Take it up again: what was held, or what the unit was asked for (it told by phone, or it will not come)."""
    if submission.state == "asked_back":
        if submission.report.state != "signed":
            raise NotNow("补充的稿子已写好，正在报送单位审签。", "签完自动送回；等不及的，请催报送单位。")
        submission.asked_text = None
        deed.note(unanswered=True)
        deed.touches(submission.report)
    take_in_hand(submission, by=by, at=at)
