"""The working calendar: its years, and one year as twelve months."""

from calendar import Calendar
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.clocks.almanac import arrangements, working_calendar
from shuniu.base.clocks.calendars import WorkCalendar, local_day
from shuniu.base.clocks.models import CalendarYear
from shuniu.base.clocks.notation import write
from shuniu.base.journal.timeline import timeline

WEEK = "一二三四五六日"
SLUG = "calendar_year"


@login_required
def calendar(request: HttpRequest) -> HttpResponse:
    """To this year's page."""
    return redirect("clocks:year", local_day(request.at).year)  # type: ignore[attr-defined]


@login_required
def year(request: HttpRequest, number: int) -> HttpResponse:
    """One year: what is off, what is worked instead, where that comes from, and how it became so."""
    years, office = arrangements(), working_calendar()
    if not min(years) <= number <= office.horizon.year + 2:
        raise Http404
    arranged, entered = years.get(number), CalendarYear.objects.filter(year=number).first()
    context: dict[str, Any] = {
        "title": f"{number}年工作日历",
        "number": number,
        "tabs": [
            _tab(each, number, office)
            for each in range(number - 1, office.horizon.year + 2)
            if each >= min(years)
        ],
        "arranged": arranged,
        "lines": write(arranged).splitlines() if arranged else [],
        "months": [_month(number, month, office) for month in range(1, 13)],
        "workdays": sum(office.works(day) for day in _days_of(number)),
        "horizon": office.horizon.year,
        "entered": entered,
        "open_steps": nouns.of(entered).open_steps(entered, request.actors) if entered else [],  # type: ignore[attr-defined]
        "publish_url": "" if entered else _publish_url(number, request.actors),  # type: ignore[attr-defined]
        "timeline": timeline(entered, request.actors) if entered else [],  # type: ignore[attr-defined]
        "week": WEEK,
    }
    return render(request, "clocks/year.html", context)


def _publish_url(number: int, actors: Actors) -> str:
    """Where a year that is not entered yet is entered; "" for who may not."""
    may = nouns.named(SLUG).policy.fitting(actors, "publish")
    return f"{reverse('web:create', args=[SLUG, 'publish'])}?year={number}" if may else ""


def _tab(each: int, here: int, office: WorkCalendar) -> dict[str, Any]:
    provisional = "（暂定）" if each > office.horizon.year else ""
    return {"word": f"{each}年{provisional}", "url": f"/calendar/{each}/", "here": each == here}


def _days_of(number: int) -> Iterator[date]:
    return (
        date(number, month, day)
        for month in range(1, 13)
        for day in Calendar().itermonthdays(number, month)
        if day
    )


def _month(number: int, month: int, office: WorkCalendar) -> dict[str, Any]:
    weeks = [
        [_cell(day, month, office) for day in week] for week in Calendar().monthdatescalendar(number, month)
    ]
    return {"word": f"{month}月", "weeks": weeks}


def _cell(day: date, month: int, office: WorkCalendar) -> dict[str, Any]:
    """One day of a month's grid; days of the months beside it are blank."""
    if day.month != month:
        return {}
    made_up, holiday = office.made_up.get(day), office.off.get(day)
    mark = "班" if made_up else "休" if holiday else ""
    said = f"{made_up}调休上班" if made_up else office.reason(day)
    return {"day": day.day, "mark": mark, "said": said, "rest": not office.works(day)}
