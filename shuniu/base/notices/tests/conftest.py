"""A post, who holds it, addresses, a gateway that only listens, and the figures of the general pack."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings

from shuniu.base import rules
from shuniu.base.jobs.tests.entering import enter  # noqa: F401  a fixture
from shuniu.base.notices import addresses, channels
from shuniu.base.notices.channels import Letter, Unsent
from shuniu.base.notices.chapter import CHAPTER
from shuniu.base.notices.models import Channel
from shuniu.base.parties import holders
from shuniu.base.parties.models import Party

NOON = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Asia/Shanghai"))


def said(chapter: rules.Chapter) -> dict[str, SimpleNamespace]:
    """The figures of a chapter as the general pack has them."""
    written = tomllib.loads((settings.PACKS / "tongyong" / f"{chapter.name}.toml").read_text())
    return {
        f"{chapter.name}.{key.name}": SimpleNamespace(value=key.kind.read(written[key.name][0]["value"]))
        for key in chapter.keys
    }


@pytest.fixture(autouse=True)
def general_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules answer from the pack's file."""
    figures = said(CHAPTER)
    monkeypatch.setattr(rules, "figures", lambda *, at, scope=(): figures)


@dataclass
class Office:
    """Who holds which post; tests change it."""

    held_by: dict[int, list[Party]] = field(default_factory=dict)

    def party(self, name: str, kind: Party.Kind) -> Party:
        return Party.objects.create(name=name, kind=kind)

    def person(self, name: str) -> Party:
        return self.party(name, Party.Kind.PERSON)

    def post(self, name: str, *held_by: Party) -> Party:
        post = self.party(name, Party.Kind.POST)
        self.held_by[post.pk] = list(held_by)
        return post


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    """An office of parties only."""
    here = Office()
    monkeypatch.setattr(
        holders, "_holders_of", [lambda parties, at: {p.pk: here.held_by.get(p.pk, []) for p in parties}]
    )
    return here


@dataclass
class Listener:
    """A channel that keeps what it is given; ``fails`` makes it refuse."""

    letters: list[Letter] = field(default_factory=list)
    fails: str = ""

    def ready(self) -> bool:
        return True

    def send(self, letter: Letter) -> None:
        if self.fails:
            raise Unsent(self.fails)
        self.letters.append(letter)


@pytest.fixture
def mail(monkeypatch: pytest.MonkeyPatch) -> Listener:
    """E-mail is the one channel set up; everybody has an address."""
    listener = Listener()
    monkeypatch.setattr(channels, "OUTSIDE", {Channel.EMAIL: listener})
    monkeypatch.setattr("shuniu.base.notices.sending.OUTSIDE", {Channel.EMAIL: listener})
    monkeypatch.setattr(
        addresses, "_find", [lambda persons, channel: {p: f"{p}@yunzhou.test" for p in persons}]
    )
    return listener


def on(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of March 2026."""
    return datetime.combine(date(2026, 3, day), NOON.timetz()).replace(hour=hour, minute=minute)


__all__: list[Any] = ["NOON", "Listener", "Office", "on", "said"]
