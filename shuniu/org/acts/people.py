"""新增, 修改 a person; a person leaves."""

from datetime import date, datetime
from typing import Any

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.org.acts.accounts import shut
from shuniu.org.life import PERSON
from shuniu.org.models import Person


@act(PERSON["enrol"])
def enrol(*, by: Actor, at: datetime, **particulars: Any) -> Person:
    """A new person."""
    return Person.objects.create(state="active", **particulars)


@act(PERSON["change"])
def change_person(person: Person, *, by: Actor, at: datetime, **particulars: Any) -> None:
    """Other particulars."""
    for name, value in particulars.items():
        setattr(person, name, value)


@act(PERSON["leave"])
def leave(person: Person, *, by: Actor, at: datetime, deed: Deed, on: date, reason: str) -> None:
    """The person goes: appointments end on that day, the account is closed, what they did stays theirs."""
    if person.appointments.filter(until=None, since__gt=on).exists():
        raise Incomplete({"on": "离开日期不能早于任职日期。"})
    person.closed_on = on
    person.appointments.filter(until=None).update(until=on)
    shut(person, at)
    deed.says(reason)
