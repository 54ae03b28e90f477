"""All rules of the office in memory, and which of them answers: nearest first, then by date. Plain Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from shuniu.base.rules.chapters import Chapters, Key, UnknownFigure
from shuniu.base.rules.figures import LOCAL, Figure
from shuniu.base.rules.packs import GENERAL, STATUTE, Entry

Scope = int | None
"""A party's id, or None for the whole instance."""


@dataclass(frozen=True)
class Edition:
    """One version of a pack: which figures it holds from ``since`` (None: from the beginning)."""

    pack: str
    number: int
    layer: str
    based_on: tuple[str, ...]
    since: date | None
    entries: Mapping[str, Sequence[Entry]]


class NoFigure(UnknownFigure):
    """No pack in force has a value for the figure on that day."""

    def __str__(self) -> str:
        name, on = self.args
        return f"{on} 没有“{name}”的规定：请先导入并选用制度包"


@dataclass(frozen=True)
class RuleBook:
    """Answers questions; built from rows, thrown away when they change.

    ``adoptions``: per scope the packs in use with the day from which, earliest first. ``local``: per scope and figure
    the local changes, latest first.
    """

    editions: Mapping[str, Sequence[Edition]] = field(default_factory=dict)
    adoptions: Mapping[Scope, Sequence[tuple[date | None, str]]] = field(default_factory=dict)
    local: Mapping[tuple[Scope, str], Sequence[Entry]] = field(default_factory=dict)
    _read: dict[int, Figure] = field(default_factory=dict, compare=False, repr=False)
    _lines: dict[tuple[tuple[str, ...], date], list[str]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def answer(
        self, name: str, scope: Iterable[int], on: date, chapters: Chapters, preferring: str = ""
    ) -> Figure:
        """Return the figure ``name`` for the parties in ``scope`` (nearest first) on a day.

        At each party its own change goes before the pack it uses; the instance comes after all parties, then what the
        packs rest on, then the general packs and the statutes, which hold without being chosen. A pack ``preferring`` is
        asked with its bases after the changes of the scope and before all other packs. UnknownFigure when nobody declares
        it, NoFigure when nobody gives a value.
        """
        places = [*scope, None]
        said = self._preferred(name, places, preferring, on) if preferring else ()
        return self._first(chain(said, self._candidates(name, places, on)), name, on, chapters)

    def answer_of_pack(self, name: str, pack: str, on: date, chapters: Chapters) -> Figure:
        """Return what a pack and those it rests on say on a day, whoever goes by them; no local change counts."""
        return self._first(self._line(pack, name, on), name, on, chapters)

    def _first(
        self, said: Iterable[tuple[Edition | None, Entry]], name: str, on: date, chapters: Chapters
    ) -> Figure:
        key = chapters.key(name)
        for edition, entry in said:
            if entry.validity.holds(on):
                return self._once(edition, entry, key)
        raise NoFigure(name, on)

    def _preferred(
        self, name: str, scopes: Sequence[Scope], pack: str, on: date
    ) -> Iterator[tuple[Edition | None, Entry]]:
        for scope in scopes:
            yield from ((None, entry) for entry in self.local.get((scope, name), ()))
        yield from self._line(pack, name, on)

    def _line(self, pack: str, name: str, on: date) -> Iterator[tuple[Edition | None, Entry]]:
        """What a pack says, then what it rests on, nearest first."""
        for each in self._resting((pack,), on):
            yield from self._said(each, name, on)

    def _once(self, edition: Edition | None, entry: Entry, key: Key) -> Figure:
        """Read an entry's value the first time it is asked for; the book holds the entry, so its id is its own."""
        if id(entry) not in self._read:
            value = key.kind.read(entry.value)
            self._read[id(entry)] = _figure(edition, entry, key.word, value, key.kind.say(value))
        return self._read[id(entry)]

    def _candidates(
        self, name: str, scopes: Sequence[Scope], on: date
    ) -> Iterable[tuple[Edition | None, Entry]]:
        adopted = {scope: self.adopted(scope, on) for scope in scopes}
        for scope in scopes:
            yield from ((None, entry) for entry in self.local.get((scope, name), ()))
            yield from self._said(adopted[scope], name, on)
        chosen = tuple(pack for pack in adopted.values() if pack)
        if (chosen, on) not in self._lines:
            self._lines[chosen, on] = self._bases(chosen, on)
        for pack in self._lines[chosen, on]:
            yield from self._said(pack, name, on)

    def _said(self, pack: str | None, name: str, on: date) -> Iterable[tuple[Edition, Entry]]:
        edition = self.edition(pack, on)
        if edition is not None:
            yield from ((edition, entry) for entry in edition.entries.get(name, ()))

    def adopted(self, scope: Scope, on: date) -> str | None:
        """Return the pack that a party (None: the instance) has chosen for itself, as of a day."""
        begun = [pack for since, pack in self.adoptions.get(scope, ()) if (since or date.min) <= on]
        return begun[-1] if begun else None

    def _bases(self, adopted: Sequence[str], on: date) -> list[str]:
        """Return the packs asked last: what the adopted ones rest on, then general ones, then statutes, each once."""
        order = self._resting(adopted, on)
        order.extend(
            pack for layer in (GENERAL, STATUTE) for pack in self._of_layer(layer, on) if pack not in order
        )
        return sorted(order, key=lambda pack: pack in self._of_layer(STATUTE, on))

    def _resting(self, packs: Sequence[str], on: date) -> list[str]:
        """Return the packs and all they rest on, nearest first, each once."""
        waiting, order = list(packs), []
        while waiting:
            pack = waiting.pop(0)
            if pack not in order:
                order.append(pack)
                edition = self.edition(pack, on)
                waiting.extend(edition.based_on if edition else ())
        return order

    def _of_layer(self, layer: str, on: date) -> list[str]:
        found = ((pack, self.edition(pack, on)) for pack in sorted(self.editions))
        return [pack for pack, edition in found if edition is not None and edition.layer == layer]

    def edition(self, pack: str | None, on: date) -> Edition | None:
        """Return the version of ``pack`` in force on a day, or None."""
        begun = [each for each in self.editions.get(pack or "", ()) if (each.since or date.min) <= on]
        return begun[-1] if begun else None


def _figure(edition: Edition | None, entry: Entry, title: str, value: object, word: str) -> Figure:
    return Figure(
        name=entry.name,
        title=title,
        value=value,
        raw=entry.value,
        word=word,
        source=entry.source,
        note=entry.note,
        layer=edition.layer if edition else LOCAL,
        pack=edition.pack if edition else "",
        version=edition.number if edition else 0,
        since=entry.validity.since,
        until=entry.validity.until,
        assumed=entry.assumed,
    )
