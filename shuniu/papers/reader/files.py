"""A file → a Reading: looks at what the bytes are, not at what the name says, and sends them to their reader."""

from collections.abc import Callable
from pathlib import Path

from shuniu.papers.reader.archive import Archive
from shuniu.papers.reader.decoding import decoded
from shuniu.papers.reader.docx import read_docx
from shuniu.papers.reader.limits import LIMITS
from shuniu.papers.reader.ofd import read_ofd
from shuniu.papers.reader.pdf import read_pdf
from shuniu.papers.reader.plain import read_plain
from shuniu.papers.reader.reading import Reading, Unreadable

_OLE, _ZIP, _PDF, _RTF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK", b"%PDF-", b"{\\rtf"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_ENCRYPTED_OOXML = "EncryptedPackage".encode("utf-16-le")
_HEAD = 1024  # a PDF may have this much before its mark


def read_file(source: Path | str | bytes, name: str = "") -> Reading:
    """Reads a .txt, .docx, .pdf or .ofd from a path or from its bytes; `name` is what messages call it.

    Raises Unreadable for everything else, with what to do about it; OSError when the path cannot be opened.
    """
    if isinstance(source, bytes):
        return _read(source, name)
    path = Path(source)
    _refuse_size(path.stat().st_size)
    return _read(path.read_bytes(), name or path.name)


def _read(data: bytes, name: str) -> Reading:
    _refuse_size(len(data))
    if not data.strip():
        raise Unreadable("empty", "文件是空的，没有可读的文字。")
    return _reader_of(data)(data, name)


def _refuse_size(size: int) -> None:
    most = LIMITS["most_bytes"]
    if size > most:
        raise Unreadable("too_big", f"文件有{size >> 20}MB，超过{most >> 20}MB的上限，请分成几份后再试。")


def _reader_of(data: bytes) -> Callable[[bytes, str], Reading]:
    _refuse_strangers(data)
    if _PDF in data[:_HEAD]:
        return read_pdf
    if data.startswith(_ZIP):
        return _reader_of_archive(Archive.of(data))
    return lambda text, name: read_plain(decoded(text), name=name, form="txt")


def _reader_of_archive(archive: Archive) -> Callable[[bytes, str], Reading]:
    if archive.has("OFD.xml"):
        return lambda data, name: read_ofd(archive, name)
    if archive.has("word/document.xml"):
        return lambda data, name: read_docx(archive, name)
    raise Unreadable(
        "unknown", "这不是公文文件。可以读取的有 .txt、.docx、.pdf、.ofd，请另存为其中一种后再试。"
    )


def _refuse_strangers(data: bytes) -> None:
    """What is known and cannot be read, each with its way out."""
    if data.startswith(_OLE):
        if _ENCRYPTED_OOXML in data:
            raise Unreadable("encrypted", "文件已加密，打不开。请在 WPS 或 Word 中去掉打开密码后再试。")
        raise Unreadable(
            "old_format", "这是旧格式的 .doc（或 .wps）文件。请用 WPS 或 Word 打开，另存为 .docx 后再试。"
        )
    if data.startswith(_RTF):
        raise Unreadable("old_format", "这是 .rtf 文件。请用 WPS 或 Word 打开，另存为 .docx 后再试。")
    if data.startswith(_PICTURES):
        raise Unreadable("picture", "这是图片，里面没有可读的文字。请先作文字识别，再粘贴识别出的文字。")
