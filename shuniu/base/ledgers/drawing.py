"""The rows of a ledger as HTML. In Python, not in a template: fifty rows of eight cells are felt."""

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
    cells = [(column, opening(column), column is title) for column in ledger.shown]
    return mark_safe("".join(row(ledger, thing, cells) for thing in ledger.page.rows))  # noqa: S308  drawn below


def opening(column: Column) -> str:
    """How each cell of a column begins; on phones, where heads are not shown, figures that open a list say their word."""
    word = f' data-word="{escape(column.word)}"' if column.behind else ""
    return f'<td class="{column.css}"{word}>' if column.css else f"<td{word}>"


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
