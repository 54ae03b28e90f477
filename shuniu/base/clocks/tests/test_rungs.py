"""When a rung rings."""

import pytest

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.due import Extension, Pause, due
from shuniu.base.clocks.rungs import Rung, as_rows, from_rows, moment
from shuniu.base.clocks.tests.office import at, autumn_2026
from shuniu.base.rules.duration import TimeUnit

OFFICE = autumn_2026()
HOURS, WORKDAYS = Budget(10, TimeUnit.HOUR), Budget(5, TimeUnit.WORKDAY)


def rings(
    offset: str, budget: Budget, *ledger: Pause | Extension, anchor: str = "2026-11-16 09:00"
) -> object:
    found = due(at(anchor), budget, OFFICE, ledger)
    return moment(Rung(offset), found, OFFICE, ledger)


@pytest.mark.parametrize(
    ("offset", "budget", "expected"),
    [
        ("start", HOURS, "2026-11-16 09:00"),
        ("start+2h", HOURS, "2026-11-16 11:00"),
        ("start+30min", HOURS, "2026-11-16 09:30"),
        ("start+1d", WORKDAYS, "2026-11-17 09:00"),
        ("start+2wd", WORKDAYS, "2026-11-18 08:30"),
        ("start+4wh", WORKDAYS, "2026-11-16 15:30"),
        ("start+80%", HOURS, "2026-11-16 17:00"),
        ("due-20%", HOURS, "2026-11-16 17:00"),
        ("due-30min", HOURS, "2026-11-16 18:30"),
        ("due", HOURS, "2026-11-16 19:00"),
        ("due+1d", HOURS, "2026-11-17 19:00"),
        ("due", WORKDAYS, "2026-11-23 17:30"),
        ("due-2wd", WORKDAYS, "2026-11-19 08:30"),
        ("due-4wh", WORKDAYS, "2026-11-23 11:00"),
        ("due-8wh", WORKDAYS, "2026-11-20 16:00"),
        ("due+1wd", WORKDAYS, "2026-11-24 08:30"),
        ("due+2wh", WORKDAYS, "2026-11-24 10:30"),
    ],
)
def test_an_offset(offset: str, budget: Budget, expected: str) -> None:
    assert rings(offset, budget) == at(expected)


@pytest.mark.parametrize("offset", ["", "due+", "start-2h", "due+2x", "anchor+1h", "2h"])
def test_nonsense_is_refused(offset: str) -> None:
    with pytest.raises(ValueError, match="不是时点"):
        Rung(offset)


def test_a_pause_moves_what_is_counted_from_the_start() -> None:
    pause = Pause(at("2026-11-16 10:00"), at("2026-11-16 13:00"))
    assert rings("start+2h", HOURS, pause) == at("2026-11-16 14:00")
    assert rings("due-20%", HOURS, pause) == at("2026-11-16 20:00")


def test_an_extension_moves_what_is_counted_from_the_end_only() -> None:
    longer = Extension(at("2026-11-16 12:00"), at("2026-11-17 09:00"))
    assert rings("start+2h", HOURS, longer) == at("2026-11-16 11:00")
    assert rings("due-1h", HOURS, longer) == at("2026-11-17 08:00")


def test_a_term_begun_anew_begins_its_ladder_anew() -> None:
    corrected = Pause(at("2026-11-16 12:00"), at("2026-11-18 09:00"), "补正", anew=True)
    assert rings("start+2h", HOURS, corrected) == at("2026-11-18 11:00")
    assert rings("due-20%", HOURS, corrected) == at("2026-11-18 17:00")


def test_nothing_rings_while_it_stands_still() -> None:
    assert rings("due", HOURS, Pause(at("2026-11-16 12:00"), None)) is None


def test_a_warning_longer_than_the_term_does_not_ring() -> None:
    assert rings("due-2wd", Budget(1, TimeUnit.HOUR)) is None


def test_rungs_come_back_from_a_row_as_they_were() -> None:
    rungs = [Rung("due-20%", ("holder",), "提醒"), Rung("due", ("holder", "head"), "到期", urgent=True)]
    rows = as_rows(rungs, [at("2026-11-16 17:00"), None])
    assert from_rows(rows) == rungs
    assert [row["moment"] for row in rows] == ["2026-11-16T17:00:00+08:00", None]
