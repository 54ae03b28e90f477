"""Whom a rung calls while an objection waits for its answer."""

from collections.abc import Callable, Iterable

from shuniu.base.parties.models import Party
from shuniu.org.holders import posts_of
from shuniu.org.models import Role
from shuniu.rooms.assessment.models import Objection
from shuniu.rooms.assessment.permits import keepers


def answering(objection: Objection, told: Iterable[str]) -> list[Party]:
    """The assessors, who leads them, and the unit that objected (objection_ladder)."""
    desk, unit = objection.desk, objection.unit
    find: dict[str, Callable[[], Iterable[Party]]] = {
        "assessors": lambda: keepers(desk),
        "chief": lambda: posts_of(desk.unit, Role.SECTION_CHIEF),
        "leader": lambda: posts_of(desk.unit, Role.DEPUTY, Role.OFFICE_DIRECTOR),
        "director": lambda: posts_of(unit, Role.OFFICE_DIRECTOR),
        "principal": lambda: posts_of(unit, Role.PRINCIPAL),
    }
    parties = (party for key in told for party in find[key]())
    return list({party.pk: party for party in parties}.values())
