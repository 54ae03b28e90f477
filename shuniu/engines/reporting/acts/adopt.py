"""采用: the desk takes the item; it waits to be placed in an issue."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.reporting import clocking, establishing
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission


@act(SUBMISSION["adopt"])
def adopt(
    submission: Submission, *, by: Actor, at: datetime, deed: Deed, serves: list[str], note: str = ""
) -> None:
    """End with adoption: for whom it serves (上级, 同级, 下级: REP-7) is kept, the reporter is told, the fact established."""
    submission.editor_id = submission.editor_id or by.person_id
    submission.outcome_at, submission.outcome_reason = at, deed.says(note)
    submission.serves = serves
    submission.review_on = None
    clocking.ended(submission, at=at)
    establishing.adopted(submission, at=at, share=1, of=1)
    deed.touches(submission.report)
    deed.note(desk=str(submission.desk), serves=serves)
