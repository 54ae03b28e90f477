"""Files: what they are is seen from their bytes; what cannot be read is refused with what to do instead."""

import io
import struct
import time
import zipfile

import pytest

from shuniu.papers.model import as_text
from shuniu.papers.reader import Unreadable, read_file, read_text
from shuniu.papers.reader.archive import Archive
from shuniu.papers.tests import samples
from shuniu.papers.tests.accounts import forgotten

TEXT = as_text(samples.LETTER)
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:document>'
)


def packed(**parts: str | bytes) -> bytes:
    """A zip of parts, `__` in a name standing for a slash and `_xml` for its ending."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return data.getvalue()


def refused(data: bytes) -> Unreadable:
    started = time.process_time()
    with pytest.raises(Unreadable) as caught:
        read_file(data, "文件")
    assert time.process_time() - started < 5
    assert caught.value.reason.endswith("。")
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_text_files_are_read_in_the_encodings_of_chinese_desktops(encoding):
    reading = read_file(TEXT.replace("\n", "\r\n").encode(encoding), "函.txt")
    assert (reading.text, reading.form, reading.name) == (TEXT, "txt", "函.txt")
    assert reading.document == samples.LETTER


def test_a_path_is_read_as_its_bytes(tmp_path):
    file = tmp_path / "函.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert read_file(file).document == samples.LETTER
    assert read_file(str(file)).name == "函.txt"


@pytest.mark.parametrize(
    "broken",
    [
        TEXT.encode().decode("gbk", "replace"),
        TEXT.encode().decode("latin-1"),
        TEXT.encode("gbk").decode("latin-1"),
        TEXT.encode("gbk").decode("utf-8", "replace"),
        "锟斤拷锟斤拷锟斤拷锟斤拷",
    ],
)
def test_garbled_text_is_refused_pasted_and_as_a_file(broken):
    with pytest.raises(Unreadable, match="乱码"):
        read_text(broken)
    assert refused(broken.encode()).code == "garbled"


@pytest.mark.parametrize(
    "fine",
    [
        "Shuniu 1.0 — café",
        "①②③ ≥95% ℃ “引号”",
        "鍒囧壊",
        "黄骅、亳州、歙县、盱眙、睢宁、郓城",
        "××××××××人民政府文件",
    ],
)
def test_rare_but_right_text_is_not_called_garbled(fine):
    assert read_text(fine).text == fine


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "empty", "空"),
        (b" \n\n", "empty", "空"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_format", "另存为 .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
            "去掉打开密码",
        ),
        (b"{\\rtf1\\ansi hello}", "old_format", "另存为 .docx"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "picture", "文字识别"),
        (b"\xff\xfe" + b"\x00\xd8" * 20, "not_text", "UTF-8"),
        (b"\x00\x01\x02\x03" * 200, "not_text", "另存为"),
        (b"PK\x03\x04 broken", "broken", "另存一份"),
        (b"%PDF-1.7 broken", "broken", "重新导出"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data, code, says):
    error = refused(data)
    assert error.code == code
    assert says in error.reason


def test_archives_that_are_no_documents_are_refused():
    assert refused(packed(xl__workbook_xml="<a/>")).code == "unknown"


def test_macros_are_refused():
    data = packed(word__document_xml=DOCUMENT.format("<w:body/>"), word__vbaProject_bin=b"x")
    assert refused(data).code == "macro"


def test_a_declared_bomb_is_refused():
    assert refused(packed(word__document_xml=b" " * 30_000_000)).code == "bomb"


def test_a_bomb_that_lies_about_its_size_is_refused():
    data = bytearray(packed(word__document_xml=b"<a>" + b"a" * 5_000_000))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 1000)
    assert refused(bytes(data)).code in ("bomb", "broken")


def test_many_parts_are_refused():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for number in range(5_001):
            archive.writestr(f"{number}", "")
    assert refused(data.getvalue()).code == "bomb"


def test_entity_bombs_are_refused():
    entities = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
    assert refused(packed(word__document_xml=entities)).code == "bomb"


def test_xml_nested_without_end_is_refused():
    assert refused(packed(word__document_xml="<a>" * 100_000 + "</a>" * 100_000)).code == "broken"


def test_encrypted_archives_are_refused():
    data = bytearray(packed(word__document_xml=b"x"))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data)).code == "encrypted"


def test_a_document_without_text_is_refused():
    body = "<w:body><w:p/><w:p><w:r><w:t> </w:t></w:r></w:p></w:body>"
    assert refused(packed(word__document_xml=DOCUMENT.format(body))).code == "no_text"


def test_five_megabytes_of_text_are_refused_with_the_limit():
    error = refused("各县人民政府要抓好落实。\n".encode() * 140_000)
    assert (error.code, "请分成几份" in error.reason) == ("too_long", True)


def test_a_file_too_big_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "大.txt"
    with file.open("wb") as hole:
        hole.truncate(60 << 20)
    with pytest.raises(Unreadable, match="60MB"):
        read_file(file)


def test_reading_a_text_file_forgets_nothing():
    assert forgotten(read_file(TEXT.encode())) == ""


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_whose_compressed_bytes_are_damaged_is_refused(method):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr("[Content_Types].xml", "石桥镇" * 3000)
        archive.writestr("word/document.xml", "石桥镇" * 3000)
    data = packed.getvalue()
    at = data.index(b"word/document.xml") + len(b"word/document.xml")
    damaged = data[:at] + bytes(255 - byte for byte in data[at : at + 24]) + data[at + 24 :]
    with pytest.raises(Unreadable):
        Archive.of(damaged).read("word/document.xml")
