"""The verbs of bulletins; those of ``arrange``, ``compose`` and ``place`` are the item's."""

from shuniu.rooms.bulletins.acts.arrange import drop, move, restore
from shuniu.rooms.bulletins.acts.begin import begin, cancel
from shuniu.rooms.bulletins.acts.compose import attribute, declare, edit, reword
from shuniu.rooms.bulletins.acts.place import place
from shuniu.rooms.bulletins.acts.reading import note, open_receipt
from shuniu.rooms.bulletins.acts.series import resume, start, stop

__all__ = [
    "attribute",
    "begin",
    "cancel",
    "declare",
    "drop",
    "edit",
    "move",
    "note",
    "open_receipt",
    "place",
    "restore",
    "resume",
    "reword",
    "start",
    "stop",
]
