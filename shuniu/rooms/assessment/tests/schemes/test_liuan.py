"""六安市（六政办秘〔2013〕36号）, clause by clause."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import one, reckon

CLAUSES = [
    (one("采用", publication="政务要情"), "本级采用", "10"),
    (one("采用", publication="快讯"), "本级采用", "5"),
    (one("采用", publication="快讯（专报）"), "本级采用", "10"),
    (one("采用", publication="快讯", genre="专报"), "本级采用", "10"),
    (one("上报", "省"), "上报省办", "5"),
    (one("采用", "省"), "省办采用", "40"),
    (one("上报", "中央"), "上报国办", "30"),
    (one("采用", "中央"), "国办采用", "80"),
    (one("批示", "市", who="市主要领导"), "市主要领导批示", "30"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon("liuan-2013", happening) == [(clause, points)]


def test_what_the_text_does_not_say_brings_nothing():
    assert reckon("liuan-2013", one("批示", "市", who="市领导"), one("批示", "省", who="省领导")) == []


def test_a_direct_point_scores_like_everybody():
    assert reckon("liuan-2013", one("采用", "省", genre="直报")) == [("省办采用", "40")]
