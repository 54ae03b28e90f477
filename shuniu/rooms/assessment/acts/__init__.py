"""The verbs of the room of points."""

from shuniu.rooms.assessment.acts.book import count, go_by, open_book
from shuniu.rooms.assessment.acts.circular import describe, discard, prepare, settle
from shuniu.rooms.assessment.acts.objection import raise_objection, refuse, uphold
from shuniu.rooms.assessment.acts.publish import publish
from shuniu.rooms.assessment.acts.record import enter, revoke

__all__ = [
    "count", "describe", "discard", "enter", "go_by", "open_book", "prepare", "publish", "raise_objection", "refuse", "revoke",
    "settle", "uphold",
]  # fmt: skip
