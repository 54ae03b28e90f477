"""Questions whose words never change, composed by Django once and then asked with other values: a third of the price.

An act asks for a dozen rows by their keys: the thing itself, its clocks, its unit, its desk. Composing such a statement takes
Django five times as long as the database needs to answer it. ``Statement`` keeps what was composed; what comes back
are the same rows as from the QuerySet, with what it selects along.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from django.db import connection, models
from django.db.models.query import get_related_populators

Row = TypeVar("Row", bound=models.Model)
_MARKS: dict[type, Callable[[int], Any]] = {int: lambda n: 1_900_000_000 + n, str: lambda n: f"\x02{n}"}


class Composed(Generic[Row]):
    """One statement as one kind of database wants it, and how its answer becomes rows."""

    def __init__(self, asked: models.QuerySet[Row], marks: Sequence[Any]) -> None:
        self.compiler = asked.query.get_compiler(connection=connection)
        self.sql, params = self.compiler.as_sql()
        self.params = list(params)
        self.places = [(n, marks.index(value)) for n, value in enumerate(params) if value in marks]
        select, told = self.compiler.select, self.compiler.klass_info
        self.model, first, last = told["model"], told["select_fields"][0], told["select_fields"][-1]
        self.own = slice(first, last + 1)
        self.names = [each[0].target.attname for each in select[self.own]]
        self.along = get_related_populators(told, select, connection.alias)  # type: ignore[call-arg]
        self.converters = self.compiler.get_converters([each[0] for each in select])

    def filled(self, values: Sequence[Any]) -> list[Any]:
        """The statement's values with these in their places."""
        params = list(self.params)
        for place, mark in self.places:
            params[place] = values[mark]
        return params

    def rows(self, found: Iterable[Sequence[Any]]) -> list[Row]:
        """What the database answered, as the model's rows."""
        if self.converters:
            found = self.compiler.apply_converters(found, self.converters)
        return [self._row(values) for values in found]

    def _row(self, values: Sequence[Any]) -> Row:
        row = self.model.from_db(connection.alias, self.names, values[self.own])
        for populator in self.along:
            populator.populate(values, row)
        return row


class Statement(Generic[Row]):
    """``Statement(lambda noun, key: Clock.objects.filter(noun=noun, key=key), str, int)``: a QuerySet of plain comparisons.

    ``kinds`` are the types of the values (int or str). None may be None, and the QuerySet's shape must not hang on them.
    """

    def __init__(self, ask: Callable[..., models.QuerySet[Row]], *kinds: type) -> None:
        self.ask, self.kinds = ask, kinds
        self.composed: dict[str, Composed[Row]] = {}

    def all(self, *values: Any) -> list[Row]:
        """Every row there is."""
        composed = self.composed.get(connection.vendor) or self._compose()
        with connection.cursor() as cursor:
            cursor.execute(composed.sql, composed.filled(values))
            found = cursor.fetchall()
        return composed.rows(found)

    def first(self, *values: Any) -> Row | None:
        """The first row, None where there is none."""
        return next(iter(self.all(*values)), None)

    def _compose(self) -> Composed[Row]:
        marks = [_MARKS[kind](place) for place, kind in enumerate(self.kinds)]
        return self.composed.setdefault(connection.vendor, Composed(self.ask(*marks), marks))
