"""Units, people, posts, lines."""

from shuniu.org.models.appointment import Appointment, StandIn
from shuniu.org.models.line import Line
from shuniu.org.models.person import Person
from shuniu.org.models.post import Post, Role
from shuniu.org.models.unit import Unit

__all__ = ["Appointment", "Line", "Person", "Post", "Role", "StandIn", "Unit"]
