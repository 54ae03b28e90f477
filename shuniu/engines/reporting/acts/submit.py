"""提交: a report is handed in and its unit's sign-off begins."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from shuniu.base import rows
from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.engines.reporting import checks, clocking, texts
from shuniu.engines.reporting.acts import signing
from shuniu.engines.reporting.life import REPORT
from shuniu.engines.reporting.models import Call, Desk, Report, Version
from shuniu.engines.reporting.texts import Wording
from shuniu.org.actors import unit_of


@act(REPORT["submit"])
def submit(
    *,
    by: Actor,
    at: datetime,
    deed: Deed,
    wording: Wording,
    desks: Iterable[Desk],
    kind: str,
    urgency: str,
    call: Call | None = None,
    files: Iterable[File] = (),
    **about: Any,
) -> Report:
    """Make the report with its first version and ask the first of the chain (REP-1, REP-3).

    ``about``: topic, sector, occurred_at, spread, part, impact. Raises Incomplete where a rule blocks the text.
    """
    unit = unit_of(by)
    checks.insist(wording, kind=kind, unit=unit, at=at, about=about)
    text = texts.save(wording, by=by, at=at)
    report = Report(
        state="signed", unit=unit, author_id=by.person_id, post_id=by.post_id, call=call, kind=kind,
        urgency=urgency, text=text, signed_text=text, submitted_at=at, signed_at=at, **about,
    )  # fmt: skip
    rows.insert(report)
    report.desks.add(*desks)
    attach(files, "report", report.pk)
    _settle(report, deed, signed=None)
    return report


@act(REPORT["resubmit"])
def resubmit(
    report: Report,
    *,
    by: Actor,
    at: datetime,
    deed: Deed,
    wording: Wording,
    desks: Iterable[Desk],
    kind: str,
    urgency: str,
    call: Call | None = None,
    files: Iterable[File] = (),
    **about: Any,
) -> str:
    """Hand in a returned report again, mended; a new round of sign-off begins."""
    checks.insist(wording, kind=kind, unit=report.unit, at=at, about=about)
    report.text = texts.save(wording, by=by, at=at, after=report.text)
    report.kind, report.urgency, report.call, report.submitted_at = kind, urgency, call, at
    for name, value in about.items():
        setattr(report, name, value)
    report.desks.set(desks)
    attach(files, "report", report.pk)
    return _settle(report, deed, signed=report.signed_text)


def _settle(report: Report, deed: Deed, *, signed: Version | None) -> str:
    """Begin the sign-off; until it is through, what the desks see of the report is what was ``signed`` before."""
    clocking.urgent(report, at=deed.at)
    reached = signing.begin(report, deed)
    if reached == "signing":
        report.state, report.signed_at, report.signed_text = "signing", None, signed
    rows.update(report, "state", "signed_at", "signed_text", "signer")
    return reached
