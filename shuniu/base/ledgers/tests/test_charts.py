"""Bars and the periods they are about."""

from shuniu.base.ledgers import charts
from tests.cast import MONDAY


def test_an_unknown_period_is_this_month() -> None:
    month = charts.span("month", MONDAY)
    assert charts.span("nonsense", MONDAY) == month
    assert (month.first.day, month.end.day, month.end.month) == (1, 1, 4)


def test_bars_share_one_scale() -> None:
    long, short = charts.bars(
        [("甲", {"a": 3, "b": 1}, "", ""), ("乙", {"a": 1, "b": 0}, "", "")], {"a": "", "b": ""}
    )
    assert [(one.start, one.width) for one in long.stretches] == [(0, 75), (75, 25)]
    assert [one.width for one in short.stretches] == [25, 0]
