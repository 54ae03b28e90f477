"""退回: the one asked to sign gives the report back with an opinion."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.signoff import chain
from shuniu.engines.reporting import clocking
from shuniu.engines.reporting.life import REPORT
from shuniu.engines.reporting.models import Report


@act(REPORT["send_back"])
def send_back(report: Report, *, by: Actor, at: datetime, deed: Deed, opinion: str) -> None:
    """Give it back to its writer; the round of sign-off ends, the writer may mend and hand it in again."""
    clocking.ended(report, at=at)
    remark = deed.says(opinion)
    chain.send_back(chain.asked(report), by=by, at=at, opinion=remark)
    report.signer, report.ended_reason = None, remark
