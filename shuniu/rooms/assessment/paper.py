"""A circular as an official document of papers: what was, the table by groups, who was never adopted, how to object (ASM-3)."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.timezone import localdate

from shuniu.papers.model import (
    Block,
    Bodies,
    Cell,
    Date,
    Document,
    Heading,
    Layout,
    Paragraph,
    Signature,
    Table,
    Words,
)
from shuniu.rooms.assessment import awards
from shuniu.rooms.assessment.ledgers import rate
from shuniu.rooms.assessment.models import Circular, CircularRow
from shuniu.rooms.assessment.points.worth import plain

HEADS = ("位次", "单位", "报送", "采用", "采用率", "本期得分", "累计得分", "平均得分", "等次")
NUMERALS = ("", *"一二三四五六七八九")
TO, OTHERS = "各有关单位", "其他单位"
Groups = Sequence[tuple[str, Sequence[CircularRow]]]


def document(circular: Circular, rows: Sequence[CircularRow]) -> Document:
    """The whole circular with these rows; dated when it was published, or as it would be."""
    unit = circular.desk.unit
    at = circular.published_at or circular.prepared_at
    return Document(
        layout=Layout.CIRCULAR,
        title=Words(f"{unit.name}{circular.official_title}"),
        addressees=Bodies(TO),
        blocks=tuple(blocks(circular, rows)),
        signatures=(Signature(unit.name),),
        date=Date.of(localdate(at)),
    )


def blocks(circular: Circular, rows: Sequence[CircularRow]) -> Iterator[Block]:
    """The text in its order."""
    yield Paragraph.of(opening(circular, rows))
    if circular.note:
        yield from (Paragraph.of(line.strip()) for line in circular.note.body.splitlines() if line.strip())
    groups = grouped(rows)
    for order, (name, found) in enumerate(groups):
        if len(groups) > 1:
            yield heading(order, name or OTHERS)
        yield table(found)
    yield from map(Paragraph.of, after(circular, rows))


def grouped(rows: Sequence[CircularRow]) -> Groups:
    """The lines of each group, in their order."""
    return [(name, list(found)) for name, found in groupby(rows, key=lambda row: row.group)]


def after(circular: Circular, rows: Sequence[CircularRow]) -> Iterator[str]:
    """What is said after the table: who was never adopted, who is out for the awards, who wins, how to object."""
    yield from without(grouped(rows))
    barred = [f"{row.name}（{'；'.join(row.barred)}）" for row in rows if row.barred]
    if barred:
        yield f"不参加本年度评先的单位：{'；'.join(barred)}。"
    for award, names in awards.given(circular, rows):
        yield f"{award}：{'、'.join(names)}。"
    if circular.objections_until:
        until = localdate(circular.objections_until)
        yield f"对通报的数有异议的，请于{until.month}月{until.day}日前在系统内提出。"


def without(groups: Groups) -> Iterator[str]:
    """零采用: the units of each group that nothing was adopted of."""
    none = [(group, [row.name for row in rows if not row.adopted]) for group, rows in groups]
    none = [(group, names) for group, names in none if names]
    if len(groups) == 1:
        yield from (f"本期没有采用信息的单位：{'、'.join(names)}。" for _, names in none)
    elif none:
        yield f"本期没有采用信息的单位共{sum(len(names) for _, names in none)}个。"
        yield from (f"{group or OTHERS}（{len(names)}个）：{'、'.join(names)}。" for group, names in none)


def opening(circular: Circular, rows: Sequence[CircularRow]) -> str:
    """The first sentence: how much came and was adopted."""
    reported, adopted = sum(row.reported for row in rows), sum(row.adopted for row in rows)
    return (
        f"{circular.span}，共收到{len([row for row in rows if row.reported])}个单位报送的{circular.desk.line.name}"
        f"{reported}条，采用{adopted}条{earlier(rows)}。现将采用情况通报如下。"
    )


def earlier(rows: Sequence[CircularRow]) -> str:
    """Said where somebody has more adopted than reported, for a rate above 100% asks for it."""
    return "（含以前报送、本期采用的）" if any(row.adopted > row.reported for row in rows) else ""


def heading(order: int, name: str) -> Heading:
    """一、县区."""
    return Heading(1, f"{numeral(order + 1)}、", name)


def numbered(order: int, name: str, rows: Sequence[CircularRow], groups: int) -> str:
    """一、县区（9个）, as a line of the table; "" where there is one group only."""
    return f"{numeral(order + 1)}、{name or OTHERS}（{len(rows)}个）" if groups > 1 else ""


def numeral(number: int) -> str:
    """一 to 九十九, as groups are numbered."""
    tens, ones = divmod(number, 10)
    return (NUMERALS[tens] if tens > 1 else "") + ("十" if tens else "") + NUMERALS[ones]


def table(rows: Sequence[CircularRow]) -> Table:
    """The lines of one group; columns that say nothing in it are left out."""
    lines = [HEADS, *(cells(row) for row in rows)]
    kept = [place for place in range(len(HEADS)) if any(line[place] for line in lines[1:])]
    return Table(tuple(tuple(Cell(line[place]) for place in kept) for line in lines))


def cells(row: CircularRow) -> tuple[str, ...]:
    """One line as texts."""
    return (
        "" if row.place is None else str(row.place), row.name, str(row.reported), str(row.adopted), rate(row.rate),
        plain(row.points), plain(row.cumulative), "" if row.average is None else plain(row.average), row.grade,
    )  # fmt: skip
