"""审签单: what papers typesets of a report and its chain (REP-3)."""

from datetime import datetime

from django.utils.timezone import localtime

from shuniu.base.signoff import chain
from shuniu.base.signoff.models import SignoffStep
from shuniu.engines.reporting import checks, rulings
from shuniu.engines.reporting.models import Report
from shuniu.papers.model import Document, Labelled, Layout, Opinion, Paragraph, Words


def document(report: Report, at: datetime) -> Document:
    """The slip as a document: what it is about, the text, every step with words, name and time."""
    urgency = dict(rulings.urgencies(report.unit, at)).get(report.urgency, report.urgency)
    fields = {
        "信息标题": report.text.title,
        "报送单位": report.unit.name,
        "撰写人": report.author.name if report.author else report.caller,
        "类别": rulings.kind_word(report.kind, report.unit, at),
        "紧急程度": urgency,
        "涉及范围": checks.scope_words(report),
        "报送到": "、".join(str(desk) for desk in report.desks.select_related("unit", "line")),
    }
    return Document(
        layout=Layout.SIGNOFF,
        urgency=Words(urgency) if rulings.ask("urgency_on_slip", report.unit, at).value else None,
        unit=Words(report.unit.name),
        title=Words("信息报送审签单"),
        fields=tuple(Labelled(label, text) for label, text in fields.items() if text),
        opinions=tuple(_opinion(step) for step in chain.steps(report) if step.at is not None),
        blocks=tuple(Paragraph.of(line.strip()) for line in report.text.body.splitlines() if line.strip()),
    )


def _opinion(step: SignoffStep) -> Opinion:
    said = step.opinion.body if step.opinion else step.get_state_display()
    phone = f"（{step.instructed_by}{_moment(step.instructed_at)}电话授权）" if step.proof == "phone" else ""
    return Opinion(
        step.word.removesuffix("审签"),
        f"{said}{phone}",
        str(step.by.get("person_name", "")),
        _moment(step.at),
    )


def _moment(at: datetime | None) -> str:
    return f"{localtime(at):%Y年%-m月%-d日 %H:%M}" if at else ""
