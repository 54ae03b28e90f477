"""One list: what its rows are, how they stand, what narrows and orders them. See ``Ledger``."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar, TypeVar
from urllib.parse import urlencode

from django.db.models import Field, Q, QuerySet

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.ledgers import keyset
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Control, Filter
from shuniu.base.ledgers.totals import Told, Total

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page and the addresses of its neighbours ("" where there is none)."""

    rows: list[Any]
    previous: str
    next: str


class Ledger:
    """Subclass it once per list; a view shows it by ``views.show(request, TheLedger, **scope)``.

    ``noun`` is the slug whose things the rows are, ``name`` names the list in addresses, ``word`` is its title.
    ``order`` begins with what the list is about; ``empty`` and ``mend`` teach when there is nothing.
    """

    name: ClassVar[str]
    word: ClassVar[str]
    noun: ClassVar[str] = ""
    columns: ClassVar[Sequence[Column]] = ()
    filters: ClassVar[Sequence[Filter]] = ()
    totals: ClassVar[Sequence[Total]] = ()
    order: ClassVar[Sequence[str]] = ("-pk",)
    page_size: ClassVar[int] = 50
    empty: ClassVar[str] = "这里还没有内容"
    mend: ClassVar[str] = ""

    def __init__(
        self,
        actors: Actors,
        at: datetime,
        params: Mapping[str, str],
        *,
        chosen: Sequence[str] = (),
        **scope: Any,
    ) -> None:
        self.actors, self.at, self.scope = actors, at, scope
        self.params = {name: params[name] for name in params if params[name] and name not in PASSING}
        self.cursors = {name: params.get(name, "") for name in ("after", "before")}
        self.chosen = chosen
        self._kept: dict[Any, Any] = {}

    # ---- what a room says ----

    def base(self, actors: Actors) -> QuerySet[Any]:
        """The rows that these actors may see, with what their columns need (``select_related``)."""
        return nouns.named(self.noun).policy.visible_to(actors)

    def address(self, row: Any) -> str:
        """The page of a row."""
        return nouns.named(self.noun).address(row)

    def urgent(self, row: Any) -> bool:
        """The few rows that stand out."""
        return False

    # ---- what follows from it ----

    def once(self, key: Any, find: Callable[[], Found]) -> Found:
        """Something that several parts of a page need, found once."""
        if key not in self._kept:
            self._kept[key] = find()
        found: Found = self._kept[key]
        return found

    @cached_property
    def filtered(self) -> QuerySet[Any]:
        """The rows under the chosen filters, before a total narrows them."""
        rows = self.base(self.actors)
        for one in self.filters:
            rows = rows.filter(one.condition(self, self.params))
        return rows

    @cached_property
    def rows(self) -> QuerySet[Any]:
        """The rows of the list as it is now asked for, in its order."""
        total = self.total_here
        narrowed = self.filtered.filter(total.condition(self)) if total else self.filtered
        return narrowed.order_by(*(key.ordering(False) for key in self.keys))

    @cached_property
    def shown(self) -> list[Column]:
        """The columns as chosen, else as they come; the title always."""
        known = {column.name: column for column in self.columns}
        chosen = [known[name] for name in self.chosen if name in known]
        return chosen or [column for column in self.columns if column.shown]

    @property
    def controls(self) -> list[Control]:
        """The filters as they stand."""
        return [one.control(self, self.params) for one in self.filters]

    @property
    def total_here(self) -> Total | None:
        """The total whose list is open."""
        return next((total for total in self.totals if total.name == self.params.get("total")), None)

    # ---- order and pages ----

    @cached_property
    def sorted_by(self) -> tuple[str, bool]:
        """(column name, downwards) asked for; ("", False) for the ledger's own order."""
        asked = self.params.get("sort", "")
        fits = any(column.name == asked.lstrip("-") and column.sort_fields for column in self.columns)
        return (asked.lstrip("-"), asked.startswith("-")) if fits else ("", False)

    @cached_property
    def keys(self) -> list[keyset.Key]:
        """The order in force."""
        name, down = self.sorted_by
        fields = next((column.sort_fields for column in self.columns if column.name == name), None)
        order = [f"-{path}" if down else path for path in fields] if fields else list(self.order)
        return keyset.keys(self.filtered.model, order)

    @cached_property
    def page(self) -> Page:
        """One page: one query, one row more than shown to know whether there is another."""
        backward = bool(self.cursors["before"])
        place = keyset.place(self.keys, self.cursors["before"] or self.cursors["after"])
        rows = self.rows.order_by(*(key.ordering(backward and place is not None) for key in self.keys))
        if place is not None:
            rows = rows.filter(keyset.beyond(self.keys, place, backward=backward))
        found = list(rows[: self.page_size + 1])
        more, found = len(found) > self.page_size, found[: self.page_size]
        if backward and place is not None:
            return self._between(found[::-1], before=more, after=True)
        return self._between(found, before=place is not None, after=more)

    def _between(self, found: list[Any], *, before: bool, after: bool) -> Page:
        if not found:
            return Page([], self.link() if before else "", "")
        previous = self.link(before=keyset.cursor(self.keys, found[0])) if before else ""
        following = self.link(after=keyset.cursor(self.keys, found[-1])) if after else ""
        return Page(found, previous, following)

    def every_row(self) -> Iterator[Any]:
        """All rows, streamed: for Excel and print."""
        return self.rows.iterator(chunk_size=1000)

    def link(self, **changes: str) -> str:
        """The address of this list with something changed; "" takes a parameter away. Begins again at the first page."""
        params = {**self.params, **changes}
        return "?" + urlencode({name: value for name, value in params.items() if value})

    # ---- totals ----

    def told(self, *, counted: bool) -> list[Told]:
        """The totals, with their numbers when ``counted`` (one query), else only their words."""
        values: dict[str, Any] = {}
        if counted and self.totals:
            found = self.filtered.order_by().aggregate(
                **{f"total_{t.name}": t.aggregate(self) for t in self.totals}
            )
            values = {t.name: found[f"total_{t.name}"] for t in self.totals}
        return [
            Told(
                total.name,
                total.word,
                total.said(values[total.name]) if total.name in values else "",
                total.tone,
                self.link(total="" if total is self.total_here else total.name),
                total is self.total_here,
            )
            for total in self.totals
        ]

    def field(self, path: str) -> "Field[Any, Any] | None":
        """The model field at the end of a path."""
        return keyset.key(self.base(self.actors).model, path).field

    def where(self, condition: Q) -> QuerySet[Any]:
        """The rows of the list that fulfil something more, for charts and figures beside it."""
        return self.filtered.filter(condition)


PASSING = {"after", "before", "part", "format", "open"}
