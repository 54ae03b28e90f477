"""The verbs of bulletins; those of ``arrange``, ``compose``, ``credit``, ``place`` and ``write`` are the item's."""

from shuniu.rooms.bulletins.acts.amend import correct, recall
from shuniu.rooms.bulletins.acts.appear import appear, correct_item, recall_item
from shuniu.rooms.bulletins.acts.arrange import drop, move, restore
from shuniu.rooms.bulletins.acts.begin import begin, cancel
from shuniu.rooms.bulletins.acts.compose import attribute, declare, edit, reword
from shuniu.rooms.bulletins.acts.copies import collect_copies, print_copies
from shuniu.rooms.bulletins.acts.credit import credit, uncredit
from shuniu.rooms.bulletins.acts.distribute import distribute
from shuniu.rooms.bulletins.acts.issue import issue
from shuniu.rooms.bulletins.acts.listing import delist, enlist
from shuniu.rooms.bulletins.acts.place import place
from shuniu.rooms.bulletins.acts.reading import confirm, note, open_receipt
from shuniu.rooms.bulletins.acts.series import change, explain, resume, start, stop
from shuniu.rooms.bulletins.acts.sign import send_back, sign, sign_for, sign_on_paper
from shuniu.rooms.bulletins.acts.submit import submit, take_back
from shuniu.rooms.bulletins.acts.upward import adopted_above, send_up
from shuniu.rooms.bulletins.acts.write import write

__all__ = [
    "adopted_above", "appear", "attribute", "begin", "cancel", "change", "collect_copies", "confirm", "correct",
    "correct_item", "credit", "declare", "delist", "distribute", "drop", "edit", "enlist", "explain", "issue", "move",
    "note", "open_receipt", "place", "print_copies", "recall", "recall_item", "restore", "resume", "reword",
    "send_back", "send_up", "sign", "sign_for", "sign_on_paper", "start", "stop", "submit", "take_back", "uncredit", "write",
]  # fmt: skip
