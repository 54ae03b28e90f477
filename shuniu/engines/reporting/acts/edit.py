"""编辑: the desk works on its own wording; the unit's stays as it was."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting import texts
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission
from shuniu.engines.reporting.texts import Wording


@act(SUBMISSION["edit"])
def edit(submission: Submission, *, by: Actor, at: datetime, deed: Deed, wording: Wording) -> None:
    """Save the desk's next wording."""
    if not wording.differs(submission.text):
        raise Incomplete({"body": "文字没有变化，不必保存。"})
    submission.asked_text = None  # from here on the desk's own changes are what is compared
    submission.text = texts.save(wording, by=by, at=at, after=submission.text)
    deed.note(version=submission.text.number)
