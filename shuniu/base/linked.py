"""Whether another table leads from a reader to a thing, as SQL by hand.

Rights ask it on every page and for every noun; Django takes ten times as long to compose such an EXISTS as this does.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import BooleanField, Expression, F


class Linked(Expression):
    """``Linked("SELECT 1 FROM bulletins_receipt WHERE issue_id = {thing} AND post_id IN ({keys})", posts)``.

    ``keys`` is not empty; ``thing`` names the field of the row asked about.
    """

    conditional = True
    output_field = BooleanField()

    def __init__(self, sql: str, keys: Sequence[int], thing: str = "pk") -> None:
        super().__init__()
        self.sql, self.keys, self.thing = sql, tuple(keys), F(thing)

    def get_source_expressions(self) -> list[Any]:
        """The column that Django finds the way to."""
        return [self.thing]

    def set_source_expressions(self, exprs: Sequence[Any]) -> None:
        """The way found."""
        (self.thing,) = exprs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        """The statement with its column and its keys."""
        thing, params = compiler.compile(self.thing)
        sql = self.sql.format(thing=thing, keys=", ".join(["%s"] * len(self.keys)))
        return f"EXISTS ({sql})", (*params, *self.keys)
