"""PDF files that are refused, each with what to do instead."""

import io

import pypdfium2
import pytest

from shuniu.papers.reader import Unreadable, read_file

ENCRYPTED = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>
%%%%EOF""" % (b"11" * 32, b"22" * 32)


def blank(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    data = io.BytesIO()
    document.save(data)
    document.close()
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (ENCRYPTED, "encrypted", "去掉打开密码"),
        (blank(2), "no_text", "文字识别"),
        (b"%PDF-1.7\n" + b"x" * 400, "broken", "重新导出"),
    ],
)
def test_what_has_no_text_to_read_is_refused(data, code, says):
    with pytest.raises(Unreadable, match=says) as refused:
        read_file(data, "文件.pdf")
    assert refused.value.code == code


def test_too_many_pages_are_refused_unread():
    with pytest.raises(Unreadable, match="10000页") as refused:
        read_file(blank(10_000))
    assert refused.value.code == "too_many_pages"
