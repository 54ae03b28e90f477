"""The kinds of value a figure may have; a chapter's schema is written with these."""

from shuniu.base.rules.duration import TimeUnit
from shuniu.base.rules.kinds.base import BadValue, Kind
from shuniu.base.rules.kinds.grid import ByCase, Column, Grid, ListOf, Table
from shuniu.base.rules.kinds.lasting import Hours, HoursOfDay, Lasting
from shuniu.base.rules.kinds.offset import Offset
from shuniu.base.rules.kinds.quantity import Between, Count, Points, Span
from shuniu.base.rules.kinds.words import OTHER, OTHER_WORD, Chain, Choice, Maybe, Several, Text, Truth

DURATION = Lasting()
REAL_TIME = Lasting((TimeUnit.MINUTE, TimeUnit.HOUR))
TEXT = Text()
TRUTH = Truth()
POINTS = Points()
HOURS = HoursOfDay()
OFFSET = Offset()

__all__ = [
    "DURATION",
    "HOURS",
    "OFFSET",
    "OTHER",
    "OTHER_WORD",
    "POINTS",
    "REAL_TIME",
    "TEXT",
    "TRUTH",
    "BadValue",
    "Between",
    "ByCase",
    "Chain",
    "Choice",
    "Column",
    "Count",
    "Grid",
    "Hours",
    "Kind",
    "Lasting",
    "ListOf",
    "Maybe",
    "Offset",
    "Points",
    "Several",
    "Span",
    "Table",
    "Text",
    "Truth",
]
