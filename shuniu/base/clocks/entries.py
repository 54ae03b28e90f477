"""What clocks show on every page: the calendar on the rail, the pulse in the top bar."""

from datetime import datetime, timedelta

from shuniu.base.clocks import pulse
from shuniu.base.clocks.wording import length_word
from shuniu.base.web import menu
from shuniu.base.web import pulse as shown

JUST_NOW = timedelta(minutes=1)


def register() -> None:
    """工作日历 for everybody; the pulse read from the last sweep."""
    menu.register(menu.Entry("资料", "工作日历", "clocks:calendar", order=80))
    shown.register(read)


def read(at: datetime) -> shown.Pulse:
    """When the clocks were last swept, in words; red when it is too long ago."""
    seen = pulse.last()
    if seen is None:
        return shown.Pulse("时限尚未巡查", "amber")
    passed = at - seen.moment
    if passed < JUST_NOW:
        return shown.Pulse("时限正常")
    if not pulse.silence(at):
        return shown.Pulse(f"时限{length_word(passed)}前巡查")
    return shown.Pulse(f"时限已{length_word(passed)}没有巡查", "overdue")
