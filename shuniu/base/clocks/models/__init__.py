"""Clocks with their ledgers and firings, the beat of the sweep, and the years of the calendar."""

from shuniu.base.clocks.models.clock import Clock
from shuniu.base.clocks.models.events import Extension, Pause
from shuniu.base.clocks.models.firing import Firing
from shuniu.base.clocks.models.heartbeat import Heartbeat
from shuniu.base.clocks.models.year import CalendarDay, CalendarYear

__all__ = ["CalendarDay", "CalendarYear", "Clock", "Extension", "Firing", "Heartbeat", "Pause"]
