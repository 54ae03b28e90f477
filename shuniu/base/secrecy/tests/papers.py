"""Small files of every kind, made for a test."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from docx import Document
from openpyxl import Workbook

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(path: Path, *paragraphs: str, header: str = "") -> Path:
    """A Word document, with a header where one is given."""
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.save(str(path))
    return path


def xlsx(path: Path, *rows: tuple[str, ...]) -> Path:
    """An Excel table."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def archive(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def ofd(path: Path, *lines: str) -> Path:
    """What makes an OFD, as far as text goes."""
    codes = "".join(f"<TextObject><TextCode>{line}</TextCode></TextObject>" for line in lines)
    return archive(path, {"OFD.xml": "<OFD/>", "Doc_0/Pages/Page_0/Content.xml": f"<Page>{codes}</Page>"})


def doc(path: Path, words: str) -> Path:
    """The bytes by which an old Word document is known, and its words as it keeps them."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    path.write_bytes(head + words.encode("utf-16-le") + bytes(64) + "WordDocument".encode("utf-16-le"))
    return path


def pdf(path: Path, *lines: str) -> Path:
    """A PDF of one page whose text is these lines (characters as UTF-16 by a ToUnicode map)."""
    path.write_bytes(_pdf_bytes(lines))
    return path


def _pdf_bytes(lines: tuple[str, ...]) -> bytes:
    shown = "".join(
        f"1 0 0 1 72 {700 - 20 * n} Tm <{line.encode('utf-16-be').hex()}> Tj " for n, line in enumerate(lines)
    )
    stream = f"BT /F1 12 Tf {shown}ET".encode()
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange "
        b"1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        b"/Supplement 0 >> /FontDescriptor 8 0 R /DW 1000 >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
        b"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 "
        b"/Descent -200 /CapHeight 700 /StemV 80 >>",
    ]
    made, places = io.BytesIO(b"%PDF-1.7\n"), []
    made.seek(0, io.SEEK_END)
    for number, body in enumerate(objects, start=1):
        places.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    made.writelines(b"%010d 00000 n \n" % place for place in places)
    made.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return made.getvalue()
