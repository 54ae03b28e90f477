"""并入综合 and 退出综合: a submission becomes part of one text made from several."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting import clocking
from shuniu.engines.reporting.acts.claim import take_in_hand
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission, Synthesis


@act(SUBMISSION["merge"])
def merge(submission: Submission, *, by: Actor, at: datetime, deed: Deed, synthesis: Synthesis) -> None:
    """Join a synthesis that is being written; what becomes of it becomes of this (REP-5)."""
    if synthesis.state != "composing" or synthesis.desk_id != submission.desk_id:
        raise Incomplete({"synthesis": "请选本台还在编的综合稿。"})
    submission.synthesis, submission.outcome_at, submission.review_on = synthesis, at, None
    submission.editor_id = submission.editor_id or by.person_id
    clocking.ended(submission, at=at)
    deed.touches(submission.report, synthesis)
    deed.note(desk=str(submission.desk), synthesis=synthesis.pk)


@act(SUBMISSION["part"])
def part(submission: Submission, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Leave a synthesis that is not finished; the submission is open again and its clock starts anew."""
    if submission.synthesis is None or submission.synthesis.state == "adopted":
        raise Incomplete({"": "综合稿已经采用，不能退出。"})
    deed.touches(submission.report, submission.synthesis)
    submission.synthesis, submission.outcome_at = None, None
    clocking.reopened(submission, at=at)
    take_in_hand(submission, by=by, at=at)
