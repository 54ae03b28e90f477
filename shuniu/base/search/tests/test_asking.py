"""The search page: its address says all, nonsense narrows nothing, markup stays text."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.template.loader import render_to_string

from shuniu.base.search.asking import asked, context, counted
from shuniu.base.search.tests.conftest import EDITOR, NOON, STRANGER, written


def test_both_days_belong_to_a_period():
    filters = asked({"since": "2026-03-01", "until": "2026-03-02"}).filters
    zone = ZoneInfo("Asia/Shanghai")
    assert filters.since == datetime(2026, 3, 1, tzinfo=zone)
    assert filters.until == datetime(2026, 3, 3, tzinfo=zone)


@pytest.mark.parametrize(
    "params",
    [
        {"since": "昨天", "until": "9999-12-31", "unit": "x", "noun": "nothing", "before": "-1"},
        {"unit": "²", "before": "９" * 30},
        {"before": "9" * 30, "unit": "1" * 40},
    ],
)
def test_nonsense_narrows_nothing(params):
    what = asked({"q": "防汛", **params})
    assert what.filters == asked({"q": "防汛"}).filters and what.before is None


def test_a_large_number_is_no_error():
    assert asked({"before": "9" * 19}).before == 2**63 - 1


@pytest.mark.django_db
def test_the_page_shows_marked_words_and_never_markup():
    written("<b>防汛</b>情况", "<script>防汛</script>", number="312")
    html = render_to_string("search/hits.html", context({"q": "防汛"}, (EDITOR,), NOON))
    assert "&lt;b&gt;<mark>防汛</mark>&lt;/b&gt;" in html and "<script>" not in html
    assert "找到 1 件" in html and "312" in html


@pytest.mark.django_db
def test_a_stranger_is_told_of_nothing():
    written("防汛情况")
    html = render_to_string("search/hits.html", context({"q": "防汛"}, (STRANGER,), NOON))
    assert "没有找到" in html and "件" not in html


@pytest.mark.django_db
def test_the_next_page_keeps_the_question():
    for n in range(22):
        written(f"防汛{n}", days=-n)
    params = {"q": "防汛", "since": str((NOON - timedelta(days=60)).date())}
    first = context(params, (EDITOR,), NOON)
    assert first["next"].startswith("?q=%E9%98%B2%E6%B1%9B&since=") and first["found"] == 0
    assert counted(params, (EDITOR,)) == {"found": 22, "more": False}
    assert counted(params, (STRANGER,)) == {"found": 0, "more": False}
    rest = context({**params, "before": first["next"].rpartition("=")[2]}, (EDITOR,), NOON)
    assert len(rest["page"].hits) == 2 and rest["next"] == "" and rest["counting"] == ""
