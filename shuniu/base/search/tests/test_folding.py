"""Texts are made comparable without any character losing its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuniu.base.search.folding import fold, spellings


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("信訪與督辦", "信访与督办"),
        ("ＧＤＰ增長３．５％", "gdp增长3．5％"),
        ("Ａbc", "abc"),
        ("安平县", "安平县"),
    ],
)
def test_traditional_full_width_and_capitals_are_folded(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_every_character_keeps_its_place(text):
    assert len(fold(text)) == len(text)


def test_a_word_of_taiwan_is_looked_for_in_both_ways():
    assert set(spellings("資訊公開")) == {"资讯公开", "信息公开"}
    assert spellings("督查") == ("督查",)
