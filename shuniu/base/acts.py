"""What every act must do, done once.

A verb is a function with the rule in its body and nothing else::

    @act(LIFE["receive"])
    def receive(matter, *, by, at, deed): ...

    receive(matter, by=actor, at=now, seen=3)

What was typed passes the secrecy gate (SEC-1). Then one transaction: the row is locked and read anew; in this order, ``Stale``
when it is not the version the actor looked at, ``NotYours`` unless the life's ``who`` fits, ``NotNow`` unless its state is one
the step leads from. The body sets fields and may return the next state where there are several. Then version, row,
journal, search and notices are written and all of it is committed together, or none. Rendering and sending happen
afterwards, from rows written here.
"""

import inspect
import uuid
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, wraps
from typing import Any

from django.db import models, transaction

from shuniu.base import asking, nouns, refusing, rows, rules
from shuniu.base.actors import Actor
from shuniu.base.journal import writing
from shuniu.base.journal.models import Entry, Remark, SaltedText
from shuniu.base.lives import Step
from shuniu.base.notices.telling import tell
from shuniu.base.nouns import Noun, Telling
from shuniu.base.refusals import NotNow
from shuniu.base.search import index
from shuniu.base.secrecy import gate
from shuniu.base.statements import Statement

BOOKKEEPING = ("version", "state")


@dataclass(slots=True)
class Deed:
    """What a body may say about its act besides setting fields. Given to bodies that ask for ``deed``."""

    step: Step
    by: Actor
    at: datetime
    cause: uuid.UUID | None = None
    mark: uuid.UUID = field(default_factory=uuid.uuid4)
    notes: dict[str, Any] = field(default_factory=dict)
    remark: Remark | None = None
    touched: list[models.Model] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)

    def says(self, text: str) -> Remark | None:
        """Keep a free-typed text (reason, opinion); the journal holds its digest. None for an empty one."""
        if text.strip():
            self.remark = Remark.objects.create(body=text.strip())
        return self.remark

    def states(self, text: str) -> Remark:
        """The same for a text that must be there; ValueError for an empty one."""
        remark = self.says(text)
        if remark is None:
            raise ValueError("a text that must be there is empty")
        return remark

    def note(self, **values: Any) -> None:
        """Plain values (numbers, codes, names of units) that the sentence needs."""
        self.notes.update(values)

    def touches(self, *things: models.Model) -> None:
        """Other things whose timeline shows this act too."""
        self.touched.extend(things)

    def tell(self, parties: Iterable[Any], sentence: str, *, urgent: bool = False, url: str = "") -> None:
        """Somebody must be told, beyond those the noun's ``notices`` name for the verb."""
        self.tellings.append(Telling(list(parties), sentence, urgent, url))


