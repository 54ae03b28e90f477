"""Keeping clocks, for the bodies of acts: start, stop, pause, resume, restart, extend. Inside the act's transaction.

Each clock is found by its thing and its name. Where none of that name runs, stop, pause, resume and restart do nothing and return
nothing: an act need not know which clocks its thing happens to have.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import models

from shuniu.base import nouns, rows
from shuniu.base.clocks.almanac import almanac
from shuniu.base.clocks.budgets import Budget, Ends
from shuniu.base.clocks.calendars import WorkCalendar
from shuniu.base.clocks.measures import measure_of, spent
from shuniu.base.clocks.models import Clock, Extension, Pause
from shuniu.base.clocks.projecting import DERIVED, project
from shuniu.base.clocks.rungs import Rung, as_rows
from shuniu.base.clocks.wording import end_word
from shuniu.base.parties.models import Party
from shuniu.base.refusals import Incomplete, NotNow
from shuniu.base.rules import Duration, Figure
from shuniu.base.statements import Statement


def start(
    thing: models.Model,
    name: str,
    *,
    at: datetime,
    owed_by: Party,
    figure: Figure | None,
    case: str = "",
    rungs: Sequence[Rung] = (),
    anchor: datetime | None = None,
    until: datetime | date | None = None,
    url: str = "",
    ends: Ends = "office",
    rolls: bool = True,
) -> Clock:
    """Start a clock on a thing.

    The budget is the figure's duration (for a ``case`` of a figure by case), counted from ``anchor`` (by default ``at``); or the
    clock runs ``until`` a moment or a day agreed upon, and the figure is only kept as its source. ``ends`` and ``rolls``: see
    ``Budget``. IntegrityError when a clock of that name runs already; Incomplete when ``until`` is past.
    """
    book, anchor = almanac(), anchor or at
    ruled = figure.case(case) if figure and isinstance(figure.value, Mapping) else figure
    budget = _agreed(until, anchor, book.calendar) if until else _ruled(ruled, ends, rolls)
    clock = Clock(
        noun=nouns.of(thing).slug, key=thing.pk, name=name, owed_by_id=owed_by.pk, url=url, started_at=at, anchor=anchor,
        budget=budget.row(), needs_calendar=budget.needs_calendar, rungs=as_rows(rungs, [None] * len(rungs)),
        figure={**(ruled.record() if ruled else {}), "amber_share": book.amber_share(at)},
    )  # fmt: skip
    project(clock, book)
    rows.insert(clock)
    return clock


def stop(thing: models.Model, *names: str, at: datetime) -> list[Clock]:
    """What was owed by these names is done. A pause still open ends with it, and lateness is then known for good."""
    running = _RUNNING.all(nouns.of(thing).slug, thing.pk)
    return [_stop(clock, at) for clock in running if clock.name in names]


def stop_all(thing: models.Model, *, at: datetime) -> list[Clock]:
    """Nothing is owed on the thing any more."""
    return [_stop(clock, at) for clock in _RUNNING.all(nouns.of(thing).slug, thing.pk)]


def pause(thing: models.Model, name: str, *, at: datetime, ground: str) -> Clock | None:
    """Let it stand still, for a ground; what remains is kept. Nothing changes for one that stands still already."""
    clock = running_clock(thing, name)
    if clock and clock.suspended_at is None:
        Pause.objects.create(clock=clock, since=at, ground=ground)
        clock.suspended_at = at
        _save(clock, "suspended_at")
    return clock


def resume(thing: models.Model, name: str, *, at: datetime) -> Clock | None:
    """Go on with what remained."""
    clock = running_clock(thing, name)
    if clock and clock.suspended_at is not None:
        _close_pause(clock, at)
        _save(clock, "suspended_at")
    return clock


def restart(thing: models.Model, name: str, *, at: datetime, ground: str) -> Clock | None:
    """Begin again from zero, as the law says of a request that was corrected (政府信息公开条例 art. 30)."""
    clock = running_clock(thing, name)
    if clock:
        if clock.suspended_at is None:
            Pause.objects.create(clock=clock, since=at, ground=ground)
        _close_pause(clock, at, anew=True)
        clock.restarts += 1
        _save(clock, "suspended_at", "restarts")
    return clock


def extend(
    thing: models.Model,
    name: str,
    *,
    at: datetime,
    until: datetime,
    approved_by: str,
    reason: str,
    most: Duration | None = None,
) -> Clock:
    """Grant more time: before expiry, while it runs, to a later moment, at most ``most`` beyond the present one.

    NotNow when it is too late or the clock stands still; Incomplete when the moment cannot stand.
    """
    clock, calendar = running_clock(thing, name), almanac().calendar
    if clock is None or clock.due_at is None or clock.suspended_at is not None:
        raise NotNow("这项时限现在没有在走，不能延期。", "暂停的，恢复计时后再申请延期。")
    if clock.due_at < at:
        raise NotNow(
            f"时限已于{end_word(clock.due_at)}到期，不能再延期。",
            "延期要在到期前申请；请尽快办结并说明原因。",
        )
    end = measure_of(clock.budgeted, calendar).settle(at, until).at
    if end <= clock.due_at:
        raise Incomplete({"until": f"要晚于原来的时限（{end_word(clock.due_at)}）。"})
    if most and end > (limit := spent(clock.due_at, Budget.of(most), calendar)):
        raise Incomplete({"until": f"最多延长{most}，不能晚于{end_word(limit)}。"})
    Extension.objects.create(
        clock=clock, granted_at=at, before=clock.due_at, until=until, approved_by=approved_by, reason=reason
    )
    clock.extended += 1
    _save(clock, "extended")
    return clock


def running_clock(thing: models.Model, name: str) -> Clock | None:
    """The open clock of that name on a thing, locked; None when there is none."""
    return _NAMED.first(nouns.of(thing).slug, thing.pk, name)


def _running(noun: str, key: int) -> models.QuerySet[Clock]:
    open_ones = Clock.objects.running().filter(noun=noun, key=key)
    return open_ones.select_for_update(of=("self",)).order_by("pk")


_RUNNING = Statement(_running, str, int)
_NAMED = Statement(lambda noun, key, name: _running(noun, key).filter(name=name), str, int, str)


def _ruled(ruled: Figure | None, ends: Ends, rolls: bool) -> Budget:
    if ruled is None:
        raise TypeError("a clock needs a figure or a moment agreed upon")
    return Budget.of(ruled.value, ends=ends, rolls=rolls)


def _agreed(until: datetime | date, anchor: datetime, calendar: WorkCalendar) -> Budget:
    moment = until if isinstance(until, datetime) else calendar.closes(until)
    try:
        return Budget.until(moment, anchor)
    except ValueError:
        raise Incomplete({"until": f"{end_word(moment)}已经过了，请另定时间。"}) from None


def _stop(clock: Clock, at: datetime) -> Clock:
    if paused := clock.suspended_at is not None:
        _close_pause(clock, at)
    clock.stopped_at = at
    if paused or clock.calendar != almanac().edition:
        _save(clock, "suspended_at", "stopped_at")
    else:  # nothing it is reckoned from has changed: it only falls silent
        clock.next_alarm_at = None
        rows.update(clock, "next_alarm_at", "stopped_at")
    return clock


def _close_pause(clock: Clock, at: datetime, *, anew: bool = False) -> None:
    clock.pauses.filter(until=None).update(until=at, anew=anew)
    clock.suspended_at = None


def _save(clock: Clock, *changed: str) -> None:
    project(clock, almanac())
    rows.update(clock, *DERIVED, *changed)
