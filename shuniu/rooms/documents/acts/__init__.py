"""The verbs of a checkup."""

from shuniu.rooms.documents.acts.check import check
from shuniu.rooms.documents.acts.discard import discard
from shuniu.rooms.documents.acts.found import found
from shuniu.rooms.documents.acts.keep import keep
from shuniu.rooms.documents.acts.typeset import typeset

__all__ = ["check", "discard", "found", "keep", "typeset"]
