"""Every element of a document, however deep it stands."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from shuniu.papers.model.spans import Placed


def elements(value: Any) -> Iterator[Placed]:
    """Each element of a document (or of a part of one), outer before inner, in the order of the page."""
    if isinstance(value, tuple):
        for one in value:
            yield from elements(one)
    elif is_dataclass(value):
        if isinstance(value, Placed):
            yield value
        for field in fields(value):
            yield from elements(getattr(value, field.name))
