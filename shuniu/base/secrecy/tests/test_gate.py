"""At every entrance: refused with what to do instead, kept without the content; talk about secrecy passes."""

import contextlib
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from django.db import transaction

from shuniu.base.actors import Actor
from shuniu.base.acts import act
from shuniu.base.lives import Step
from shuniu.base.parties.models import Account, Party
from shuniu.base.refusals import Incomplete
from shuniu.base.secrecy import attempts, gate
from shuniu.base.secrecy.middleware import Attempts
from shuniu.base.secrecy.models import Attempt
from shuniu.base.secrecy.tests import papers

pytestmark = pytest.mark.django_db(transaction=True)
AT = datetime(2026, 3, 2, 4, tzinfo=UTC)
BY = Actor("person", person_name="罗敏", unit_name="石桥镇党政办", post_name="信息员")
HARMLESS = [
    "全镇开展保密法宣传，学习国家秘密、机密、绝密的区别。",
    "会议强调，涉密文件应标注“秘密★1年”等标志，非涉密网不得处理。",
    "秘密级以上文件须经机要渠道传递。",
    "",
]
MARKED = [
    "秘密★1年\n关于防汛工作的报告",
    "绝 密 ★ 长期",
    "密级：机密\n报告",
    "机密\n石桥镇报告",
    "各村：\n  秘密★\n正文",
]


def refused(text, **how):
    with pytest.raises(Incomplete) as caught:
        gate.text(text, where="报送", by=BY, at=AT, **how)
    return caught.value


@pytest.mark.parametrize("text", HARMLESS)
def test_a_text_about_secrecy_passes(text):
    gate.text(text, where="报送", by=BY, at=AT)
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("text", MARKED)
def test_a_marked_text_is_refused_and_kept_without_its_content(text):
    refusal = refused(text, field="body")
    assert "本系统不处理国家秘密" in refusal.errors["body"][0] and "机要渠道" in refusal.mend
    kept = Attempt.objects.get()
    assert (kept.at, kept.where, kept.what, kept.actor) == (AT, "报送", "text", "石桥镇党政办 信息员 罗敏")
    assert kept.rule and kept.source and kept.digest == hashlib.sha256(text.encode()).hexdigest()
    assert not any(text in str(value) for value in vars(kept).values())


def test_the_line_is_named():
    assert "第 2 行" in refused("各村：\n  秘密★\n正文").reason


def test_all_texts_of_a_form_are_looked_at():
    with pytest.raises(Incomplete) as caught:
        gate.said({"title": "报告", "count": 3, "opinion": "机密★5年"}, where="审签", by=BY, at=AT)
    assert list(caught.value.errors) == ["opinion"]


def test_the_parts_of_a_wording_are_fields():
    @dataclass
    class Wording:
        title: str
        body: str

    with pytest.raises(Incomplete) as caught:
        gate.said({"wording": Wording("报告", "机密★5年"), "n": None}, where="提交", by=BY, at=AT)
    assert list(caught.value.errors) == ["body"]


def test_every_act_refuses_marked_texts_before_it_begins():
    begun = []

    @act(Step("reply", "回复", who=[]))
    def reply(*, by, at, opinion):
        begun.append(opinion)

    with pytest.raises(Incomplete) as caught:
        reply(by=BY, at=AT, opinion="秘密★1年")
    assert list(caught.value.errors) == ["opinion"] and begun == []
    assert Attempt.objects.get().where == "回复"


def test_an_attempt_survives_the_transaction_that_it_ends():
    with attempts.kept():
        with pytest.raises(Incomplete), transaction.atomic():
            Party.objects.create(name="石桥镇", kind="unit")
            gate.text("秘密★1年", where="报送", by=BY, at=AT)
        assert not Party.objects.exists() and not Attempt.objects.exists()
    assert Attempt.objects.get().where == "报送"


def test_where_nothing_waits_for_it_the_log_says_so(caplog):
    with pytest.raises(Incomplete), transaction.atomic():
        gate.text("秘密★1年 防汛", where="导入", by=BY, at=AT)
    assert "导入" in caplog.text and "防汛" not in caplog.text


def test_a_request_writes_its_attempts_when_it_is_over():
    def answer(request):
        with transaction.atomic(), contextlib.suppress(Incomplete):
            gate.text("秘密★1年", where="报送", by=BY, at=AT)
        assert not Attempt.objects.exists()
        return "answered"

    assert Attempts(answer)(None) == "answered"
    assert Attempt.objects.count() == 1


def test_a_draft_with_a_mark_is_not_kept():
    person = Party.objects.create(name="罗敏", kind="person")
    account = Account.objects.open("luomin", person, "长密码而已，只为测试")
    with pytest.raises(Incomplete):
        gate.draft("机密★1年", account, AT)
    assert (Attempt.objects.get().person_id, Attempt.objects.get().where) == (person.pk, "草稿")


MAKERS = {
    "a.docx": lambda path, words: papers.docx(path, "标题", words),
    "b.docx": lambda path, words: papers.docx(path, "标题", header=words),
    "c.xlsx": lambda path, words: papers.xlsx(path, ("序号", "名称"), ("1", words)),
    "d.pdf": lambda path, words: papers.pdf(path, "标题", words),
    "e.ofd": lambda path, words: papers.ofd(path, "标题", words),
    "f.doc": papers.doc,
}


def look(path, name=""):
    gate.file(path, name or path.name, digest="d" * 64, where="附件", by=BY, at=AT)


@pytest.mark.parametrize("name", MAKERS)
def test_a_mark_inside_a_file_is_found(tmp_path, name):
    path = MAKERS[name](tmp_path / name, "机密★5年")
    with pytest.raises(Incomplete, match="文件里有国家秘密标志"):
        look(path)
    assert (Attempt.objects.get().what, Attempt.objects.get().digest) == ("file", "d" * 64)


@pytest.mark.parametrize("name", MAKERS)
def test_a_harmless_file_passes(tmp_path, name):
    look(MAKERS[name](tmp_path / name, "学习保密法，区分秘密与机密"))
    assert not Attempt.objects.exists()


def test_a_register_of_carriers_may_name_their_levels(tmp_path):
    look(papers.xlsx(tmp_path / "台账.xlsx", ("编号", "密级"), ("001", "秘密"), ("002", "机密")))


def test_a_marked_name_is_refused_and_not_kept(tmp_path):
    path = papers.docx(tmp_path / "a.docx", "标题")
    with pytest.raises(Incomplete, match="文件名里有"):
        look(path, "秘密★1年 防汛通报.docx")
    assert "防汛" not in str(vars(Attempt.objects.get()))


def test_a_picture_has_no_text(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    look(tmp_path / "a.png")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("锁.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
        ("坏.pdf", b"%PDF-1.7 nothing"),
        ("坏.docx", b"PK\x03\x04 nothing"),
        ("乱.txt", b"\xff\xff\xff\xff\xff"),
    ],
)
def test_what_nobody_can_look_into_is_refused(tmp_path, name, made):
    (tmp_path / name).write_bytes(made)
    with pytest.raises(Incomplete, match="无法作保密检查"):
        look(tmp_path / name)


def test_bombs_and_archives_are_refused(tmp_path):
    bomb = papers.archive(tmp_path / "b.docx", {"word/document.xml": b" " * 80_000_000})
    box = papers.archive(tmp_path / "b.zip", {"a.txt": "甲"})
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    for path in (bomb, box, papers.archive(tmp_path / "c.docx", {"word/document.xml": laughs})):
        with pytest.raises(Incomplete, match="无法作保密检查"):
            look(path)
