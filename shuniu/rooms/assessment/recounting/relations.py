"""What explains each figure of a published table, found from the rows: sums, points an item, ratios, ranks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from shuniu.rooms.assessment.recounting.offers import Sight, points, ranks, ratios, running, sums_of_counts
from shuniu.rooms.assessment.recounting.published import Published
from shuniu.rooms.assessment.recounting.relation import Relation
from shuniu.rooms.assessment.recounting.roles import Role

_OFFERS: Mapping[Role, Callable[[Sight, str], list[Relation]]] = {
    Role.CUMULATED: running,
    Role.POINTS: points,
    Role.RATIO: ratios,
    Role.RANK: ranks,
}


def relations(table: Published, roles: Mapping[str, Role]) -> dict[str, Relation]:
    """Return, for every column that something explains, what explains it best; counts are explained by nothing but sums."""
    found: dict[str, Relation] = {}
    for column in sorted(table.columns, key=lambda name: roles[name] is not Role.COUNT):
        if best := _best(Sight(table, roles, found), column):
            found[column] = best
    return {column: found[column] for column in table.columns if column in found}


def _best(sight: Sight, column: str) -> Relation | None:
    role = sight.roles[column]
    if role is Role.COUNT:
        sums = (each for each in sums_of_counts(sight, column, least=2) if each.firm and not each.exceptions)
        return next(sums, None) if any(sight.table.columns[column]) else None
    offered = _OFFERS[role](sight, column) if role in _OFFERS else []
    agreeing = (each for each in offered if each.agreeing)
    return max(agreeing, key=lambda each: (each.usable, len(each.agreeing), -len(each.of)), default=None)
