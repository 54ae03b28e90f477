"""公布放假安排, 修改: the year's days become the calendar; clocks follow in the sweeps after it."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.clocks.arrangements import Arrangement
from shuniu.base.clocks.life import YEAR
from shuniu.base.clocks.models import CalendarDay, CalendarYear
from shuniu.base.clocks.notation import write
from shuniu.base.rules.models import Stamp


@act(YEAR["publish"])
def publish(*, by: Actor, at: datetime, deed: Deed, arrangement: Arrangement) -> CalendarYear:
    """Enter the arrangement of a year; every process reads the calendar again (BEY-13)."""
    year = CalendarYear.objects.create(
        state="published", year=arrangement.year, source=arrangement.source, published_at=at
    )
    _enter(year, arrangement, deed)
    return year


@act(YEAR["revise"])
def revise(year: CalendarYear, *, by: Actor, at: datetime, deed: Deed, arrangement: Arrangement) -> None:
    """Replace the arrangement of a year that was entered."""
    year.source, year.published_at = arrangement.source, at
    year.days.all().delete()
    _enter(year, arrangement, deed)


def _enter(year: CalendarYear, arrangement: Arrangement, deed: Deed) -> None:
    off = [CalendarDay(year=year, day=day, works=False, name=name) for day, name in arrangement.off.items()]
    worked = [
        CalendarDay(year=year, day=day, works=True, name=name) for day, name in arrangement.made_up.items()
    ]
    CalendarDay.objects.bulk_create([*off, *worked])
    Stamp.renew()
    deed.note(year=year.year, off=len(off), made_up=len(worked), days=write(arrangement))
