"""A column of a ledger: where its value comes from, how it stands on the page and in Excel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from typing import Any, Literal

from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from shuniu.base.web import drawing
from shuniu.base.web.clockface import Face

Width = Literal["", "narrow", "short", "medium"]


@dataclass(frozen=True, slots=True)
class Column:
    """``value`` is a path (``lead__name``) or a function of the row.

    What it gives may be text, a number, a date or moment, a clock's ``Face``, several of these, or None. ``sort`` are the
    fields behind it (``lead__pinyin`` for names); ``excel`` the plain value for the sheet where it differs; ``title``
    marks the column that opens the thing; ``behind`` gives the address of the list that a figure stands for, of the ledger and
    the row; ``shown`` False keeps it out until somebody chooses it.
    """

    name: str
    word: str
    value: str | Callable[[Any], Any]
    sort: str | Sequence[str] = ()
    width: Width = ""
    excel: Callable[[Any], Any] | None = None
    title: bool = False
    end: bool = False
    shown: bool = True
    behind: Callable[[Any, Any], str] | None = None

    def of(self, row: Any) -> Any:
        """The value for a row; a path ends where something on it is None."""
        return self.value(row) if callable(self.value) else follow(row, self.value)

    def plain(self, row: Any) -> Any:
        """The value for Excel: numbers, dates and text only."""
        return plain(self.excel(row) if self.excel else self.of(row))

    @property
    def sort_fields(self) -> tuple[str, ...]:
        """The fields that sorting by this column uses."""
        return (self.sort,) if isinstance(self.sort, str) else tuple(self.sort)

    @property
    def css(self) -> str:
        """The classes of its cells."""
        marks = [self.width, "end" if self.end else "", "title" if self.title else ""]
        return " ".join(f"sn-c-ledger__cell--{mark}" for mark in marks if mark)


def follow(row: Any, path: str) -> Any:
    """The attribute at the end of a path with double underscores."""
    for step in path.split("__"):
        if row is None:
            return None
        row = getattr(row, step)
    return row


def drawn(value: Any, at: datetime) -> str:
    """A value as it stands on the page, seen at a moment: HTML. The usual kinds come first, a page has hundreds."""
    if isinstance(value, SafeString):
        return value
    if isinstance(value, str):
        return escape(value)
    if value is None:
        return ""
    if isinstance(value, Face):
        return drawing.clock(value)
    if isinstance(value, datetime | date):
        return drawing.when(value, at)
    if isinstance(value, list | tuple):
        return "、".join(drawn(one, at) for one in value)
    return escape(str(plain(value)))


def plain(value: Any) -> Any:
    """A value as Excel keeps it."""
    if isinstance(value, Face):
        return value.words
    if isinstance(value, bool):
        return "是" if value else "否"
    if value is None or isinstance(value, int | float | datetime | date):
        return value
    if isinstance(value, list | tuple):
        return "、".join(str(plain(one)) for one in value)
    return strip_tags(value) if isinstance(value, SafeString) else str(value)
