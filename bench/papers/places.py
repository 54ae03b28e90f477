"""Where the rules want each element, held against where it stands. GB/T 9704-2012; millimetres.

The figures are written here once more, away from the typesetter's, so that the two can disagree. A blank line is a
letter and 7/8 of a letter; two lines below a text begin 7/8 after its feet.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.papers.pages import Line, Page
from shuniu.papers.model import Document, Layout

EM = 156 / 28
GAP = EM * 7 / 8
PITCH = EM + GAP
LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
MIDDLE = (LEFT + RIGHT) / 2
SMALL = 14 * 25.4 / 72
HEAD = {Layout.ORDER: TOP + 20, Layout.LETTER: 30.0, Layout.BULLETIN: TOP + 20}


@dataclass(frozen=True, slots=True)
class Place:
    """One place: what, how far off in mm, and whether it is a drawn rule (held more strictly)."""

    what: str
    off: float
    rule: bool = False


def places(document: Document, pages: list[Page]) -> Iterator[Place]:
    """Every place of `document` that the rules speak of."""
    if document.masthead:
        yield from _head(document, pages[0])
    yield from _title(document, pages[0])
    yield from _closing(document, pages)
    yield from _annexes(document, pages)
    if document.layout is not Layout.LETTER:
        yield from _colophon(document, pages[-1])
    yield from _numbers(document, pages)


def off(what: str, found: float, wanted: float, rule: bool = False) -> Place:
    """How far `found` is from `wanted`."""
    return Place(f"{what} {found:.2f}, wanted {wanted:.2f}", abs(found - wanted), rule)


def _head(document: Document, page: Page) -> Iterator[Place]:
    left, top, right, bottom = page.banner()
    yield off("标志 top", top, HEAD.get(document.layout, TOP + 35))
    yield off("标志 middle", (left + right) / 2, MIDDLE)
    number = page.find(document.number.text)
    if document.layout is Layout.LETTER:
        yield from _letter(number, page, bottom)
        return
    if document.layout is not Layout.BULLETIN:
        yield off("发文字号 below 标志", number.top - bottom, GAP + 2 * PITCH)
    if document.signers:
        yield off("发文字号 left", number.left, LEFT + EM)
        yield off("签发人 right", number.right, RIGHT - EM)
    else:
        yield off("发文字号 middle", number.centre, MIDDLE)
    if document.layout not in (Layout.ORDER, Layout.BULLETIN):
        yield from _red_rule(number, page)


def _red_rule(number: Line, page: Page) -> Iterator[Place]:
    rule = next(one for one in page.rules if one[0] > number.bottom)
    yield off("版头分隔线 below 发文字号", rule[0] - number.bottom, 4, True)
    left, right = page.extent(rule)
    yield off("版头分隔线 left", left, LEFT, True)
    yield off("版头分隔线 right", right, RIGHT, True)


def _letter(number: Line, page: Page, bottom: float) -> Iterator[Place]:
    """信函 (10.1): double rules of 170 mm, 4 mm below the masthead and 20 mm over the foot of the sheet."""
    upper, lower = page.rules[:2], page.rules[-2:]
    yield off("第一条双线 below 标志", upper[0][0] - bottom, 4, True)
    yield off("第二条双线", lower[0][0], 277, True)
    for rule in (upper[0], lower[1]):
        left, right = page.extent(rule)
        yield off("双线 length", right - left, 170, True)
        yield off("双线 middle", (left + right) / 2, 105, True)
    yield off("发文字号 right", number.right, RIGHT)
    yield off("发文字号 below 双线", number.top - upper[1][1], GAP)


def _title(document: Document, page: Page) -> Iterator[Place]:
    lines = [line for line in page.lines if 7.3 < line.size < 8.3 and line.bottom < BOTTOM]
    if not lines:
        return
    for line in lines:
        yield off("标题 middle", line.centre, 297 / 2 if document.layout is Layout.LEDGER else MIDDLE)
    above = [rule for rule in page.rules if rule[1] < lines[0].top]
    if above and document.layout is not Layout.LETTER:
        yield off("标题 below 分隔线", lines[0].top - above[-1][1], 2 * PITCH)
    if document.addressees:
        first = page.find(f"{document.addressees}："[:12])
        yield off("主送 below 标题", first.top - lines[-1].bottom, GAP + PITCH)
        yield off("主送 left", first.left, LEFT)


def _closing(document: Document, pages: list[Page]) -> Iterator[Place]:
    if not document.date or document.layout is Layout.BULLETIN:
        return
    page, date = _last_with(pages, document.date.text)
    above = [line for line in page.lines if line.base < date.base - 1]
    if any(one.post for one in document.signatures):
        yield off("日期 right (签名章)", date.right, RIGHT - 4 * EM)
    elif any(one.seal for one in document.signatures):
        yield from _sealed(document, page, date, above)
    elif document.signatures:
        name = above[-1]
        yield off("日期 right of 署名", date.left - name.left, 2 * EM)
        yield off("署名 or 日期 right", max(name.right, date.right), RIGHT - 2 * EM)
        yield off("署名 below 正文", name.top - above[-2].bottom, GAP + PITCH)
    if document.note:
        note = page.find(str(document.note))
        yield off("附注 below 日期", note.top - date.top, PITCH)
        yield off("附注 left", note.left, LEFT + 2 * EM)


def _sealed(document: Document, page: Page, date: Line, above: list[Line]) -> Iterator[Place]:
    """One seal: centred on name and date, its top within one line of the text (7.3.5.1)."""
    count = len(document.signatures)
    text = above[-1 - -(-count // 3)]  # three seals a row
    red = page.ink(LEFT, text.bottom + 0.2, RIGHT + 4, 262, red=True)
    yield Place(
        f"印章 top {red[1] - text.bottom:.2f} below 正文, wanted 0 to {PITCH:.2f}",
        _outside(red[1] - text.bottom, 0, PITCH),
    )
    yield Place(f"印章 inside 版心 {red[0]:.1f} to {red[2]:.1f}", max(LEFT - red[0], red[2] - RIGHT, 0))
    if count > 1:
        return
    yield off("成文日期 right", date.right, RIGHT - 4 * EM)
    yield off("署名 middle over 日期", above[-1].centre, date.centre)
    yield off("印章 middle", (red[0] + red[2]) / 2, date.centre)
    yield off("印章 diameter", red[2] - red[0], 42)


def _outside(value: float, least: float, most: float) -> float:
    return max(least - value, value - most, 0.0)


def _annexes(document: Document, pages: list[Page]) -> Iterator[Place]:
    for one in document.attachments:
        page = next(page for page in pages if page.lines and page.lines[0].text.startswith(one.label))
        turned = page.picture.width > page.picture.height
        top, left = (28.0, 35.0) if turned else (TOP, LEFT)
        label, title = page.lines[0], page.find(one.title)
        yield off(f"{one.label} top", label.top, top)
        yield off(f"{one.label} left", label.left, left)
        yield off(f"{one.label} 标题 on the third line", title.top, top + 2 * PITCH)


def _colophon(document: Document, page: Page) -> Iterator[Place]:
    if not document.printed_by and not document.distribution:
        return
    rules = [rule for rule in page.rules if rule[0] > 200]
    yield off("版记 foot", sum(rules[-1]) / 2, BOTTOM, True)
    left, right = page.extent(rules[-1])
    yield off("版记 left", left, LEFT, True)
    yield off("版记 right", right, RIGHT, True)
    over = [line for line in page.lines if line.bottom < rules[0][0]]
    yield Place(
        "版记 over the text", max((max(line.bottom for line in over) - rules[0][0], 0.0)) if over else 0.0
    )
    if document.printed_by:
        line = page.lines[-2] if "—" in page.lines[-1].text else page.lines[-1]
        yield off("印发机关 left", line.left, LEFT + SMALL)
        yield off("印发日期 right", line.right, RIGHT - SMALL)


def _numbers(document: Document, pages: list[Page]) -> Iterator[Place]:
    if document.layout in (Layout.SIGNOFF, Layout.LEDGER, Layout.NOTICE):
        return
    for number, page in enumerate(pages, 1):
        if page.picture.width > page.picture.height:
            continue
        line = page.find(f"—{number}—")
        if document.layout is Layout.LETTER and number == 1:
            yield Place("first page of a 信函 without number", 0.0 if line is None else 99.0)
            continue
        ink = page.ink(line.left, 264, line.left + SMALL, 275)
        yield off(f"页码 {number} dash", ink[1], BOTTOM + 7)
        edge = line.right - (RIGHT - SMALL) if number % 2 else line.left - (LEFT + SMALL)
        yield off(f"页码 {number} from the edge", edge, 0)


def _last_with(pages: list[Page], words: str) -> tuple[Page, Line]:
    """The closing date: the last page that has the words on a line by themselves."""
    for page in reversed(pages):
        for line in page.lines:
            if words in line.text.replace(" ", "") and "印发" not in line.text:
                return page, line
    raise LookupError(words)
