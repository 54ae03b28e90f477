"""修改: a signer changes the wording before agreeing; the change stays visible."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting import texts
from shuniu.engines.reporting.life import REPORT
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.texts import Wording


@act(REPORT["revise"])
def revise(report: Report, *, by: Actor, at: datetime, deed: Deed, wording: Wording) -> None:
    """Save another wording as the next version (REP-3, edit with tracked change)."""
    if not wording.differs(report.text):
        raise Incomplete({"body": "文字没有变化，不必保存。"})
    report.text = texts.save(wording, by=by, at=at, after=report.text)
    deed.note(version=report.text.number)
