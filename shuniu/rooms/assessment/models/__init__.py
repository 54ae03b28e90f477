"""What the room of points keeps."""

from shuniu.rooms.assessment.models.book import Book, BookScheme
from shuniu.rooms.assessment.models.circular import Circular, CircularRow
from shuniu.rooms.assessment.models.entry import PointEntry
from shuniu.rooms.assessment.models.objection import Objection
from shuniu.rooms.assessment.models.record import Record

__all__ = ["Book", "BookScheme", "Circular", "CircularRow", "Objection", "PointEntry", "Record"]
