"""What a file is, by its bytes."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from shuniu.base.files.kinds import (
    DOC,
    DOCX,
    GIF,
    JPEG,
    OFD,
    PDF,
    PNG,
    PPT,
    PPTX,
    TXT,
    XLS,
    XLSX,
    ZIP,
    Kind,
)

_HEAD = 1024  # a PDF may have this much before its mark
_STARTS = {b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG, b"GIF87a": GIF, b"GIF89a": GIF}
_PARTS = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX, "ppt/presentation.xml": PPTX, "OFD.xml": OFD}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = {"WordDocument": DOC, "Workbook": XLS, "Book": XLS, "PowerPoint Document": PPT}
_ENCODINGS = ("utf-8-sig", "gb18030", "utf-16")


def kind_of(path: Path) -> Kind | None:
    """The kind of a file; None for what is not known (programs, web pages with binary parts, broken archives)."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if b"%PDF-" in head:
        return PDF
    if head.startswith(_OLE):
        return _old_office(path)
    if head.startswith(b"PK\x03\x04"):
        return _archive(path)
    plain = next((kind for start, kind in _STARTS.items() if head.startswith(start)), None)
    return plain or (TXT if _is_text(path) else None)


def _archive(path: Path) -> Kind | None:
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
    except (BadZipFile, OSError, ValueError):
        return None
    return next((kind for part, kind in _PARTS.items() if part in names), ZIP)


def _old_office(path: Path) -> Kind | None:
    data = path.read_bytes()
    return next((kind for name, kind in _STREAMS.items() if name.encode("utf-16-le") in data), None)


def _is_text(path: Path) -> bool:
    """Decodable whole, and without what no text has."""
    data = path.read_bytes()
    for encoding in _ENCODINGS:
        try:
            return "\x00" not in data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return False
