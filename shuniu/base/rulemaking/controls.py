"""The control for a figure's value: a box, a choice, or a grid of them, as its kind asks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from shuniu.base.rules.kinds import BadValue, Choice, Column, Grid, Kind, Truth
from shuniu.base.rules.kinds.words import NO, YES

NAMES = re.compile(r"（[a-z_]+）")
SPARE = 3
Cells = list[list[str]]


def words_of(kind: Kind) -> list[str]:
    """Return the words to choose from; empty where the value is written."""
    if isinstance(kind, Truth):
        return [YES, NO]
    return list(kind.words.values()) if isinstance(kind, Choice) else []


class Scalar(forms.CharField):
    """One value in a box."""

    def __init__(self, kind: Kind, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        """Return the spelling that packs keep."""
        return spelling(self.kind, super().clean(value))


class OneOf(forms.ChoiceField):
    """One value of a closed list."""

    def __init__(self, kind: Kind, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(choices=[(word, word) for word in words_of(kind)], **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the spelling that packs keep."""
        return spelling(self.kind, super().clean(value))


class GridInput(forms.Widget):
    """Rows of cells, with some rows to spare; works without JavaScript."""

    template_name = "rulemaking/grid_input.html"

    def __init__(self, head: Sequence[Column]) -> None:
        self.head = head
        self.wrong: int | None = None
        super().__init__()

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Cells | None:
        """Return the rows as filled in, the empty ones left out; None where no grid was sent."""
        if self.value_omitted_from_data(data, files, name):
            return None
        rows: Cells = []
        number = 0
        while f"{name}-{number}-0" in data:
            rows.append(
                [str(data.get(f"{name}-{number}-{place}", "")).strip() for place in range(len(self.head))]
            )
            number += 1
        return [row for row in rows if any(row)]

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Return whether no grid was sent."""
        return f"{name}-0-0" not in data

    def get_context(self, name: str, value: Cells | None, attrs: Any) -> dict[str, Any]:
        """Return every cell with its control's name, value and choices."""
        context = super().get_context(name, None, attrs)
        rows = [*(value or []), *([""] * len(self.head) for _ in range(SPARE))]
        context["rows"] = [
            [self._cell(name, number, place, column, row) for place, column in enumerate(self.head)]
            for number, row in enumerate(rows)
        ]
        context["head"] = [column.word for column in self.head]
        return context

    def _cell(self, name: str, number: int, place: int, column: Column, row: list[str]) -> dict[str, Any]:
        said = {"name": f"{name}-{number}-{place}", "value": row[place], "choices": words_of(column.kind)}
        led_to = number == (self.wrong or 0) and place == 0
        return {
            **said,
            "word": f"第{number + 1}行 {column.word}",
            "first": led_to,
            "wrong": number == self.wrong,
        }


class GridField(forms.Field):
    """A value of several parts."""

    def __init__(self, kind: Grid, **kwargs: Any) -> None:
        self.kind = kind
        may_be_empty = getattr(kind, "may_be_empty", False)
        super().__init__(widget=GridInput(kind.head), required=not may_be_empty, **kwargs)

    def clean(self, value: Cells | None) -> Any:
        """Return the spelling that packs keep; the first cell that is wrong is named, its row marked."""
        if value is None:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        rows = super().clean(value) or []
        try:
            return self.kind.normal(self.kind.gather(rows))
        except BadValue as error:
            self.widget.wrong = error.row  # type: ignore[attr-defined]
            raise wrong(error) from error


def spelling(kind: Kind, raw: Any) -> Any:
    """Return the one spelling of ``raw``, or a validation error with its sentence."""
    try:
        return kind.normal(raw)
    except BadValue as error:
        raise wrong(error) from error


def wrong(error: BadValue) -> forms.ValidationError:
    """What is wrong in the words of the page: the names that pack files have for columns are left out."""
    return forms.ValidationError(f"{NAMES.sub('', str(error))}。")


def control(kind: Kind, **kwargs: Any) -> forms.Field:
    """Return the field for a value of ``kind``; ``kwargs`` as fields take them."""
    if isinstance(kind, Grid):
        return GridField(kind, **kwargs)
    return OneOf(kind, **kwargs) if words_of(kind) else Scalar(kind, **kwargs)


def filled(kind: Kind, value: Any) -> Any:
    """Return ``value`` as the control of its kind shows it."""
    return kind.cells(value) if isinstance(kind, Grid) else kind.say(value)
