"""From lines to a document: head, foot, ending, attachments, and between them the text."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from shuniu.papers.model import Block, Document, Layout, Table
from shuniu.papers.reader.annexes import annexes_of
from shuniu.papers.reader.body import blocks_of
from shuniu.papers.reader.colophon import Colophon, colophon_of
from shuniu.papers.reader.ending import Ending, ending_of
from shuniu.papers.reader.forms import attendance_of, fields_of, items_of
from shuniu.papers.reader.head import Head, head_of
from shuniu.papers.reader.layouts import layout_of
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.reading import Unplaced

_FORMS = (Layout.SIGNOFF, Layout.NOTICE, Layout.LEDGER)


def document_of(lines: list[Line]) -> tuple[Document, tuple[Unplaced, ...]]:
    """The document that the lines are, and the lines that are nothing in it."""
    stray = [line for line in lines if line.is_stray]
    lines = [line for line in lines if not line.is_stray]
    head = head_of(lines)
    layout = layout_of(head)
    below = lines[head.used :]
    colophon = colophon_of(below, layout is Layout.BULLETIN)
    text = below[: len(below) - colophon.used]
    ending = Ending(text, []) if layout is Layout.BULLETIN else ending_of(text)
    annexes = annexes_of(ending.rest)
    found: dict[str, Any] = {"layout": layout, "attachments": tuple(annexes.found)}
    found |= _of_head(head) | _of_ending(ending) | _of_colophon(colophon)
    body, left_over = _of_body(layout, ending.body)
    found |= body
    found |= {"date": ending.date or head.date}
    strange = [*stray, *head.strange, *annexes.strange, *colophon.strange, *left_over]
    return Document(**found), _unplaced(strange)


def _of_head(head: Head) -> dict[str, Any]:
    names = ("copy_number", "secrecy", "urgency", "masthead", "number", "signers", "title", "title_note")
    return {name: getattr(head, name) for name in names} | {"addressees": head.addressees, "unit": head.unit}


def _of_ending(ending: Ending) -> dict[str, Any]:
    names = ("attachment_names", "signatures", "note")
    return {name: getattr(ending, name) for name in names}


def _of_colophon(colophon: Colophon) -> dict[str, Any]:
    names = ("copied_to", "printed_by", "printed_on", "copies")
    found = {name: getattr(colophon, name) for name in names}
    found |= {"distribution": tuple(colophon.distribution), "staff": tuple(colophon.staff)}
    if colophon.addressees:
        found |= {"addressees": colophon.addressees, "addressees_below": True}
    return found


def _of_body(layout: Layout, lines: list[Line]) -> tuple[dict[str, Any], list[Line]]:
    """What the layout makes of the text, and the lines of it that are no part of the document."""
    if layout is Layout.MINUTES:
        attendance, lines = attendance_of(lines)
        return {"attendance": attendance, "blocks": blocks_of(lines)}, []
    if layout is Layout.BULLETIN:
        items, before, contents = items_of(lines)
        return {"items": items, "blocks": blocks_of(before)}, contents
    if layout in _FORMS:
        named, fields, lines = fields_of(lines, in_pairs=layout is not Layout.LEDGER)
        return named | {"fields": fields, "blocks": _upright(blocks_of(lines))}, []
    return {"blocks": blocks_of(lines)}, []


def _upright(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Slips and ledgers turn their page as a whole by their layout, not for a table on it."""
    return tuple(replace(one, landscape=False) if isinstance(one, Table) else one for one in blocks)


def _unplaced(lines: Iterable[Line]) -> tuple[Unplaced, ...]:
    return tuple(
        Unplaced(line.text, span=line.span, confidence=0.0)
        for line in sorted(lines, key=lambda one: one.start)
    )
