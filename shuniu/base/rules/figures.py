"""A figure as it is handed out: the typed value with where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from shuniu.base.rules.kinds import OTHER, OTHER_WORD

LOCAL = "local"
ANY = (OTHER, OTHER_WORD)


@dataclass(frozen=True)
class Figure:
    """One answer of the rules.

    ``value`` is typed by the chapter's schema, ``raw`` is its spelling in packs, ``word`` says it to people; ``pack`` and
    ``version`` tell which pack version answered ("" and 0: a local change); ``assumed`` marks a value without a source.
    """

    name: str
    title: str
    value: Any
    raw: Any
    word: str
    source: str
    note: str
    layer: str
    pack: str
    version: int
    since: date | None
    until: date | None
    assumed: bool

    def of(self, case: str) -> Any:
        """Return the value for ``case`` of a value by case, else that of 其他; KeyError when there is neither."""
        return self.value[case] if case in self.value else self.value[OTHER]

    def case(self, case: str) -> Figure:
        """Return the figure narrowed to one case, for a clock that runs on it: value and words are that case's."""
        value = self.of(case)
        return replace(self, value=value, raw=str(value), word=str(value))

    def row(self, **cases: str) -> Mapping[str, Any]:
        """Return the first row of a table, from the top, whose named columns are as asked or 其他; KeyError when none."""
        for row in self.value:
            if all(row[name] in (case, *ANY) for name, case in cases.items()):
                return row
        raise KeyError(f"{self.name}: {cases}")

    def rows(self, **cases: str) -> list[Mapping[str, Any]]:
        """Return the rows of a table for exactly these cases, else those whose named columns say 其他."""
        exact = [row for row in self.value if all(row[name] == case for name, case in cases.items())]
        return exact or [row for row in self.value if all(row[name] in ANY for name in cases)]

    def record(self) -> dict[str, Any]:
        """Return what a clock keeps of it: JSON with value, words, source and pack version."""
        kept = ("name", "raw", "word", "source", "layer", "pack", "version", "assumed")
        return {name: getattr(self, name) for name in kept}
