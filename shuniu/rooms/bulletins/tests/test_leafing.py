"""The reader: for those on the list, item by item, light enough for a bad line; what is written reaches whom it names."""

import pytest
from django.urls import reverse

from shuniu.base.journal.models import Reading, Remark
from shuniu.engines.directives.models import Directive
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.tests.issuing import TEN, distributed, listed
from shuniu.rooms.bulletins.tests.weighing import LINKED, needed, weight

LIMIT = 40_000


@pytest.fixture
def issue(cast):
    """An issue that is out, on 江川's list and on 陈立's."""
    cast.hired("江川", "yz", "leader", "市委副书记")
    return distributed(cast, bulletin=listed(cast, "江川", "陈立"))


def receipt_of(cast, issue, name):
    """Somebody's copy."""
    return issue.receipts.get(post=cast.posts[name])


def test_only_those_on_the_list_read_it(cast, issue, signed_in):
    page = signed_in("江川").get(f"/read/{issue.pk}/").content.decode()
    assert "石桥镇三段管护" in page and "1 / 1" in page and "sn-l-rail" not in page
    for name in ("罗敏", "何静", "王芳", "高远"):
        assert signed_in(name).get(f"/read/{issue.pk}/").status_code == 404


def test_the_reader_sees_how_an_item_was_verified(cast, issue, signed_in):
    submission = issue.items.get().submission
    remark = Remark.objects.create(body="属实", salt=b"1")
    for how in ("电话核实", "现场核实", "电话核实"):
        submission.verifications.create(how=how, whom="石桥镇", confirmed=remark, at=TEN, by="何静")
    page = signed_in("江川").get(f"/read/{issue.pk}/").content.decode()
    assert "石桥镇　核实：电话、现场" in page and "属实" not in page


def test_the_first_look_opens_it_and_every_look_is_logged(cast, issue, signed_in):
    client = signed_in("江川")
    for _ in range(2):
        client.get(f"/read/{issue.pk}/")
    assert (
        receipt_of(cast, issue, "江川").state == "opened" and receipt_of(cast, issue, "陈立").state == "sent"
    )
    assert Reading.objects.filter(noun="issue", key=issue.pk, person_id=cast["江川"].person_id).count() == 2


def test_noted_it_waits_no_more(cast, issue, signed_in):
    client, receipt = signed_in("江川"), receipt_of(cast, issue, "江川")
    assert "1条" in client.get("/read/").content.decode()
    form = {"_once": "one", "_next": "/read/"}
    for _ in range(2):
        assert client.post(f"/receipt/{receipt.pk}/note/", form)["Location"] == "/read/"
    page = client.get("/read/").content.decode()
    assert "都看过了" in page and "看过的" in page


def test_a_word_written_off_line_is_sent_once(cast, issue, signed_in):
    client, item = signed_in("江川"), issue.items.placed().first()
    address = f"/directives/on/item/{item.pk}/"
    form = {
        "text": "请石桥镇再报。",
        "posts": [cast.posts["孙和"].pk],
        "pace": "ordinary",
        "_once": "off-line-1",
    }
    answers = [client.post(address, form, headers={"X-Script": "1"}).json() for _ in range(2)]
    assert "送石桥镇 党委书记" in answers[0]["said"] and "没有重复" in answers[1]["said"]
    directive = Directive.objects.get()
    assert set(directive.mentions.values_list("noun", flat=True)) == {"item", "submission", "report"}
    missing = client.post(address, {"text": "", "pace": "ordinary"}, headers={"X-Script": "1"})
    assert missing.status_code == 422 and missing.json()["missing"] == ["请写批示，或附手写的照片。"]
    assert "请石桥镇再报" in client.get(f"/read/{issue.pk}/").content.decode()


def test_who_reads_beside_a_leader_sees_no_word_of_his(cast, issue, signed_in):
    item = issue.items.placed().first()
    signed_in("江川").post(f"/directives/on/item/{item.pk}/", {"text": "请石桥镇再报。", "pace": "know"})
    cast.hired("石坚", "zfb", "principal", "主任")
    page = signed_in("罗敏").get(f"/report/{item.submission.report_id}/").content.decode()
    assert "市领导作了批示" in page and "请石桥镇再报" not in page


def test_of_a_recalled_issue_nothing_is_shown_but_that(cast, issue, signed_in):
    client = signed_in("江川")
    acts.recall(issue, by=cast["何静"], at=TEN, reason="数字有误")
    page = client.get(f"/read/{issue.pk}/").content.decode()
    assert "这一期已收回" in page and "石桥镇三段管护" not in page
    receipt = receipt_of(cast, issue, "江川")
    assert client.post(f"/receipt/{receipt.pk}/confirm/", {"_next": "/read/"})["Location"] == "/read/"
    assert "已确认" in client.get(f"/read/{issue.pk}/").content.decode()
    item = issue.items.first()
    assert client.get(f"/directives/on/item/{item.pk}/").status_code == 404


def test_it_weighs_little(cast, issue, signed_in):
    page = signed_in("江川").get(f"/read/{issue.pk}/").content
    assert len(needed(LINKED.findall(page.decode()))) > 10
    assert weight(page) <= LIMIT


def test_secretaries_find_the_item_to_key(cast, issue, signed_in):
    cast.hired("苏白", "swb", "secretary", "秘书")
    client = signed_in("苏白")
    item = issue.items.placed().first()
    page = client.get("/read/paper/").content.decode()
    assert f"/directives/on/item/{item.pk}/paper/" in page
    assert "市委副书记" in client.get(f"/directives/on/item/{item.pk}/paper/").content.decode()
    assert signed_in("罗敏").get("/read/paper/").status_code == 404


def test_words_written_off_line_on_a_recalled_issue_are_refused_with_the_reason(cast, issue, signed_in):
    address = reverse("directives:write", args=["item", issue.items.get().pk])
    acts.recall(issue, by=cast["何静"], at=TEN, reason="数字有误。")
    said = {"text": "请核实。", "pace": "ordinary", "_once": "x" * 20}
    answer = signed_in("陈立").post(address, said, headers={"X-Script": "1"})
    assert answer.status_code == 409 and "已收回，批示没有送出" in answer.json()["missing"][0]
    assert "已收回，批示没有送出" in signed_in("陈立").post(address, said).content.decode()
    assert signed_in("许岩").post(address, said).status_code == 404
    assert not Directive.objects.exists()
