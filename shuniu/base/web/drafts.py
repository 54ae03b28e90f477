"""Saving what is typed, as it is typed. The browser keeps a copy too; the newer one is offered on return.

Text with secret marks is refused here as at every entrance (SEC-1): it stays in the page where it was typed.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from django.db import IntegrityError, transaction

from shuniu.base.statements import Statement
from shuniu.base.web.models import Draft

Gate = Callable[[str, Any, datetime], None]

_gates: list[Gate] = []


class Newer(Exception):
    """Another tab or machine saved a later one; ``draft`` is it."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft.slot)
        self.draft = draft


def register_gate(gate: Gate) -> None:
    """``gate(text, account, at)`` raises ``Incomplete`` for a text that must not be kept; secrecy registers it."""
    _gates.append(gate)


def find(account: Any, slot: str) -> Draft | None:
    """The draft of a slot."""
    return Draft.objects.filter(account=account, slot=slot).first()


def save(account: Any, slot: str, body: Mapping[str, Any], *, rev: int, at: datetime) -> Draft:
    """Keep it as the next revision after ``rev`` (0: the page knew of none).

    Raises ``Newer`` when the kept one is later than the page knew, ``Incomplete`` when the text may not be kept.
    """
    for gate in _gates:
        gate("\n".join(map(str, body.values())), account, at)
    with transaction.atomic():
        draft = Draft.objects.select_for_update().filter(account=account, slot=slot).first()
        if draft is None:
            return _begin(account, slot, body, at)
        if draft.rev > rev:
            raise Newer(draft)
        draft.body, draft.rev, draft.saved_at = dict(body), draft.rev + 1, at
        draft.save()
        return draft


def _begin(account: Any, slot: str, body: Mapping[str, Any], at: datetime) -> Draft:
    """The first of a slot; of two at the same moment the second learns of the other."""
    try:
        with transaction.atomic():
            return Draft.objects.create(account=account, slot=slot, body=dict(body), saved_at=at)
    except IntegrityError:
        raise Newer(Draft.objects.get(account=account, slot=slot)) from None


def begun(account: Any, prefix: str) -> list[Draft]:
    """The drafts whose slots begin so, the newest first, at most a hundred."""
    return list(Draft.objects.filter(account=account, slot__startswith=prefix).order_by("-saved_at")[:100])


def count(account: Any, prefix: str) -> int:
    """How many drafts have slots that begin so."""
    return Draft.objects.filter(account=account, slot__startswith=prefix).count()


def left_by(persons: Iterable[int], prefix: str) -> bool:
    """Whether any of these people keeps drafts whose slots begin so."""
    return any(_left(prefix).first(person) for person in persons)


@cache
def _left(prefix: str) -> Statement[Draft]:
    """Kept: the rail asks on every page."""
    return Statement(
        lambda person: Draft.objects.filter(account__person=person, slot__startswith=prefix).only("pk")[:1],
        int,
    )


def discard(account: Any, slot: str) -> None:
    """The draft was taken by a verb, or thrown away."""
    Draft.objects.filter(account=account, slot=slot).delete()
