"""The rows of a ledger as HTML. In Python, not in a template: fifty rows of eight cells are felt."""

from datetime import date
from html import escape
from typing import Any

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
    """All rows of the page; a click anywhere on one opens the thing (side.js), its title is the link."""
    title = next((column for column in ledger.shown if column.title), ledger.shown[0])
    named = unclear(ledger)
    cells = [(column, opening(column, column in named), column is title) for column in ledger.shown]
    return mark_safe("".join(row(ledger, thing, cells) for thing in ledger.page.rows))  # noqa: S308  drawn below


def unclear(ledger: Ledger) -> list[Column]:
    """The columns whose cells do not speak for themselves on phones, which have no head: figures, and several moments."""
    moments = [column for column in ledger.shown if not column.title and of_moments(column, ledger)]
    return [
        column
        for column in ledger.shown
        if not column.title and (column.end or column.behind or (column in moments and len(moments) > 1))
    ]


def of_moments(column: Column, ledger: Ledger) -> bool:
    """Is the first value there is a day or a moment?"""
    values = (column.of(thing) for thing in ledger.page.rows)
    return isinstance(next((value for value in values if value is not None), None), date)


def opening(column: Column, named: bool) -> str:
    """How each cell of a column begins; ``named``: with the column's word."""
    css = f' class="{column.css}"' if column.css else ""
    return f'<td{css} data-word="{escape(column.word)}">' if named else f"<td{css}>"


def row(ledger: Ledger, thing: Any, cells: list[tuple[Column, str, bool]]) -> str:
    """One row."""
    urgent = " sn-c-ledger__row--urgent" if ledger.urgent(thing) else ""
    parts = [f'<tr class="sn-c-ledger__row{urgent}" data-row="{thing.pk}">']
    for column, begin, opens in cells:
        inside = drawn(column.of(thing), ledger.at)
        address = ledger.address(thing) if opens else ""
        if column.behind and inside:
            inside = f'<a href="{escape(column.behind(ledger, thing))}">{inside}</a>'
        elif address:
            inside = f'<a class="sn-c-ledger__open" href="{escape(address)}" data-open>{inside}</a>'
        parts.append(f"{begin}{inside}</td>")
    parts.append("</tr>")
    return "".join(parts)
