"""One call for all formats, and what it says about its result."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from shuniu.papers import pdfium
from shuniu.papers.model import Document, Words
from shuniu.papers.model.plain import as_text
from shuniu.papers.typeset import engine, seal
from shuniu.papers.typeset.docx import docx
from shuniu.papers.typeset.docx.paragraph import family
from shuniu.papers.typeset.fonts import CHOICES, FontSet, characters, installed
from shuniu.papers.typeset.measures import MEASURES
from shuniu.papers.typeset.ofd import ofd
from shuniu.papers.typeset.sheet import sheet
from shuniu.papers.typeset.sheet.closing import Stamp
from shuniu.papers.typeset.sheet.head import marks

FORMATS = ("pdf", "docx", "ofd")
FEWEST_TO_LIST = 20
LATIN_GAP = MEASURES["docx"]["latin_gap"]


@dataclass(frozen=True, slots=True)
class Typeset:
    """A document as a file: its bytes, the families that set it, what must be known of it, its pages."""

    data: bytes
    fonts: tuple[str, ...]
    notes: tuple[str, ...]
    pages: int


def typeset(document: Document, fmt: str = "pdf", fonts: FontSet | None = None) -> Typeset:
    """`document` as `fmt` ("pdf", "docx", "ofd").

    `fonts` None: the best this machine has. Raises NoChineseFont when there is none, ValueError for another
    format, an empty document or a seal without text; all say so in Chinese.
    """
    if fmt not in FORMATS:
        raise ValueError(f"不支持的格式：{fmt}。可用：{'、'.join(FORMATS)}。")
    if not as_text(document).strip():
        raise ValueError("文稿是空的，没有可以排版的内容。")
    chosen = fonts or installed()
    page = drawn(sheet(document), chosen)
    pdf = engine.pdf(page, chosen, tagged=fmt == "pdf")
    made = {
        "pdf": lambda: pdf,
        "docx": lambda: docx(drawn(sheet(document, LATIN_GAP), chosen), pdf, chosen),
        "ofd": lambda: ofd(pdf, page["title"], chosen),
    }
    used, notes = _fonts(fmt, chosen)
    return Typeset(made[fmt](), used, (*notes, *_notes(document, page, chosen)), _count(pdf))


def numbered(document: Document, numbers: Sequence[str], fonts: FontSet | None = None) -> bytes:
    """PDF for the printer: `document` once for each 份号, which stands at its top left corner; blank backs keep two sides right.

    `document` has a masthead. Raises what ``typeset`` raises.
    """
    chosen = fonts or installed()
    page = drawn(sheet(document), chosen)
    pages = _count(engine.pdf(page, chosen, tagged=False))
    each = [marks(replace(document, copy_number=Words(number))) for number in numbers]
    page["copies"] = {"marks": each, "blank": pages % 2 == 1}
    return engine.pdf(page, chosen, tagged=False)


def drawn(page: dict[str, Any], fonts: FontSet) -> dict[str, Any]:
    """The sheet with its seals as drawings, ready for JSON."""
    for piece in signs(page):
        piece["stamps"] = [_told(stamp, fonts) for stamp in piece["stamps"] if isinstance(stamp, Stamp)]
    return page


def signs(page: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The pieces of a sheet that carry names and seals."""
    for piece in page["flow"]:
        yield from (one for one in piece.get("tail", {}).get("pieces", ()) if one["k"] == "sign")


def _told(stamp: Stamp, fonts: FontSet) -> dict[str, Any]:
    place = {"x": stamp.x, "y": stamp.y, "wide": stamp.wide, "high": stamp.high}
    return place | {"svg": seal.drawing(stamp, fonts), "alt": f"{stamp.seal.text}（印章）"}


def _fonts(fmt: str, fonts: FontSet) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A DOCX names the national families and leaves them to whoever opens it; the others carry their fonts."""
    if fmt != "docx":
        return fonts.used, fonts.notes
    named = tuple(f"{choice['word']}：{family(role)}" for role, choice in CHOICES.items())
    return named, ("DOCX 标明国家标准字体；打开它的电脑没有这些字体时，由办公软件自行代替。",)


def _notes(document: Document, page: dict[str, Any], fonts: FontSet) -> Iterator[str]:
    if document.secrecy:
        yield "本系统不处理涉密文件，密级标志未排入。"
    yield from filter(None, (seal.note(one.seal) for one in document.signatures if one.seal))
    missing = _missing(page, fonts)
    if missing:
        yield f"字体中没有这些字，可能排成空白或方框：{'、'.join(missing[:FEWEST_TO_LIST])}。"


def _missing(page: Any, fonts: FontSet) -> list[str]:
    used = set().union(*map(set, _texts(page)))
    faces = [characters(face) for face in fonts.faces]
    return sorted(char for char in used if not char.isspace() and not any(ord(char) in one for one in faces))


def _texts(value: Any) -> Iterator[str]:
    """Every text of a sheet, drawings left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for key, one in value.items() if key != "svg" for text in _texts(one))
    elif isinstance(value, list | tuple):
        yield from (text for one in value for text in _texts(one))


def _count(data: bytes) -> int:
    with pdfium.opened(data) as read:
        return len(read)
