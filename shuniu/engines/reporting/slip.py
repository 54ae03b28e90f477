"""审签单: what papers typesets of a report and its chain (REP-3). Who has not signed finds room to sign in ink."""

from datetime import datetime

from django.utils.timezone import localtime

from shuniu.base.signoff import chain
from shuniu.base.signoff.models import SignoffStep
from shuniu.engines.reporting import checks, rulings
from shuniu.engines.reporting.models import Report
from shuniu.papers.model import Document, Labelled, Layout, Opinion, Paragraph, Words

TO_SIGN, TO_DATE = "签字：　　　　　　", "　　　　年　　月　　日"


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
        opinions=tuple(_opinion(step) for step in chain.last_round(report) if step.state != "dropped"),
        blocks=tuple(Paragraph.of(line.strip()) for line in report.text.body.splitlines() if line.strip()),
    )


def _opinion(step: SignoffStep) -> Opinion:
    """One row of the slip; of a step not taken yet, an empty one with the line to sign on."""
    word = step.word.removesuffix("审签")
    if step.at is None:
        return Opinion(word, "", TO_SIGN, TO_DATE)
    if step.proof == "paper":
        return Opinion(word, f"{_said(step)}（签字见所附扫描件）", step.given_by, _moment(step.given_at))
    phone = f"（{step.given_by}{_moment(step.given_at)}电话授权）" if step.proof == "phone" else ""
    return Opinion(word, f"{_said(step)}{phone}", str(step.by.get("person_name", "")), _moment(step.at))


def _said(step: SignoffStep) -> str:
    """What was decided, then what was said with it: an opinion alone does not tell whether they agreed."""
    decided, words = step.get_state_display(), step.opinion.body if step.opinion else ""
    if not words:
        return decided
    return words if words.startswith(decided) else f"{decided}。{words}"


def _moment(at: datetime | None) -> str:
    return f"{localtime(at):%Y年%-m月%-d日 %H:%M}" if at else ""
