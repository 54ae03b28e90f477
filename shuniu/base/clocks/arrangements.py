"""A year's arrangement as a value, and those that come packaged (2004–2026; the library knows no later year)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from chinese_calendar.constants import Holiday, holidays, workdays

WORDS = {
    Holiday.tomb_sweeping_day: "清明节",
    Holiday.dragon_boat_festival: "端午节",
    Holiday.mid_autumn_festival: "中秋节",
}
NAMES = {holiday.value: WORDS.get(holiday, holiday.chinese) for holiday in Holiday}
PACKAGED = "国务院办公厅公布的当年放假安排（随产品附带）"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Days off by name and make-up days by the name of their holiday, as one yearly notice gives them."""

    year: int
    source: str
    off: Mapping[date, str] = field(default_factory=dict)
    made_up: Mapping[date, str] = field(default_factory=dict)


@cache
def packaged() -> Mapping[int, Arrangement]:
    """The packaged arrangements by year."""
    off: dict[int, dict[date, str]] = defaultdict(dict)
    made_up: dict[int, dict[date, str]] = defaultdict(dict)
    for days, found in ((holidays, off), (workdays, made_up)):
        for day, name in days.items():
            found[day.year + _is_of_next_new_year(day, NAMES[name])][day] = NAMES[name]
    return {year: Arrangement(year, PACKAGED, off[year], made_up[year]) for year in sorted(off)}


def _is_of_next_new_year(day: date, name: str) -> bool:
    """The last days of December that a notice gives to New Year stand in the notice of the next year."""
    return name == "元旦" and day.month == 12
