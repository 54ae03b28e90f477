"""A pack on the shelf, an office with a director, a keeper of the rules and a stranger."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from shuniu.base import actors
from shuniu.base.actors import Actor
from shuniu.base.parties.chapter import CHAPTER as SIGNING_IN
from shuniu.base.parties.models import Account, Party
from shuniu.base.rulemaking import acts
from shuniu.base.rules import CHAPTERS
from shuniu.base.rules.packs import Entry, Pack
from shuniu.base.rules.taking import take_in
from shuniu.base.rules.tests.schema import CHAPTER

NOON = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
TODAY = NOON.date()
LADDER = [{"at": "到期", "tell": ["分管领导"], "urgent": True}]


@pytest.fixture(autouse=True)
def trial_chapter(monkeypatch):
    """Only the small chapter of the tests, and what signing in asks for."""
    monkeypatch.setattr(CHAPTERS, "_chapters", {"trial": CHAPTER, "parties": SIGNING_IN})


@dataclass
class House:
    """Two offices and who acts for them."""

    town: Party
    lake: Party
    director: Actor
    keeper: Actor
    clerk: Actor


def _actor(unit, role, name):
    person = Party.objects.create(kind=Party.Kind.PERSON, name=name)
    return Actor(
        "person", person_id=person.pk, person_name=name, role=role, unit_id=unit.pk, unit_name=unit.name
    )


@pytest.fixture
def house(db, monkeypatch):
    """石桥镇 has a director and a clerk; the keeper sits in 柳河镇. A pack is taken in and chosen for all."""
    town, lake = (Party.objects.create(kind=Party.Kind.UNIT, name=name) for name in ("石桥镇", "柳河镇"))
    said = (
        Entry("trial.within", "2小时", "某办法第三条"),
        Entry("trial.ladder", LADDER, note="没有依据。", assumed=True),
    )
    door = [Entry("parties.lock_after", "5次", "某标准"), Entry("parties.lock_for", "30分钟", "某标准")]
    door += [Entry("parties.idle", "30分钟", "某标准")]
    shelf = [
        Pack("hill", "山城", "pack", "试用。", entries=said),
        Pack("all", "通用", "general", "", entries=tuple(door)),
    ]
    take_in(shelf, at=NOON)
    house = House(
        town,
        lake,
        _actor(town, "office_director", "罗敏"),
        _actor(lake, "system_admin", "何平"),
        _actor(town, "clerk", "田野"),
    )
    acts.adopt(by=house.keeper, at=NOON, pack="hill", since=date(2020, 1, 1))
    return house


@pytest.fixture
def enter(house, client, monkeypatch):
    """Sign somebody in: ``enter(house.director)`` gives their client."""

    def _enter(actor):
        account = Account.objects.open(
            f"a{actor.person_id}", Party.objects.get(pk=actor.person_id), "x", must_change=False
        )
        monkeypatch.setattr(actors, "_actors_of", [lambda account, at: (actor,)])
        client.force_login(account)
        return client

    return _enter
