"""The text of a .pdf by pdfium: lines with their places, joined to paragraphs; bounded in pages and time."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_double

import pypdfium2
from pypdfium2.raw import (
    FPDF_ERR_PASSWORD,
    FPDFText_GetCharOrigin,
    FPDFText_GetUnicode,
    FPDFText_IsGenerated,
)

from shuniu.papers import pdfium
from shuniu.papers.reader.geometry import Glyph, rows_of
from shuniu.papers.reader.glue import unglued
from shuniu.papers.reader.limits import LIMITS, Watch
from shuniu.papers.reader.page import Page
from shuniu.papers.reader.plain import reading_of
from shuniu.papers.reader.printed import tell
from shuniu.papers.reader.reading import Reading, Unreadable

_NO_TEXT = "这份 PDF 是扫描的图片，里面没有可读的文字。请先作文字识别，再粘贴识别出的文字。"
_UNREAL = "\x02\r\n\ufffe\uffff"  # hyphens and breaks that pdfium adds
_UNKNOWN = "□"  # for a character that is drawn and has no code
_ASCII_END = 0x7F
_REMARK = "PDF 的段落和表格按版面推断，图片和印章没有读入，请核对。"


def read_pdf(data: bytes, name: str = "") -> Reading:
    """Reads a PDF. Raises Unreadable for encrypted, broken, too long ones and for those without text."""
    with _opened(data) as document:
        rows = rows_of(_glyphs(document))
    page = Page(remarks=[_REMARK])
    tell(page, rows)
    if not page.lines:
        raise Unreadable("no_text", _NO_TEXT)
    return reading_of(page.text, unglued(page.lines), name=name, form="pdf", remarks=tuple(page.remarks))


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF, pages within the limit; what pdfium says of a bad one as a sentence."""
    try:
        with pdfium.opened(data) as document:
            _refuse_long(len(document))
            yield document
    except pypdfium2.PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise Unreadable("encrypted", "PDF 已加密，打不开。请去掉打开密码后再试。") from error
        raise Unreadable("broken", "PDF 已损坏，打不开。请重新导出一份再试。") from error


def _refuse_long(count: int) -> None:
    most = LIMITS["most_pages"]
    if count > most:
        raise Unreadable("too_many_pages", f"PDF 共{count}页，超过{most}页的上限，请只保留需要的页再试。")


def _glyphs(document: pypdfium2.PdfDocument) -> Iterator[Glyph]:
    watch = Watch()
    for number in range(len(document)):
        watch.look()
        try:
            page = document[number]
        except pypdfium2.PdfiumError as error:
            raise Unreadable("broken", f"PDF 第{number + 1}页已损坏。请重新导出一份再试。") from error
        text = page.get_textpage()
        yield from _on_page(number, page.get_height(), text)
        text.close()
        page.close()


def _on_page(number: int, height: float, text: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    """The characters of one page each where its origin is."""
    x, y = c_double(), c_double()
    for at in range(text.count_chars()):
        char = chr(FPDFText_GetUnicode(text, at) or ord(_UNKNOWN))
        if char in _UNREAL or (FPDFText_IsGenerated(text, at) == 1 and not _parts_words(text, at)):
            continue
        if FPDFText_GetCharOrigin(text, at, x, y):
            yield Glyph(number, height - y.value, x.value, _size(text, at), char, height)


def _parts_words(text: pypdfium2.PdfTextPage, at: int) -> bool:
    """Whether a blank that pdfium put in stands between Latin letters or figures."""
    around = (FPDFText_GetUnicode(text, at - 1), FPDFText_GetUnicode(text, at + 1)) if at else (0, 0)
    return all(ord(" ") < code < _ASCII_END for code in around)


def _size(text: pypdfium2.PdfTextPage, at: int) -> float:
    """The height of the character's box, as the size the font was really drawn in."""
    _, bottom, _, top = text.get_charbox(at, loose=True)
    return max(top - bottom, 1.0)
