"""Doing what the workbook says: the acts of an administrator, in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from shuniu.base.actors import Actor
from shuniu.base.parties.models import Account
from shuniu.base.refusals import Incomplete
from shuniu.base.sheets.lines import Line, Refused, Workbook, each
from shuniu.org import acts
from shuniu.org.importing.sheets import PEOPLE, UNITS
from shuniu.org.models import Person, Post, Unit


@dataclass(frozen=True, slots=True)
class Taken:
    """How many units, people and accounts came in."""

    units: int
    people: int
    accounts: int


def apply(book: Workbook, *, by: Actor, at: datetime) -> Taken:
    """Take everything in, or, where anything is wrong, nothing (Refused)."""
    if book.faults:
        raise Refused(book.faults)
    with transaction.atomic():
        people: dict[str, Person] = {}
        each(book.lines[UNITS], lambda line: _found(line, by, at))
        accounts = sum(each(book.lines[PEOPLE], lambda line: _enrol(line, people, by, at)))
    return Taken(len(book.lines[UNITS]), len(people), accounts)


def _found(line: Line, by: Actor, at: datetime) -> int:
    values = {name: value for name, value in line.values.items() if name != "parent"}
    parent = Unit.objects.filter(code=line.values.get("parent") or "").first()
    acts.found(by=by, at=at, parent=parent, **values)
    return 1


def _enrol(line: Line, people: dict[str, Person], by: Actor, at: datetime) -> int:
    values = line.values
    number = str(values["staff_number"])
    if number not in people:
        given = {name: values.get(name) or "" for name in ("name", "mobile", "office_phone", "email")}
        people[number] = acts.enrol(by=by, at=at, staff_number=number, **given)
    unit = Unit.objects.get(code=values["unit"])
    post = Post.objects.filter(unit=unit, name=values["post"], role=values["role"], state="active").first()
    post = post or _post(line, unit, by, at)
    acts.appoint(post, by=by, at=at, person=people[number], since=values.get("since") or localdate(at))
    return _open(line, people[number], by, at)


def _post(line: Line, unit: Unit, by: Actor, at: datetime) -> Post:
    try:
        made: Post = acts.create_post(
            by=by, at=at, unit=unit, name=line.values["post"], role=line.values["role"]
        )
    except Incomplete as refusal:
        raise Incomplete({"post": refusal.reason}) from refusal
    return made


def _open(line: Line, person: Person, by: Actor, at: datetime) -> int:
    login = str(line.values.get("login") or "").lower()
    if not login or Account.objects.filter(person=person.pk).exists():
        return 0
    acts.open_account(person, by=by, at=at, login=login, password=str(line.values["password"]))
    return 1
