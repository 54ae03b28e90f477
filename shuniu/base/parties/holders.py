"""Which persons stand behind a party at a moment. Base asks, org answers."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from shuniu.base.parties.models import Account, Party

HoldersOf = Callable[[Sequence[Party], datetime], dict[int, list[Party]]]

_holders_of: list[HoldersOf] = []


def register_holders(find: HoldersOf) -> None:
    """Tell base how to find who holds posts and who answers for units; org calls this once."""
    _holders_of[:] = [find]


def holders(parties: Iterable[Party], at: datetime) -> dict[int, list[Party]]:
    """Party id → persons who act for it then: the person itself, a post's holders or stand-ins, a unit's responders."""
    asked = list(parties)
    found: dict[int, list[Party]] = {p.pk: [p] for p in asked if p.kind == Party.Kind.PERSON}
    others = [p for p in asked if p.kind != Party.Kind.PERSON]
    if others and _holders_of:
        found.update(_holders_of[0](others, at))
    return found


def accounts(persons: Iterable[Party]) -> dict[int, Account]:
    """Person id → open account, for those who have one."""
    found = Account.objects.filter(person__in=list(persons), closed_at=None)
    return {account.person_id: account for account in found}
