"""版头: marks, 发文机关标志, number line, red rules, for each format (GB/T 9704-2012 7.2, 10.1, 10.2, 10.3)."""

from shuniu.papers.model import Document, Layout, Masthead
from shuniu.papers.typeset.measures import BODY_WIDTH, MEASURES, PAGE, PITCH, TEXT, blank
from shuniu.papers.typeset.sheet.banner import banner
from shuniu.papers.typeset.sheet.pieces import Piece, boxed, clean, gap, paragraph, rule, run, sides

HEAD = MEASURES["head"]


def head(document: Document) -> Piece | None:
    """What stands above the title; None without a masthead. `top` is its ink's place below the 版心's edge."""
    if document.masthead is None:
        return None
    make = {Layout.LETTER: _letter, Layout.ORDER: _order, Layout.BULLETIN: _bulletin}
    top, pieces = make.get(document.layout, _general)(document, document.masthead)
    letter = document.layout is Layout.LETTER
    return {"top": top, "pieces": pieces, "marks": [] if letter else marks(document)}


def bare(document: Document) -> list[Piece]:
    """Marks and number of a document without a masthead: in their order above the title, nothing in red."""
    if document.masthead or not (document.number or document.signers or marks(document)):
        return []
    lines = [paragraph(one, first=0, align="left") for one in marks(document)]
    numbers = _number_lines(document) if document.number or document.signers else []
    return [*lines, *numbers, gap(blank(1))]


def marks(document: Document) -> list[Piece]:
    """份号, 紧急程度 and the mark of a bulletin, from the top left corner down. A secret mark is never printed (SEC-1)."""
    found = [run(document.copy_number, "fang")] if document.copy_number else []
    return found + [run(one, "hei") for one in (document.urgency, document.mark) if one]


def _general(document: Document, masthead: Masthead) -> tuple[float, list[Piece]]:
    pieces = [banner(masthead), gap(blank(HEAD["blank_lines"])), *_number_lines(document)]
    if document.unit and document.layout is Layout.MINUTES:
        pieces += [gap(TEXT["gap"]), sides([run(document.unit)], [run(_date(document))], 1)]
    return HEAD["banner_top"], [*pieces, gap(HEAD["rule_below_number"]), rule(BODY_WIDTH, HEAD["rule"])]


def _order(document: Document, masthead: Masthead) -> tuple[float, list[Piece]]:
    pieces = [banner(masthead), gap(blank(HEAD["blank_lines"])), *_number_lines(document)]
    return HEAD["order_top"], pieces


def _bulletin(document: Document, masthead: Masthead) -> tuple[float, list[Piece]]:
    look = document.look
    pieces = [banner(masthead, look.colour), gap(blank(1)), *_bulletin_lines(document)]
    below = [gap(HEAD["rule_below_number"]), rule(BODY_WIDTH, HEAD["rule"], look.colour)]
    return HEAD["order_top"], [*pieces, *below]


def _bulletin_lines(document: Document) -> list[Piece]:
    """期号, and under it unit and date; or 期号 and date beside each other."""
    if document.look.dated:
        return [sides([run(document.number.text if document.number else "　")], [run(_date(document))], 1)]
    line = sides([run(document.unit)], [run(_date(document))], 1)
    return [*_number_lines(document), gap(blank(0)), line]


def _letter(document: Document, masthead: Masthead) -> tuple[float, list[Piece]]:
    """信函 (10.1): the double rule spans the sheet, the number stands flush right below it."""
    top = HEAD["letter_top"] - PAGE["top"]
    number = [run(document.number.text)] if document.number else []
    beside = {"k": "abreast", "left": marks(document), "right": number}
    pieces = [banner(masthead), gap(HEAD["letter_rule_below_banner"]), double_rule(True), gap(TEXT["gap"])]
    return top, pieces + boxed(beside if beside["left"] or number else {})


def double_rule(thick_first: bool) -> Piece:
    """The red pair of rules of a 信函: above thick over thin, at the foot thin over thick."""
    widths = [HEAD["letter_rule_thick"], HEAD["letter_rule_thin"]]
    return {
        "k": "double",
        "mm": HEAD["letter_rule_length"],
        "widths": widths if thick_first else widths[::-1],
        "between": HEAD["letter_rule_between"],
    }


def _number_lines(document: Document) -> list[Piece]:
    """发文字号 in the middle; of an upward document one character in, on the line of the last 签发人."""
    number = [run(document.number.text)] if document.number else []
    if not document.signers:
        return [{"k": "centre", "runs": number or [run("　")], "size": "text"}]
    rows = _signer_rows([clean(one) for one in document.signers])
    lines = [sides(number if row is rows[-1] else [], row, 1) for row in rows]
    return [piece for line in lines for piece in (gap(TEXT["gap"]), line)][1:]


def _signer_rows(names: list[str]) -> list[list[Piece]]:
    """Two names a row, the second row's first name under the first row's (7.2.6)."""
    longest = max(map(len, names))
    even = [_spread(name, longest) for name in names]
    pairs = [even[place : place + 2] for place in range(0, len(even), 2)]
    wide = 2 if len(names) > 1 else 1
    return [
        [run("签发人：" if not row else "　　　　"), *_row(pair, longest, wide)]
        for row, pair in enumerate(pairs)
    ]


def _row(pair: list[str], longest: int, wide: int) -> list[Piece]:
    padded = pair + ["　" * longest] * (wide - len(pair))
    return [run("　".join(padded), "kai")]


def _spread(name: str, longest: int) -> str:
    if len(name) == 2 and longest == 3:
        return f"{name[0]}　{name[1]}"
    return name + "　" * (longest - len(name))


def _date(document: Document) -> str:
    return document.date.text if document.date else ""


def first_line_below(document: Document) -> float:
    """Space under the head before the title: two lines; two lines from the last element of a 信函."""
    if document.layout is Layout.LETTER or document.layout is Layout.ORDER:
        return blank(HEAD["blank_lines"])
    return HEAD["blank_lines"] * PITCH
