"""Whom a rung of a ladder calls, for each clock of bulletins. Nobody found: the clock goes on to the next rung at once."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import QuerySet

from shuniu.base.parties.models import Party
from shuniu.engines.reporting.models import Desk
from shuniu.org.holders import posts_of
from shuniu.org.models import Role
from shuniu.rooms.bulletins.models import Bulletin, Issue, Receipt

Find = Callable[[], Iterable[Party]]


def _gather(told: Iterable[str], find: Mapping[str, Find]) -> list[Party]:
    parties = (party for key in told for party in find.get(key, list)())
    return list({party.pk: party for party in parties}.values())


def _desk(desk: Desk) -> dict[str, Find]:
    return {
        "editors": lambda: list(desk.editors.all()),
        "chief": lambda: posts_of(desk.unit, Role.SECTION_CHIEF),
        "leader": lambda: posts_of(desk.unit, Role.DEPUTY, Role.OFFICE_DIRECTOR),
    }


def _posts(receipts: QuerySet[Receipt]) -> Find:
    return lambda: [receipt.post for receipt in receipts.select_related("post")]


def late(bulletin: Bulletin, told: Iterable[str]) -> list[Party]:
    """The desk (late_ladder)."""
    return _gather(told, _desk(bulletin.desk))


def signing(issue: Issue, told: Iterable[str]) -> list[Party]:
    """The signer and the desk (sign_ladder)."""
    signer: Any = [issue.signer] if issue.signer else []
    return _gather(told, {**_desk(issue.desk), "signer": lambda: signer})


def reading(issue: Issue, told: Iterable[str]) -> list[Party]:
    """Those who have not read it, and the desk (read_ladder)."""
    return _gather(told, {**_desk(issue.desk), "readers": _posts(issue.receipts.unread())})


def confirming(issue: Issue, told: Iterable[str]) -> list[Party]:
    """Those who have not confirmed, and the desk (confirm_ladder)."""
    return _gather(told, {**_desk(issue.desk), "readers": _posts(issue.receipts.unconfirmed())})
