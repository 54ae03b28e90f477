"""Finding again: two-character words, traditional or simplified, newest first, only what one may see."""

from datetime import timedelta

import pytest

from shuniu.base.nouns import Findable
from shuniu.base.search import index
from shuniu.base.search.conditions import Filters
from shuniu.base.search.finding import count, find
from shuniu.base.search.tests.conftest import CLERK, EDITOR, NOON, STRANGER, written

pytestmark = pytest.mark.django_db


def titles(page):
    return ["".join(s.text for s in hit.title) for hit in page.hits]


def test_a_two_character_word_is_found_newest_first():
    written("柳河镇防汛情况", days=1)
    written("石桥镇春耕情况", "兼顾防汛", days=3)
    written("安平县招商情况", days=2)
    assert titles(find("防汛", (EDITOR,))) == ["石桥镇春耕情况", "柳河镇防汛情况"]


@pytest.mark.parametrize(
    "typed",
    ["信访督办", "信訪督辦", "督办 信访", "ＧＤＰ", "gdp", "2026", "３．５", "办", "资讯", "資訊", "讯 GDP"],
)
def test_spelling_width_and_order_do_not_matter(typed):
    written("關於信訪督辦的資訊", "２０２６年GDP增长3.5%")
    assert len(find(typed, (EDITOR,)).hits) == 1


@pytest.mark.parametrize(
    "typed", ["办督", "访办", "GD", "026", "督办防汛", "3.51", "' OR 1 --", '"防汛"', "NOT", "防*", ""]
)
def test_what_is_not_there_is_not_found(typed):
    written("關於信訪督辦的資訊", "２０２６年GDP增长3.5%")
    assert find(typed, (EDITOR,)).hits == ()


def test_pairs_that_stand_apart_are_no_word():
    written("公文与文处", "处理")
    assert find("公文处理", (EDITOR,)).hits == ()


def test_strangers_find_nothing_and_count_nothing():
    written("柳河镇防汛情况", owner="柳河")
    written("石桥镇防汛情况", owner="石桥", days=-1)
    assert titles(find("防汛", (CLERK,))) == ["石桥镇防汛情况"]
    assert count("防汛", (CLERK,)) == (1, False)
    assert find("防汛", (STRANGER,)).hits == () and find("防汛", ()).hits == ()
    assert count("防汛", (STRANGER,)) == (0, False)


def test_pages_follow_each_other_without_gap_or_repeat():
    for n in range(7):
        written(f"防汛第{n}期", days=n // 3)
    seen, before = [], None
    while (page := find("防汛", (EDITOR,), before=before, limit=3)).before:
        seen, before = seen + titles(page), page.before
    assert seen + titles(page) == [f"防汛第{n}期" for n in (6, 5, 4, 3, 2, 1, 0)]


def test_filters_narrow_down():
    written("防汛甲", days=0, unit=7, kind="动态")
    written("防汛乙", days=5, unit=8, kind="问题")
    assert titles(find("防汛", (EDITOR,), Filters(unit=7))) == ["防汛甲"]
    assert titles(find("防汛", (EDITOR,), Filters(kind="问题"))) == ["防汛乙"]
    assert titles(find("防汛", (EDITOR,), Filters(since=NOON + timedelta(days=1)))) == ["防汛乙"]
    assert titles(find("防汛", (EDITOR,), Filters(until=NOON + timedelta(days=1)))) == ["防汛甲"]
    assert titles(find("防汛", (EDITOR,), Filters(nouns=["letter"]))) == []
    assert count("防汛", (EDITOR,), Filters(nouns=["paper"])) == (2, False)


def test_a_changed_text_is_found_by_its_new_words_only():
    paper = written("防汛情况", "GDP")
    index.put("paper", paper.pk, Findable("春耕情况", "", NOON - timedelta(days=1), number="312"))
    assert find("防汛", (EDITOR,)).hits == () and find("gdp", (EDITOR,)).hits == ()
    assert find("春耕", (EDITOR,)).hits[0].number == "312"


def test_what_is_dropped_or_no_longer_findable_is_gone():
    one, two = written("防汛甲"), written("防汛乙")
    index.drop("paper", one.pk)
    index.put("paper", two.pk, None)
    assert find("防汛", (EDITOR,)).hits == ()


def test_the_same_again_costs_one_query(django_assert_num_queries):
    paper = written("防汛情况")
    with django_assert_num_queries(1):
        index.put("paper", paper.pk, Findable("防汛情况", "", NOON))


def test_a_hit_shows_where_it_was_found():
    paper = written("柳河镇防汛情况", "各村防汛值守到位", number="5")
    hit = find("防汛", (EDITOR,)).hits[0]
    assert (hit.url, hit.word, hit.number) == (f"/paper/{paper.pk}/", "稿件", "5")
    assert [s.text for s in hit.title if s.marked] == ["防汛"]
    assert [s.text for s in hit.excerpt] == ["各村", "防汛", "值守到位"]


def test_rebuilding_finds_the_same():
    written("防汛甲")
    written("防汛乙", days=1)
    assert index.rebuild() == 2
    assert titles(find("防汛", (EDITOR,))) == ["防汛乙", "防汛甲"]


def test_five_megabytes_of_noise_are_taken():
    noise = "".join(chr(0x4E00 + n * 7919 % 20_000) for n in range(1_600_000))
    written("防汛附件", noise)
    assert len(find("防汛", (EDITOR,)).hits) == 1
