"""The pages: write, key, key again, settle, answer; lists; my desk."""

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from shuniu.engines.directives import acts
from shuniu.engines.directives.addressing import meant
from shuniu.engines.directives.models import Directive
from shuniu.engines.directives.tests.builders import PNG, WORDS, answered, given, keyed, reported, sent
from tests.cast import MONDAY


def test_a_leader_writes_once_however_often_it_is_sent(office, signed_in):
    report, client = reported(office), signed_in("江川")
    address = f"/directives/on/report/{report.pk}/"
    page = client.get(address).content.decode()
    assert "石桥镇 党委书记" in page
    post = office.posts["孙和"].pk
    form = {"text": WORDS, "posts": [post], "others": "石坚", "pace": "urgent", "_once": "one"}
    first, second = client.post(address, form), client.post(address, form)
    directive = Directive.objects.get()
    assert first["Location"] == second["Location"] == f"/directive/{directive.pk}/"
    assert set(directive.receptions.values_list("post", flat=True)) == {post, office.posts["石坚"].pk}
    assert directive.words.body.splitlines() == WORDS.splitlines()


def test_what_is_missing_stands_at_its_field_and_the_words_stay(office, signed_in):
    report, client = reported(office), signed_in("江川")
    office.hired("石坚", "lh", "deputy", "副书记")
    answer = client.post(
        f"/directives/on/report/{report.pk}/", {"text": WORDS, "others": "石坚、李四", "pace": "know"}
    )
    page = answer.content.decode()
    assert (
        answer.status_code == 422
        and "没有找到“李四”" in page
        and "“石坚”有2处" in page
        and "原则同意" in page
    )
    assert not Directive.objects.exists()


def test_a_picture_comes_with_it(office, signed_in):
    report, client = reported(office), signed_in("江川")
    form = {"text": "", "pace": "know", "files": [ContentFile(PNG, name="手迹.png")]}
    client.post(f"/directives/on/report/{report.pk}/", form)
    page = client.get(f"/directive/{Directive.objects.get().pk}/").content.decode()
    assert "批示手迹或扫描件 手迹.png" in page


def test_strangers_find_no_page_to_write_on(office, signed_in):
    report = reported(office)
    for name in ("罗敏", "王芳", "高远"):
        client = signed_in(name)
        assert client.get(f"/directives/on/report/{report.pk}/").status_code == 404
        assert client.get(f"/directives/on/report/{report.pk}/paper/").status_code == 404


def test_keyed_twice_by_two(office, signed_in):
    report = reported(office)
    form = {
        "post": office.posts["江川"].pk, "given_at": f"{timezone.localtime():%Y-%m-%dT%H:%M}", "text": WORDS, "pace": "urgent",
        "files": [ContentFile(PNG, name="批示.png")], "others": "市政府办公室",
    }  # fmt: skip
    answer = signed_in("丁宁").post(f"/directives/on/report/{report.pk}/paper/", form)
    directive = Directive.objects.get()
    assert answer["Location"] == f"/directive/{directive.pk}/" and directive.state == "keyed"
    second = signed_in("苏白")
    for path in ("", "key_again/"):
        page = second.get(f"/directive/{directive.pk}/{path}").content.decode()
        assert "原则同意" not in page and "批示.png" in page
    second.post(f"/directive/{directive.pk}/key_again/", {"text": "同意。", "_seen": directive.version})
    page = second.get(f"/directive/{directive.pk}/settle/").content.decode()
    assert "<del>" in page and "两遍哪里不同" in page
    directive.refresh_from_db()
    second.post(f"/directive/{directive.pk}/settle/", {"text": WORDS, "_seen": directive.version})
    directive.refresh_from_db()
    assert directive.state == "given" and directive.receptions.get().post_id == office.posts["石坚"].pk


def test_received_and_answered_from_the_directives_own_page(office, signed_in):
    reception, client = sent(office), signed_in("石坚")
    page = f"/directive/{reception.directive_id}/"
    assert "/reception/" in client.get(page).content.decode()
    assert client.post(f"/reception/{reception.pk}/receive/", {"_seen": 0})["Location"] == page
    client.post(f"/reception/{reception.pk}/answer/", {"answer": "已办。"})
    leader = signed_in("江川")
    shown = leader.get(page).content.decode()
    assert "已办。" in shown and "/note/" in shown and "/ask/" in shown


def test_the_desk_says_what_is_to_be_acknowledged(office, signed_in):
    given(office)
    page = signed_in("石坚").get("/").content.decode()
    assert "签收批示" in page and "市委副书记 江川批示" in page


def test_lists_ask_no_more_for_more_rows(office, signed_in, django_assert_max_num_queries):
    leader, head = signed_in("江川"), signed_in("石坚")
    for _ in range(3):
        answered(office)
    keyed(office)
    for client, address in ((leader, "/directives/"), (head, "/directives/received/")):
        client.get(address)
        with django_assert_max_num_queries(18):
            page = client.get(address).content.decode()
        assert page.count("石桥镇三段管护") >= 3


@pytest.mark.parametrize(
    "said", ["石桥镇", "中共云州市委办公室 秘书一科秘书", "罗敏", "石桥镇党委书记；王芳"]
)
def test_leaders_name_people_as_they_say_them(office, said):
    posts, doubts = meant(said, MONDAY)
    assert posts and not doubts


def test_all_verbs_are_bound():
    assert all(callable(getattr(acts, name)) for name in acts.__all__)


def test_sending_on_asks_only_for_whom_and_on_whose_word(office, signed_in):
    directive = given(office)
    address = f"/directive/{directive.pk}/address/"
    page = signed_in("苏白").get(address).content.decode()
    assert 'name="others"' in page and "还送" not in page and 'name="posts"' not in page
    answer = signed_in("苏白").post(address, {"others": "", "reason": "批示写明"})
    assert answer.status_code == 422 and "请写送给谁。" in answer.content.decode()
    assert signed_in("苏白").post(address, {"others": "刘康", "reason": "批示写明"}).status_code == 302
    assert directive.receptions.count() == 2
