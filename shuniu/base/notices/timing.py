"""When something may be sent outside the application. Pure."""

from datetime import datetime, timedelta

from django.utils.timezone import localtime

from shuniu.base.rules import Figures
from shuniu.base.rules.kinds import Hours


def due(at: datetime, *, urgent: bool, figures: Figures) -> datetime:
    """Urgent: now. Else after others had time to join it, and not in the quiet hours (UX-4)."""
    if urgent:
        return at
    gathered = at + figures["notices.gather"].value.timedelta
    return after_quiet(gathered, figures["notices.quiet_hours"].value)


def again(at: datetime, *, attempts: int, urgent: bool, figures: Figures) -> datetime | None:
    """When to try again after so many attempts; None when all were used up."""
    waits = figures["notices.retries"].value
    if attempts > len(waits):
        return None
    later = at + waits[max(attempts - 1, 0)].timedelta
    return later if urgent else after_quiet(later, figures["notices.quiet_hours"].value)


def after_quiet(moment: datetime, quiet: Hours) -> datetime:
    """The moment itself, or the end of the quiet hours it falls into; they may run over midnight."""
    local = localtime(moment)
    begin = local.replace(hour=quiet.begin.hour, minute=quiet.begin.minute, second=0, microsecond=0)
    end = local.replace(hour=quiet.end.hour, minute=quiet.end.minute, second=0, microsecond=0)
    if quiet.begin <= quiet.end:
        return end if begin <= local < end else moment
    if local >= begin:
        return end + timedelta(days=1)
    return end if local < end else moment
