"""登记来报: the desk takes in what came by phone or on paper."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting import resembling, texts
from shuniu.engines.reporting.acts.receive import receive
from shuniu.engines.reporting.life import REPORT
from shuniu.engines.reporting.models import Desk, Report
from shuniu.engines.reporting.permits import edits
from shuniu.engines.reporting.texts import Wording
from shuniu.org.models import Unit


@act(REPORT["register"])
def register(
    *,
    by: Actor,
    at: datetime,
    deed: Deed,
    desk: Desk,
    unit: Unit,
    channel: str,
    caller: str,
    wording: Wording,
    kind: str,
    urgency: str,
    files: Iterable[File] = (),
    **about: Any,
) -> Report:
    """Keep a report that reached the desk outside the network; the unit that called follows it like its own (REP-4)."""
    if not edits(by, desk):
        raise Incomplete({"desk": "您不是这个编辑台的编辑，请选自己的编辑台。"})
    desk.insist_open()
    text = texts.save(wording, by=by, at=at)
    report = Report.objects.create(
        state="signed", unit=unit, channel=channel, caller=caller, kind=kind, urgency=urgency,
        text=text, signed_text=text, submitted_at=at, signed_at=at, **about,
    )  # fmt: skip
    report.desks.set([desk])
    attach(files, "report", report.pk)
    resembling.keep(report, text)
    receive(by=by, at=at, cause=deed, report=report, desk=desk)
    deed.note(channel=report.get_channel_display(), unit=unit.called)
    return report
