"""The rows of a ledger as HTML. In Python, not in a template: fifty rows of eight cells are felt."""

from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from shuniu.base.ledgers.columns import Column, drawn
from shuniu.base.ledgers.ledger import Ledger


def head(ledger: Ledger) -> list[dict[str, Any]]:
    """The columns' heads: word, class, the address that sorts by it, and how it sorts now."""
    name, down = ledger.sorted_by
    return [
        {
            "word": column.word,
            "css": column.css,
            "url": ledger.link(sort=turned(column.name, name, down)) if column.sort_fields else "",
            "sort": ("descending" if down else "ascending") if column.name == name else "",
        }
        for column in ledger.shown
    ]


def turned(column: str, sorted_by: str, down: bool) -> str:
    """Up, then down, then the ledger's own order again."""
    if column != sorted_by:
        return column
    return "" if down else f"-{column}"


def rows(ledger: Ledger) -> SafeString:
    """All rows of the page."""
    title = next((c.name for c in ledger.shown if c.title), ledger.shown[0].name)
    return mark_safe("".join(row(ledger, one, title) for one in ledger.page.rows))  # noqa: S308  drawn below


def row(ledger: Ledger, thing: Any, title: str) -> str:
    """One row; a click anywhere on it opens the thing (side.js), the title is the link."""
    urgent = " sn-c-ledger__row--urgent" if ledger.urgent(thing) else ""
    cells = "".join(cell(ledger, column, thing, column.name == title) for column in ledger.shown)
    return f'<tr class="sn-c-ledger__row{urgent}" data-row="{escape(thing.pk)}">{cells}</tr>'


def cell(ledger: Ledger, column: Column, thing: Any, opens: bool) -> str:
    """One cell; the class attribute only where it says something."""
    inside: str = drawn(column.of(thing), ledger.at)
    if opens:
        inside = f'<a class="sn-c-ledger__open" href="{escape(ledger.address(thing))}" data-open>{inside}</a>'
    css = f' class="{column.css}"' if column.css else ""
    return f"<td{css}>{inside}</td>"
