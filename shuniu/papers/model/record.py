"""A document as JSON and back: each value says its type, what stands at its default is left out."""

import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from shuniu.papers.model.blocks import Align, Article, Cell, Heading, Paragraph, Run, Table
from shuniu.papers.model.document import Attachment, Document, Item, Layout
from shuniu.papers.model.elements import (
    Bodies,
    Date,
    Labelled,
    Masthead,
    Number,
    Opinion,
    Seal,
    SealKind,
    Signature,
)
from shuniu.papers.model.look import Colour, Look
from shuniu.papers.model.spans import Span, Words

_VALUES = (
    *(Document, Attachment, Item, Paragraph, Heading, Article, Table, Cell, Run, Words, Bodies, Labelled),
    *(Masthead, Number, Date, Signature, Seal, Opinion, Look),
)
_BY_NAME = {one.__name__: one for one in _VALUES}
_ENUMS: dict[tuple[str, str], type[Enum]] = {
    ("Document", "layout"): Layout,
    ("Look", "colour"): Colour,
    ("Paragraph", "align"): Align,
    ("Seal", "kind"): SealKind,
}


def as_json(document: Document) -> str:
    """One line of JSON with every element, its span and confidence."""
    return json.dumps(as_data(document), ensure_ascii=False)


def from_json(text: str) -> Document:
    """The document `as_json` wrote. Raises ValueError for what is not one."""
    document = from_data(json.loads(text))
    if not isinstance(document, Document):
        raise ValueError("not a document")
    return document


def as_data(value: Any) -> Any:
    """A model value as dicts, lists and plain values, ready for `json`."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        told = {one.name: getattr(value, one.name) for one in fields(value) if _is_told(value, one)}
        return {"is": type(value).__name__} | {name: as_data(one) for name, one in told.items()}
    if isinstance(value, tuple):
        return [as_data(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def from_data(data: Any) -> Any:
    """The model value that `as_data` took apart. Raises ValueError for a type it does not know."""
    if isinstance(data, list):
        return tuple(from_data(one) for one in data)
    if not isinstance(data, dict):
        return data
    kind = _BY_NAME.get(data.get("is", ""))
    if kind is None:
        raise ValueError(f"unknown kind of value: {data.get('is')!r}")
    rest = {name: _field(kind.__name__, name, one) for name, one in data.items() if name != "is"}
    try:
        return kind(**rest)
    except TypeError as error:
        raise ValueError(str(error)) from error


def _field(kind: str, name: str, data: Any) -> Any:
    if name == "span":
        return Span(*data) if data else None
    if name == "day":
        return date.fromisoformat(data) if data else None
    enum = _ENUMS.get((kind, name))
    return enum(data) if enum else from_data(data)


def _is_told(value: Any, one: Any) -> bool:
    return one.default is MISSING or getattr(value, one.name) != one.default
