"""What the house prints beside official documents: items of a bulletin, forms of slips, heads of ledgers."""

from shuniu.papers.model import Document, Item, Labelled
from shuniu.papers.typeset.measures import BODY_WIDTH, SIZES, TEXT, blank, width
from shuniu.papers.typeset.sheet.body import body
from shuniu.papers.typeset.sheet.pieces import Piece, centred, clean, gap, paragraph, rule, run, sides, tail
from shuniu.papers.typeset.title_lines import title_lines

COUNTED = "一二三四五六七八九十"
HALF_ROW = 8  # characters that fit beside a label when two fields share a row


def items(document: Document) -> list[Piece]:
    """The contents, where there are several items, and then each item under its title, each section under its name."""
    several = len(document.items) > 1
    pieces = _contents(document) if several and document.look.contents else []
    for place, item in enumerate(document.items):
        if _opens_section(document, place):
            pieces += [gap(blank(1)), centred((_section(document, place),), "hei", "text")]
            pieces += [gap(blank(0.5)), *_item(item)]
        else:
            pieces += [gap(blank(1)), *_item(item)]
    return pieces


def _opens_section(document: Document, place: int) -> bool:
    """Whether the item is the first of its section."""
    section = document.items[place].section
    return bool(section) and (not place or document.items[place - 1].section != section)


def _section(document: Document, place: int) -> str:
    """The name over the first item of a section, as the series writes it."""
    name = document.items[place].section
    if not document.look.numbered:
        return f"【{name}】"
    count = len({item.section for item in document.items[: place + 1]} - {""})
    return f"{COUNTED[count - 1] if count <= len(COUNTED) else count}、{name}"


def _contents(document: Document) -> list[Piece]:
    lines: list[Piece] = []
    for place, item in enumerate(document.items):
        if _opens_section(document, place):
            lines.append(paragraph(run(_section(document, place), "hei"), first=0))
        lines.append(paragraph(run(f"{place + 1}. {item.title}"), first=0))
    framed = [{"k": "centre", "runs": [run("本期要目", "hei")], "size": "text"}, *lines]
    return [gap(blank(0)), *framed, gap(TEXT["gap"]), rule(BODY_WIDTH, 0.35, document.look.colour)]


def _item(item: Item) -> list[Piece]:
    most = BODY_WIDTH / SIZES["subtitle"] - 2
    title = centred(title_lines(clean(item.title), most), "title", "subtitle")
    text = body(item.blocks)
    if item.source:
        source = paragraph(run(f"（{item.source}）", "kai"), first=0, align="right")
        text[-1:] = [(text[-1] if text else gap(0)) | {"tail": tail([source])}]
    return [title, gap(blank(0.5)), *text]


def form(fields: tuple[Labelled, ...]) -> list[Piece]:
    """A ruled form: short fields share a row, long ones have their own."""
    if not fields:
        return []
    rows: list[list[list[str]]] = []
    for one in fields:
        pair = [clean(one.label), clean(one.text)]
        if rows and _short(one) and len(rows[-1]) == 1 and width(rows[-1][0][1]) <= HALF_ROW:
            rows[-1].append(pair)
        else:
            rows.append([pair])
    return [{"k": "form", "rows": rows}]


def _short(one: Labelled) -> bool:
    return width(one.text) <= HALF_ROW and "\n" not in one.text


def opinions(document: Document) -> list[Piece]:
    """The chain of opinions of a 审签单, each with whose it is and when."""
    rows = [
        {
            "step": clean(one.step),
            "text": clean(one.text),
            "by": "　".join(filter(None, map(clean, (one.name, one.at)))),
        }
        for one in document.opinions
    ]
    return [{"k": "opinions", "rows": rows}] if rows else []


def slip_line(document: Document) -> list[Piece]:
    """单位 on the left, number and date on the right, over the form."""
    left = [run(document.unit)] if document.unit else []
    right = [run("　　".join(clean(one.text) for one in (document.number, document.date) if one))]
    return [sides(left, right, 0, "small")] if left or right[0]["s"] else []


def ledger_line(document: Document) -> list[Piece]:
    """填报单位 on the left and 统计时段 on the right, over the table."""
    left = [run(f"单位：{document.unit}")] if document.unit else []
    right = [run(f"时段：{document.period}")] if document.period else []
    return [sides(left, right, 0, "small")] if left or right else []