def act(step: Step) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a body into the verb of a step; the step keeps the result as ``step.perform``."""

    def decorate(body: Callable[..., Any]) -> Callable[..., Any]:
        asks_deed = "deed" in inspect.signature(body).parameters

        @wraps(body)
        def perform(
            thing: Any = None,
            *,
            by: Actor,
            at: datetime,
            seen: int | None = None,
            cause: Deed | None = None,
            **said: Any,
        ) -> Any:
            deed = Deed(step, by, at, cause=cause.mark if cause else None)
            if cause is None:
                gate.said(said, where=step.word, by=by, at=at)
            if asks_deed:
                said["deed"] = deed
            with transaction.atomic(), rules.steady(), asking.anew():
                return _create(body, deed, said) if step.creates else _change(body, thing, deed, seen, said)

        step.perform = perform
        return perform

    return decorate


def locked(model: type[models.Model], keys: Iterable[int]) -> dict[int, Any]:
    """Several things of one noun, locked in the order of their keys, for an act that calls acts of many."""
    rows = model._default_manager.select_for_update(of=("self",)).filter(pk__in=list(keys)).order_by("pk")
    return {row.pk: row for row in rows}


def _create(body: Callable[..., Any], deed: Deed, said: dict[str, Any]) -> Any:
    noun = _noun_of(deed.step)
    _check_who(noun, deed, None)
    thing = body(by=deed.by, at=deed.at, **said)
    _write(noun, thing, deed, before="", old={})
    return thing


def _change(body: Callable[..., Any], thing: Any, deed: Deed, seen: int | None, said: dict[str, Any]) -> Any:
    noun = nouns.of(thing)
    row = _lock(thing)
    if seen is not None and row.version != seen:
        raise refusing.stale(noun, deed.step, row, seen)
    _check_who(noun, deed, row)
    if row.state not in deed.step.from_:
        raise NotNow(
            f"{noun.word}现在是“{noun.life.states.get(row.state, row.state)}”，不能{deed.step.word}。",
            "请看最新情况后再办。",
        )
    before, old = row.state, _values(row)
    returned = body(row, by=deed.by, at=deed.at, **said)
    row.state = _next_state(deed.step, row, returned)
    row.version += 1
    rows.update(row, *BOOKKEEPING, *(name for name, value in _values(row).items() if value != old[name]))
    _write(noun, row, deed, before=before, old=old)
    _hand_back(thing, row)
    return row


def _lock(thing: Any) -> Any:
    model: Any = type(thing)
    row = _locking(model).first(thing.pk)
    if row is None:
        raise model.DoesNotExist(f"{thing._meta.label} {thing.pk} is not there any more")
    return row


@cache
def _locking(model: type[models.Model]) -> Statement[Any]:
    return Statement(lambda key: model._default_manager.select_for_update(of=("self",)).filter(pk=key), int)


def _noun_of(step: Step) -> Noun:
    return next(noun for noun in nouns.every() if step.verb in noun.life and noun.life[step.verb] is step)


def _check_who(noun: Noun, deed: Deed, thing: Any) -> None:
    if deed.cause is not None:
        return  # done in consequence of an act that was checked itself
    if not noun.policy.may(deed.by, deed.step.verb, thing):
        raise refusing.not_yours(deed.step)


def _next_state(step: Step, row: Any, returned: Any) -> str:
    if isinstance(returned, str) and returned:
        state = returned
    elif len(step.to) == 1:
        state = step.to[0]
    else:
        state = row.state
    if step.to and state not in step.to:
        raise ValueError(f"{step.verb} cannot lead to {state}")
    return state


def _values(row: models.Model) -> dict[str, Any]:
    """Its fields as they are; what a body may change in place is copied, so that the change is seen."""
    values = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}
    return {
        name: deepcopy(value) if isinstance(value, list | dict) else value
        for name, value in values.items()
        if name not in BOOKKEEPING
    }


def _write(noun: Noun, thing: Any, deed: Deed, *, before: str, old: dict[str, Any]) -> Entry:
    entry = writing.write(
        thing,
        deed.step.verb,
        by=deed.by,
        at=deed.at,
        noun=noun.slug,
        before=before,
        changes=_changes(noun, thing, old),
        notes=deed.notes,
        remark=deed.remark,
        touched=[(nouns.of(other).slug, other.pk) for other in deed.touched],
        mark=deed.mark,
        cause=deed.cause,
        first=deed.step.creates,
    )
    if noun.search:
        index.put(noun.slug, thing.pk, noun.search(thing), new=deed.step.creates)
    declared = noun.notices.get(deed.step.verb)
    for telling in [*(declared(thing, entry) if declared else ()), *deed.tellings]:
        tell(
            telling.parties, telling.sentence, at=deed.at, url=telling.url or noun.address(thing), noun=noun.slug,
            key=thing.pk, urgent=telling.urgent,
        )  # fmt: skip
    return entry


def _changes(noun: Noun, thing: Any, old: dict[str, Any]) -> dict[str, Any]:
    new = _values(thing)
    return {
        name: _said(noun, thing, name, old.get(name), value)
        for name, value in new.items()
        if old.get(name) != value and name != "id"
    }


def _said(noun: Noun, thing: models.Model, name: str, was: Any, value: Any) -> Any:
    """How a changed field stands in the journal: typed texts as digests, all else as from and to."""
    described = thing._meta.get_field(name.removesuffix("_id"))
    kept = described.related_model if described.is_relation else None
    if isinstance(kept, type) and issubclass(kept, SaltedText) and value is not None:
        return [was, value, getattr(thing, described.name).digest]
    typed = isinstance(described, models.CharField | models.TextField) and not described.choices
    if typed and name not in noun.plain:
        return "改"
    return [was, value]


def _hand_back(thing: Any, row: Any) -> None:
    """The caller's own object shows what became of it; it forgets the objects that its keys no longer point to."""
    thing.__dict__.pop("_prefetched_objects_cache", None)
    for column in row._meta.concrete_fields:
        setattr(thing, column.attname, getattr(row, column.attname))
    thing.__dict__.update({k: v for k, v in row.__dict__.items() if k != "_state"})
    thing._state.fields_cache = {**row._state.fields_cache, **thing._state.fields_cache}


def together(deeds: Sequence[Callable[[], Any]]) -> list[Any]:
    """Several acts in one transaction: all happen or none."""
    with transaction.atomic():
        return [do() for do in deeds]
