"""Taking files in: by what they are, once each, bounded, nothing left of what was refused."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.base.actors import Actor
from shuniu.base.files import shelf
from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.base.parties.models import Party
from shuniu.base.refusals import Incomplete
from shuniu.base.secrecy.tests import papers

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 4, tzinfo=UTC)
BY = Actor("person", person_name="罗敏")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def given(name, content=PNG):
    return store(SimpleUploadedFile(name, content), by=BY, at=AT)


def on_shelf():
    return [path.name for path in shelf.contents()]


def test_a_file_is_kept_under_its_digest():
    file = given("现场.PNG")
    assert (file.name, file.suffix, file.size, file.kind.media) == ("现场.png", "png", 48, "image/png")
    assert file.path.read_bytes() == PNG and file.path.parent.parent.name == file.digest[:2]
    assert on_shelf() == [file.digest]


def test_the_same_content_is_kept_once_under_both_names():
    one, two = given("甲.png"), given("乙.png")
    assert one.path == two.path and on_shelf() == [one.digest]
    assert {one.name, two.name} == {"甲.png", "乙.png"}


def test_who_gave_it_is_kept():
    person = Party.objects.create(name="罗敏", kind="person")
    actor = Actor("person", person_id=person.pk)
    assert store(SimpleUploadedFile("a.png", PNG), by=actor, at=AT).by == person


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("病毒.exe", b"MZ", "这种文件不能上传"),
        ("页面.html", b"<html>", "这种文件不能上传"),
        ("图.svg", b"<svg/>", "这种文件不能上传"),
        ("无后缀", PNG, "这种文件不能上传"),
        ("报告.pdf", PNG, "其实是PNG 图片"),
        ("照片.jpg", b"MZ\x00\x01", "不是这种文件"),
        ("坏.docx", b"PK\x03\x04xx", "不是这种文件"),
        ("空.txt", b"", "文件是空的"),
        ("乱.txt", b"\x00\x01\x02", "不是这种文件"),
    ],
)
def test_what_is_refused_leaves_nothing(name, content, why):
    with pytest.raises(Incomplete, match=why):
        given(name, content)
    assert on_shelf() == [] and not File.objects.exists()


def test_too_large_is_refused_while_it_comes():
    class Endless:
        name = "大.txt"
        given = 0

        def chunks(self):
            while True:
                self.given += 1
                yield b"x" * (1 << 20)

    with pytest.raises(Incomplete, match="超过 20MB"):
        store(upload := Endless(), by=BY, at=AT)
    assert upload.given == 21 and on_shelf() == []


def test_a_marked_document_is_refused_and_not_kept(tmp_path):
    path = papers.docx(tmp_path / "a.docx", "机密★5年", "石桥镇报告")
    with pytest.raises(Incomplete, match="国家秘密标志"):
        given("a.docx", path.read_bytes())
    assert on_shelf() == []


def test_a_bomb_is_refused(tmp_path):
    path = papers.archive(tmp_path / "b.docx", {"word/document.xml": b" " * (201 << 20)})
    with pytest.raises(Incomplete, match="展开后异常庞大"):
        given("b.docx", path.read_bytes())


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_texts_come_in_any_usual_encoding(encoding):
    assert given("说明.txt", "石桥镇防汛值守情况说明".encode(encoding)).suffix == "txt"


def test_office_files_are_told_apart(tmp_path):
    table = papers.xlsx(tmp_path / "t.xlsx", ("甲",)).read_bytes()
    assert given("表.xlsx", table).kind.word == "Excel 表格"
    with pytest.raises(Incomplete, match="其实是Excel 表格"):
        given("表.docx", table)
    assert given("旧.wps", papers.doc(tmp_path / "d.doc", "防汛").read_bytes()).suffix == "wps"
