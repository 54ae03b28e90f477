"""认领, 放回, 接手: who has a submission in hand."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.reporting import clocking
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission


@act(SUBMISSION["claim"])
def claim(submission: Submission, *, by: Actor, at: datetime) -> None:
    """An editor takes it in hand; the clock of waiting stops."""
    take_in_hand(submission, by=by, at=at)


@act(SUBMISSION["release"])
def release(submission: Submission, *, by: Actor, at: datetime) -> None:
    """The editor puts it back for others; the clock of waiting starts again."""
    submission.editor, submission.claimed_at = None, None
    clocking.waiting(submission, at=at)


@act(SUBMISSION["take_over"])
def take_over(submission: Submission, *, by: Actor, at: datetime, deed: Deed, reason: str = "") -> None:
    """Another editor of the desk goes on with what a colleague has in hand or held."""
    if submission.editor and submission.editor_id != by.person_id:
        deed.note(taken_from=submission.editor.name)
        deed.tell([submission.editor], f"{by.person_name}接手了您手上的《{submission.text.title}》。")
    deed.says(reason)
    take_in_hand(submission, by=by, at=at)


def take_in_hand(submission: Submission, *, by: Actor, at: datetime) -> None:
    """The submission is this person's now."""
    submission.editor_id, submission.claimed_at, submission.review_on = by.person_id, at, None
    clocking.taken(submission, at=at)
