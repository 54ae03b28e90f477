"""A text read in from a file: the first line becomes the title; what cannot be read says why beside the file."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from shuniu.base.secrecy.models import Attempt
from shuniu.engines.reporting import slip
from shuniu.engines.reporting.tests.builders import TEXT, submitted
from shuniu.papers.typeset import typeset
from tests.cast import MONDAY, Cast

SHEET = "/report/draft/abc/"


def read_in(client: Client, name: str, data: bytes) -> tuple[int, str]:
    """Choose a file on the sheet and press 读入."""
    sent = {
        "read": "1",
        "title": "原来的标题",
        "body": "原来的正文",
        "source": SimpleUploadedFile(name, data),
    }
    answer = client.post(SHEET, sent)
    return answer.status_code, answer.content.decode()


def test_a_word_file_becomes_title_and_body(cast: Cast, signed_in) -> None:
    paper = typeset(slip.document(submitted(cast), MONDAY), "docx")
    status, page = read_in(signed_in("罗敏"), "稿子.docx", paper.data)
    assert status == 200
    assert TEXT.body in page and 'value="信息报送审签单"' in page


def test_a_file_with_a_secrecy_mark_is_refused_and_logged_without_its_content(cast: Cast, signed_in) -> None:
    body = "秘密★1年\n石桥镇关于某事的报告\n正文。"
    status, page = read_in(signed_in("罗敏"), "稿子.txt", body.encode())
    assert status == 422
    assert "文件里有国家秘密标志" in page and "请改用机要渠道" in page
    assert "某事的报告" not in page and "原来的正文" in page
    attempt = Attempt.objects.get()
    assert (attempt.where, attempt.person_id) == ("写信息", cast["罗敏"].person_id)


def test_a_broken_file_says_so_and_what_was_typed_stays(cast: Cast, signed_in) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("word/document.xml", "x" * 4000)
    status, page = read_in(signed_in("罗敏"), "稿子.docx", whole.getvalue()[:60])
    assert status == 422
    assert "文件已损坏" in page and 'id="unread"' in page and "原来的标题" in page


def test_no_file_chosen_is_said(cast: Cast, signed_in) -> None:
    answer = signed_in("罗敏").post(SHEET, {"read": "1", "title": "原来的标题"})
    assert answer.status_code == 422 and "请先选一个文件" in answer.content.decode()
