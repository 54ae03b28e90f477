"""The arithmetic of points: plain Python, no tables, no clock; the same happenings give the same entries in any order."""

from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo
from shuniu.rooms.assessment.points.joint import placed
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes

__all__ = ["Entry", "Happening", "Scheme", "Schemes", "UnitInfo", "calculate", "placed"]
