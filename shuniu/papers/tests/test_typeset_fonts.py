"""The national fonts come first, what stands in is said, and nothing at all is an error in plain words."""

from types import SimpleNamespace

import pytest

from shuniu.papers.typeset import fonts


def font(family, weight=400):
    return SimpleNamespace(
        family=family, weight=weight, style="normal", path=f"/nowhere/{family}.otf", index=0
    )


def test_named_families_are_taken_before_substitutes_and_leave_no_note():
    there = ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "FandolFang R"]
    chosen = fonts.choose(map(font, there))
    assert [face.family for face in chosen.faces] == there[:5]
    assert chosen.notes == ()


def test_a_substitute_is_said_by_the_name_of_what_is_missing():
    chosen = fonts.choose(
        [font("FandolSong", 700), font("FandolSong"), font("仿宋"), font("楷体"), font("黑体")]
    )
    assert chosen["title"].label == "FandolSong Bold"
    assert chosen.notes == (
        "未装小标宋体国家字体，以 FandolSong Bold 代替。",
        "未装宋体国家字体，以 FandolSong 代替。",
    )


def test_one_family_plays_every_role_where_nothing_else_is_there():
    chosen = fonts.choose([font("AR PL UKai CN")])
    assert {face.family for face in chosen.faces} == {"AR PL UKai CN"}
    assert len(chosen.notes) == 5


def test_an_unknown_family_is_taken_when_it_can_print_chinese(monkeypatch):
    monkeypatch.setattr(fonts, "characters", lambda face: frozenset(map(ord, fonts.PROBE)))
    assert fonts.choose([font("某厂楷书")])["fang"].family == "某厂楷书"


def test_without_any_chinese_font_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setattr(fonts, "characters", lambda face: frozenset())
    with pytest.raises(fonts.NoChineseFont, match="没有可用的中文字体"):
        fonts.choose([font("DejaVu Sans")])
