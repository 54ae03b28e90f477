"""Words and shapes that are computed: clocks, moments, differences, controls."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from shuniu.base.web import clockface, drawing, moments
from shuniu.base.web.differing import differences
from shuniu.base.web.forms import Form

NOON = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=40), "不到 1 分"),
        (timedelta(minutes=18), "18 分"),
        (timedelta(minutes=80), "1 小时 20 分"),
        (5 * HOUR, "5 小时"),
        (27 * HOUR, "1 天 3 小时"),
        (timedelta(days=2), "2 天"),
        (timedelta(days=12, hours=5), "12 天"),
    ],
)
def test_spans(length, words):
    assert clockface.span(length) == words


def test_faces():
    soon = clockface.face(NOON + HOUR, at=NOON, start=NOON - 3 * HOUR, amber_from=NOON)
    assert (soon.words, soon.share, soon.tone) == ("还有 1 小时", 75, "amber")
    late = clockface.face(NOON - timedelta(minutes=18), at=NOON, start=NOON - HOUR)
    assert (late.words, late.share, late.tone) == ("超过 18 分", 100, "overdue")
    assert clockface.face(None, at=NOON).words == "没有时限"
    assert clockface.suspended(timedelta(days=5)).words == "暂停，余 5 天"


def test_a_clock_is_drawn_with_attributes_only():
    drawn = drawing.clock(clockface.face(NOON + HOUR, at=NOON, start=NOON - HOUR, label="<报市>"))
    assert 'width="50"' in drawn and "style" not in drawn and "&lt;报市&gt;" in drawn


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (NOON - 3 * HOUR, "今天 09:00"),
        (NOON - 24 * HOUR, "昨天 12:00"),
        (datetime(2026, 11, 9, 17, 30, tzinfo=NOON.tzinfo), "11月9日 17:30"),
        (datetime(2025, 3, 8, 9, tzinfo=NOON.tzinfo), "2025年3月8日"),
        (date(2026, 11, 24), "明天"),
    ],
)
def test_moments(moment, words):
    assert moments.said(moment, NOON) == words


@given(st.text("一二三。，\n0a", max_size=60), st.text("一二三。，\n0a", max_size=60))
def test_a_difference_reads_back_to_both(old, new):
    pieces = differences(old, new)
    assert "".join(p.text for p in pieces if p.kind != "in") == old
    assert "".join(p.text for p in pieces if p.kind != "out") == new


def test_a_difference_keeps_numbers_whole():
    assert [(p.kind, p.text) for p in differences("补助300元。", "补助400元。")] == [
        ("same", "补助"),
        ("out", "300"),
        ("in", "400"),
        ("same", "元。"),
    ]


class Slip(Form):
    title = forms.CharField(label="标题", help_text="说清一件事。")
    kind = forms.ChoiceField(label="类别", choices=[("", "---------"), ("a", "经验")])
    day = forms.DateField(label="日期", required=False)
    scan = forms.FileField(label="扫描件")


def test_errors_are_sentences_at_their_fields():
    form = Slip({"title": "", "kind": "z", "day": "昨天"})
    shown = form.render()
    for sentence in (
        "请填写标题。",
        "类别请从列出的里面选。",
        "日期的写法认不出来，请核对。",
        "请选择扫描件。",
    ):
        assert sentence in shown
    assert 'value="昨天"' in shown and 'aria-describedby="id_title_helptext id_title_error"' in shown
    assert [where for where, _ in form.problems] == ["id_title", "id_kind", "id_day", "id_scan"]


def test_a_list_says_that_nothing_is_chosen_in_words():
    assert "---------" not in Slip().as_p() and "请选" in Slip().fields["kind"].choices[0][1]


def test_what_an_act_refuses_goes_to_its_field():
    form = Slip({"title": "水", "kind": "a"}, {"scan": SimpleUploadedFile("a.pdf", b"a")})
    form.refuse({"title": ["太短。"], "elsewhere": ["整份还缺附件。"]})
    assert form.problems == [("", "整份还缺附件。"), ("id_title", "太短。")]


def test_an_icon_always_has_its_word():
    drawn = Template('{% icon "printer" "打印" %}').render(Context())
    assert "<svg" in drawn and 'aria-hidden="true"' in drawn and "<span>打印</span>" in drawn
