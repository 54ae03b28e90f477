"""What bulletins keep."""

from shuniu.rooms.bulletins.models.bulletin import Bulletin, Gap, Subscriber
from shuniu.rooms.bulletins.models.edition import Edition
from shuniu.rooms.bulletins.models.issue import Issue
from shuniu.rooms.bulletins.models.item import Credit, Item, ItemText
from shuniu.rooms.bulletins.models.printed import PrintedCopy
from shuniu.rooms.bulletins.models.receipt import Receipt

__all__ = [
    "Bulletin",
    "Credit",
    "Edition",
    "Gap",
    "Issue",
    "Item",
    "ItemText",
    "PrintedCopy",
    "Receipt",
    "Subscriber",
]
