"""Whom a rung of a ladder calls, for each clock of directives."""

from collections.abc import Callable, Iterable

from shuniu.base.parties.models import Party
from shuniu.engines.directives.models import Directive, Reception
from shuniu.engines.directives.permits import keeper
from shuniu.org.holders import posts_of
from shuniu.org.models import Role

Find = Callable[[], Iterable[Party]]


def _gather(told: Iterable[str], find: dict[str, Find]) -> list[Party]:
    parties = (party for key in told for party in find[key]())
    return list({party.pk: party for party in parties}.values())


def _of_office(directive: Directive) -> dict[str, Find]:
    return {
        "addressee": lambda: [each.post for each in directive.receptions.select_related("post")],
        "director": lambda: posts_of(directive.unit, Role.OFFICE_DIRECTOR),
        "deputy": lambda: posts_of(directive.unit, Role.DEPUTY),
        "keeper": lambda: keeper.parties(directive),
        "leader": lambda: [directive.post],
    }


def keying(directive: Directive, told: Iterable[str]) -> list[Party]:
    """The office that keeps it (second_ladder)."""
    return _gather(told, _of_office(directive))


def receiving(reception: Reception, told: Iterable[str]) -> list[Party]:
    """The post addressed, its unit's heads, the office that keeps the directive (receive_ladder, answer_ladder)."""
    unit = reception.post.unit
    own: dict[str, Find] = {
        "addressee": lambda: [reception.post],
        "director": lambda: posts_of(unit, Role.OFFICE_DIRECTOR),
        "deputy": lambda: posts_of(unit, Role.DEPUTY),
    }
    return _gather(told, {**_of_office(reception.directive), **own})
