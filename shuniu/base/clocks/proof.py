"""The proof sheet of a due date (BEY-14): the anchor, every day counted, every day skipped by name, each pause with its ground,
each approval. It is read from the runs that ``due`` made, so it cannot tell another story than the date itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.calendars import DAY, WorkCalendar, days_between, local_day, midnight
from shuniu.base.clocks.due import Due, Event, Extension, Leg, Pause
from shuniu.base.clocks.measures import Run
from shuniu.base.clocks.wording import day_word, end_word, length_word, moment_word
from shuniu.base.rules.duration import TimeUnit

Kind = Literal[
    "anchor", "counted", "skipped", "rolled", "paused", "anew", "extended", "due", "standing", "provisional"
]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sheet: when, what it is, the sentence, and the running number of a counted day."""

    kind: Kind
    when: str
    says: str
    number: int | None = None
    day: date | None = None


def sheet(found: Due, budget: Budget, calendar: WorkCalendar, *, anchor_word: str = "收到") -> list[Row]:
    """The rows of the sheet, from the anchor to the due moment (or to where the clock stands still)."""
    rows, number = [_anchor(found.legs[0], budget, anchor_word)], 0
    for leg, end in zip(found.legs, _ends(found, budget), strict=True):
        if leg.begun_by is not None:
            rows.append(_event(leg.begun_by, leg.run))
            number = 0 if _is_anew(leg) else number
        for day in _days(leg, end, budget):
            rows.append(_day(day, leg, end, budget, calendar, number))
            number = rows[-1].number or number
    return [*rows, *_conclusion(found, calendar)]


def _ends(found: Due, budget: Budget) -> list[datetime]:
    """How far each run got: to the event that came between, to the due moment, to where the clock stands."""
    between = [_cut(leg.run, following.begun_by, budget) for leg, following in pairwise(found.legs)]
    return [*between, found.at or _cut(found.legs[-1].run, found.standing, budget)]


def _cut(run: Run, event: Event | None, budget: Budget) -> datetime:
    """Where an event cut a run. The day on which a pause begins is not counted, that of an extension is."""
    if event is None or event.since >= run.at:
        return run.at
    if not budget.in_days:
        return event.since
    return midnight(local_day(event.since) - DAY * isinstance(event, Pause))


def _is_anew(leg: Leg) -> bool:
    return isinstance(leg.begun_by, Pause) and leg.begun_by.anew


def _anchor(leg: Leg, budget: Budget, word: str) -> Row:
    counting = ("当日不计入" if budget.amount else "当日办结") if budget.in_days else "自此时起计"
    return Row("anchor", moment_word(leg.run.since), f"{word}，{counting}；时限{budget}")


def _event(event: Event, run: Run) -> Row:
    if isinstance(event, Extension):
        approved = f"经{event.approved_by}批准，" if event.approved_by else ""
        reason = f"；理由：{event.reason}" if event.reason else ""
        return Row("extended", moment_word(event.since), f"{approved}延期至{end_word(run.at)}{reason}")
    when = f"{moment_word(event.since)}至{moment_word(run.since)}"
    if event.anew:
        return Row("anew", when, f"{event.ground or '补正'}，自{moment_word(run.since)}起重新计算")
    return Row("paused", when, f"暂停计时，事由：{event.ground or '未注明'}；恢复时余{left_word(run.amount)}")


def left_word(left: int | timedelta) -> str:
    """What remains of a budget, in words."""
    return f"{left}天" if isinstance(left, int) else length_word(left)


def _days(leg: Leg, end: datetime, budget: Budget) -> Iterator[date]:
    """The days of one run; none for real time. A day on which it was paused is not among those counted."""
    if budget.unit in (TimeUnit.MINUTE, TimeUnit.HOUR):
        return iter(())
    return days_between(
        local_day(leg.run.since) + DAY * budget.in_days, local_day(end - timedelta.resolution)
    )


def _day(day: date, leg: Leg, end: datetime, budget: Budget, calendar: WorkCalendar, number: int) -> Row:
    off, when = calendar.reason(day), day_word(day)
    if budget.unit is TimeUnit.DAY and day > leg.run.last:
        return Row("rolled", when, f"{off}，顺延" if off else "顺延至此工作日", None, day)
    if off and budget.unit is not TimeUnit.DAY:
        return Row("skipped", when, f"{off}，不计入", None, day)
    made_up = f"，{calendar.made_up[day]}调休上班" if day in calendar.made_up else ""
    if budget.unit is TimeUnit.WORKHOUR:
        return Row("counted", when, _hours(day, leg.run.since, end, calendar) + made_up, None, day)
    return Row("counted", when, f"第{number + 1}天{made_up}", number + 1, day)


def _hours(day: date, since: datetime, end: datetime, calendar: WorkCalendar) -> str:
    spans = ((max(begin, since), min(close, end)) for begin, close in calendar.shifts(day))
    worked = sum((close - begin for begin, close in spans if close > begin), timedelta())
    return f"计{length_word(worked)}" if worked else "不在办公时间，不计"


def _conclusion(found: Due, calendar: WorkCalendar) -> Iterator[Row]:
    if found.standing:
        since, ground = moment_word(found.standing.since), found.standing.ground or "未注明"
        yield Row("standing", since, f"起暂停计时，事由：{ground}；余{left_word(found.left)}")
        return
    if found.at:
        yield Row("due", end_word(found.at), "到期")
    if found.provisional:
        published = f"放假安排公布至{calendar.horizon.year}年"
        yield Row("provisional", "", f"{published}，其后暂按双休推算，公布后重新核定并告知")
