"""Keeping the index: called by acts, in their transaction."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from shuniu.base.rows import insert, update
from shuniu.base.search.engines import engine
from shuniu.base.search.folding import fold
from shuniu.base.search.models import Row
from shuniu.base.search.tokens import TEXT_LIMIT, tokens
from shuniu.base.statements import Statement

if TYPE_CHECKING:
    from shuniu.base.nouns import Findable

# Ids are told apart within one minute by their last 24 bits: sixteen million things of one minute.
_ID_BITS = 24
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_OF = Statement(lambda noun, key: Row.objects.filter(noun=noun, key=key), str, int)


def put(noun: str, key: int, found: "Findable | None", *, new: bool = False) -> None:
    """Make a thing findable as it now is; None makes it unfindable. Same text and time cost one SELECT.

    ``new`` says that the thing was just created and need not be looked for.
    """
    row = None if new else _OF.first(noun, key)
    if found is None:
        _forget(row)
    elif row is None:
        _add(Row(noun=noun, key=key, **described(found)))
    else:
        _renew(row, described(found))


def drop(noun: str, key: int) -> None:
    """Make a thing unfindable."""
    _forget(_OF.first(noun, key))


def rebuild() -> int:
    """Cut every row's tokens anew (after the way of cutting changed); how many rows."""
    engine().clear()
    for row in Row.objects.order_by("place").iterator(chunk_size=500):
        engine().write(row, tokens(row.searched), None)
    return Row.objects.count()


def place_before(moment: datetime) -> int:
    """Everything older than this moment's minute has a smaller place."""
    return int((moment - _EPOCH).total_seconds() // 60) << _ID_BITS


def described(found: "Findable") -> dict[str, Any]:
    """What the row of a thing says, by its columns."""
    text = f"{found.title}\n{found.body}"[:TEXT_LIMIT]
    folded = fold(text)
    return {
        "title": found.title[:300],
        "at": found.at,
        "number": found.number[:200],
        "kind": found.kind[:40],
        "unit": found.unit,
        "text": text,
        "folded": None if folded == text else folded,
    }


def _add(row: Row) -> None:
    insert(row)
    row.place = _place(row)
    update(row, "place")
    engine().write(row, tokens(row.searched), None)


def _renew(row: Row, described: dict[str, Any]) -> None:
    changed = [name for name, value in described.items() if getattr(row, name) != value]
    if not changed:
        return
    was_place, was_text = row.place, row.searched
    for name in changed:
        setattr(row, name, described[name])
    row.place = _place(row)
    update(row, *changed, "place")
    if (row.place, row.searched) != (was_place, was_text):
        engine().write(row, tokens(row.searched), (was_place, tokens(was_text)))


def _forget(row: Row | None) -> None:
    if row is not None:
        engine().erase(row.place, tokens(row.searched))
        row.delete()


def _place(row: Row) -> int:
    return place_before(row.at) | (row.pk & ((1 << _ID_BITS) - 1))
