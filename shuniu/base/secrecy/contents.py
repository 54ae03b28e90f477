"""Every text inside a file, piece by piece, as raw as it stands: headers, footers, text boxes, cells, notes.

Not the reader's reading: that leaves out what repeats on every page, which is just where marks stand.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pypdfium2

from shuniu.papers import pdfium
from shuniu.papers.reader import Unreadable
from shuniu.papers.reader.archive import Archive
from shuniu.papers.reader.decoding import decoded
from shuniu.papers.reader.limits import LIMITS, Watch

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 1024
_LINES = {"p", "TextCode", "br", "tab"}
_TEXTS = {"t", "TextCode", "delText", "instrText"}
_CELLS = ("xl/",)
_OFFICE = ("word/", "ppt/", "xl/")
_RUN = re.compile("[\u4e00-\u9fff★☆0-9：:（）〔〕()\\s]{2,200}")


def texts_of(path: Path, name: str) -> Iterator[str]:
    """The texts of a file by what its bytes are; a picture has none. ``Unreadable`` where nobody can look inside."""
    data = path.read_bytes()
    if data.startswith(_PICTURES):
        return
    if b"%PDF-" in data[:_HEAD]:
        yield from _pdf(data)
    elif data.startswith(b"PK"):
        yield from _archive(Archive.of(data))
    elif data.startswith(_OLE):
        yield from _old_office(data)
    else:
        yield decoded(data)


def _pdf(data: bytes) -> list[str]:
    """Every page, read whole before pdfium is given back to other threads."""
    watch, pages = Watch(), []
    try:
        with pdfium.opened(data) as document:
            _refuse_long(len(document))
            for page in document:
                watch.look()
                pages.append(page.get_textpage().get_text_range())
    except pypdfium2.PdfiumError as error:
        raise Unreadable("broken", "PDF 加了密码或已损坏。请去掉密码，重新导出一份再试。") from error
    return pages


def _refuse_long(count: int) -> None:
    if count > LIMITS["most_pages"]:
        raise Unreadable("too_many_pages", f"PDF 超过{LIMITS['most_pages']}页。请分成几份再试。")


def _archive(archive: Archive) -> Iterator[str]:
    parts = [name for name in archive.names if name.endswith(".xml")]
    if archive.has("OFD.xml"):
        if archive.has("Encryptions.xml"):
            raise Unreadable("encrypted", "OFD 已加密。请去掉密码后再试。")
    elif any(name.startswith(_OFFICE) for name in parts):
        parts = [name for name in parts if name.startswith((*_OFFICE, "docProps/"))]
    else:
        raise Unreadable("archive", "压缩包里的内容没法逐个看。请解开后分别上传。")
    for name in parts:
        yield _xml_text(archive.xml(name), apart=name.startswith(_CELLS))


def _xml_text(root: Element, *, apart: bool) -> str:
    """The words of a part; ``apart`` keeps cells from looking like lines of a document of their own."""
    pieces: list[str] = []
    for element in root.iter():
        local = str(element.tag).rpartition("}")[2]
        if local in _LINES and not apart:
            pieces.append("\n")
        if local in _TEXTS or (len(element) == 0 and element.text and not apart):
            pieces.append(element.text or "")
            if apart:
                pieces.append(" | ")
    return "".join(pieces)


def _old_office(data: bytes) -> Iterator[str]:
    """What looks like Chinese in a .doc, .wps or .xls; a locked one shows nothing and is refused."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("encrypted", "文件加了密码。请去掉密码后再试。")
    for encoding in ("utf-16-le", "gb18030"):
        yield " | ".join(_RUN.findall(data.decode(encoding, "replace")))
