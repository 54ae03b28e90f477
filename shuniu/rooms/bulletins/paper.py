"""An issue as a document of papers: what is looked at while composing is what is issued."""

from collections.abc import Iterable, Sequence

from django.utils.timezone import localdate

from shuniu.base.signoff import chain
from shuniu.org.models import Role
from shuniu.papers.model import (
    Colour,
    Date,
    Document,
    Labelled,
    Layout,
    Look,
    Masthead,
    Number,
    Paragraph,
    Span,
    Words,
)
from shuniu.papers.model import Item as Printed
from shuniu.papers.reader.levels import heading
from shuniu.rooms.bulletins.arranging import in_order
from shuniu.rooms.bulletins.models import Bulletin, Issue, Item, Subscriber


def document(issue: Issue, items: Sequence[Item] | None = None) -> Document:
    """The whole issue, with the items given (by default those placed in it); without a number until it is issued."""
    bulletin = issue.bulletin
    shown = items if items is not None else with_credits(issue)
    signed = _signed(issue)
    above = bulletin.number_line == Bulletin.NumberLine.SIGNED
    return Document(
        layout=Layout.BULLETIN,
        look=look(bulletin),
        mark=_words(bulletin.mark),
        masthead=Masthead((bulletin.masthead,)),
        number=_number(issue),
        signers=(Words(signed[-1] if signed else "　　　"),) if above else (),
        unit=Words(f"{bulletin.publisher}编"),
        date=Date.of(issue.for_day),
        items=tuple(printed(item) for item in shown),
        note=_words(bulletin.closing),
        distribution=_distribution(bulletin),
        staff=_staff(signed, above),
        printed_by=Words(bulletin.publisher),
        printed_on=Date.of(localdate(issue.issued_at) if issue.issued_at else issue.for_day),
        copies=_copies(bulletin),
    )


def look(bulletin: Bulletin) -> Look:
    """What tells this series from the others of its desk."""
    return Look(
        Colour(bulletin.colour),
        dated=bulletin.number_line == Bulletin.NumberLine.DATED,
        contents=bulletin.contents,
        numbered=bulletin.headings == Bulletin.Headings.NUMBERED,
    )


def _words(said: str) -> Words | None:
    return Words(said) if said else None


def with_credits(issue: Issue) -> list[Item]:
    """The items placed, in order, with all that a page of them needs."""
    return in_order(issue)


def printed(item: Item) -> Printed:
    """One item, with the units whose reports it was made from."""
    units = _once(credit.unit.called for credit in sorted(item.credits.all(), key=lambda each: each.pk))
    lines = (line.strip() for line in item.text.body.splitlines())
    return Printed(
        item.text.title,
        tuple(heading(line, Span(0, len(line))) or Paragraph.of(line) for line in lines if line),
        "、".join(units),
        section=item.section,
    )


def _number(issue: Issue) -> Number:
    """The number, after what tells the series from others of its masthead: 内参　第88期（总第1306期）."""
    variant = f"{issue.bulletin.variant}　" if issue.bulletin.variant else ""
    if issue.issued_at is None:
        return Number(f"{variant}第　期")
    if issue.number is None:
        return Number(f"{variant}总第{issue.total}期", total=issue.total)
    whole = f"（总第{issue.total}期）" if issue.total else ""
    said = f"{variant}第{issue.number}期{whole}"
    return Number(said, year=issue.year, serial=issue.number, total=issue.total)


def _distribution(bulletin: Bulletin) -> tuple[Labelled, ...]:
    """The lines at the foot: leaders by their posts after 报, units of the same level after 送, those below after 发."""
    rows: dict[str, list[str]] = {"报": [], "送": [], "发": []}
    for subscriber in bulletin.subscribers.select_related("post__unit"):
        label, name = _line(subscriber, bulletin.desk.unit.level)
        rows[label].append(name)
    return tuple(Labelled(label, "、".join(_once(names))) for label, names in rows.items() if names)


def _line(subscriber: Subscriber, level: str) -> tuple[str, str]:
    post = subscriber.post
    if post.role == Role.LEADER:
        return "报", post.name
    return "送" if post.unit.level == level else "发", post.unit.called


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _signed(issue: Issue) -> list[str]:
    """Who signed in the last round, in their order."""
    steps = [step for step in chain.steps(issue) if step.state == "approved"]
    names = [step.by.get("person_name", "") for step in steps if step.signoff_id == steps[-1].signoff_id]
    return [name for name in names if name]


def _staff(signed: Sequence[str], above: bool) -> tuple[Labelled, ...]:
    """The last of them 签发 (unless that stands in the head), the one before 审核."""
    words = zip(("签发", "审核"), reversed(signed[-2:]), strict=False)
    return tuple(Labelled(word, name) for word, name in words if not (above and word == "签发"))


def _copies(bulletin: Bulletin) -> Words | None:
    prints = sum(subscriber.prints for subscriber in bulletin.subscribers.all())
    return Words(f"共印{prints}份") if prints else None
