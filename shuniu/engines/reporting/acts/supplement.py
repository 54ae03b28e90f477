"""补充: the unit answers what the desk asked."""

from collections.abc import Iterable
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.refusals import Incomplete, NotNow
from shuniu.engines.reporting import clocking, rulings, texts
from shuniu.engines.reporting.acts import signing
from shuniu.engines.reporting.life import REPORT, SUBMISSION
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.texts import Wording


@act(SUBMISSION["supplement"])
def supplement(
    submission: Submission,
    *,
    by: Actor,
    at: datetime,
    deed: Deed,
    wording: Wording,
    answer: str = "",
    files: Iterable[File] = (),
) -> str:
    """Hand in what was missing: straight to the desk, or, where the unit's pack says so, through its sign-off again."""
    report, files = submission.report, list(files)
    if report.state == "returned":
        raise NotNow(
            "补充的稿子在审签时被退回了。", "请撰写人在这条信息的页面上“改后再提交”，签完自动送回编辑台。"
        )
    if report.state != "signed":
        raise NotNow("补充的稿子正在审签。", "签完会自动送回编辑台。")
    if not (answer or files or wording.differs(submission.text)):
        raise Incomplete({"answer": "还没有补充：请写说明，或者在正文里补上，或者加附件。"})
    attach(files, "report", report.pk)
    deed.says(answer)
    deed.touches(report)
    if rulings.ask("supplement_signs", report.unit, at).value:
        sign_again(report, by=by, at=at, cause=deed, wording=wording)
        submission.refresh_from_db()
        return submission.state
    attach(files, "submission", submission.pk)
    submission.text = texts.save(wording, by=by, at=at, after=submission.text)
    submission.editor, submission.claimed_at = None, None
    clocking.supplemented(submission, at=at)
    return "waiting"


@act(REPORT["sign_again"])
def sign_again(report: Report, *, by: Actor, at: datetime, deed: Deed, wording: Wording) -> str:
    """The supplemented wording goes through the unit's chain once more."""
    report.text = texts.save(wording, by=by, at=at, after=report.text)
    return signing.begin(report, deed)
