"""SIGKILL before every statement of every act that can leave something new: wholly the state before, or wholly that after."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.models import Model

from shuniu.base import nouns
from shuniu.base.journal.models import Entry
from shuniu.front.keeping.proving import breaches
from tests.cast import Cast, open_office
from tests.faults.killing import (
    AFTER_COMMIT,
    BEFORE_COMMIT,
    copied,
    killed,
    moments,
    office_in,
    picture,
    settled,
    sound,
)
from tests.faults.stories import STORIES, Story, telling

pytestmark = [pytest.mark.fault, pytest.mark.sqlite]

EVERY = {(noun.slug, step.verb) for noun in nouns.every() for step in noun.life}


@dataclass(frozen=True)
class World:
    """The invented office in a file, from which every story begins."""

    file: Path
    cast: Cast


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """Made once; the copies are what acts are done to. Its schema is the test database's, where the run has made one."""
    file, schema = tmp_path_factory.mktemp("world") / "world.sqlite3", Path(connection.settings_dict["NAME"])
    if schema.exists() and schema.parent != settings.DATA:
        copied(schema, file)
    with django_db_blocker.unblock():
        with office_in(file):
            call_command("migrate", verbosity=0)
            cast = open_office()
        yield World(file, cast)


@dataclass(frozen=True)
class Moment:
    """A story at the moment before its act: the file, the act, and the newest journal entry."""

    file: Path
    act: Callable[[], object]
    newest: int


@dataclass(frozen=True)
class Beginning:
    """What several stories begin with: the file it was told in, what it made, and the people as it left them."""

    file: Path
    made: Model | None
    cast: Cast

    def again(self) -> tuple[Model, ...]:
        """What it made, as nobody has touched it."""
        return (type(self.made)._default_manager.get(pk=self.made.pk),) if self.made else ()


@pytest.fixture(scope="module")
def beginning(world: World, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Story], Beginning]:
    """Tells each beginning once, however many stories go on from it."""
    folder = tmp_path_factory.mktemp("beginnings")

    @cache
    def told(begins: Callable[[Cast], Model] | None) -> Beginning:
        if begins is None:
            return Beginning(world.file, None, world.cast)
        file = copied(world.file, folder / f"{begins.__module__}.{begins.__name__}.sqlite3")
        cast = deepcopy(world.cast)
        with office_in(file):
            return Beginning(file, begins(cast), cast)

    return lambda story: told(story.begins)


@pytest.fixture
def moment(beginning: Callable[[Story], Beginning], request: pytest.FixtureRequest, tmp_path: Path) -> Moment:
    """The story that the test names, told up to its act."""
    story = STORIES[request.param]
    start = beginning(story)
    file = copied(start.file, tmp_path / "before.sqlite3")
    with office_in(file):
        act = story.prepare(deepcopy(start.cast), *start.again())
        newest = Entry.objects.latest("pk").pk
        assert list(breaches()) == []
    return Moment(file, act, newest)


def test_every_verb_of_the_house_has_its_story() -> None:
    assert set().union(*(story.shows for story in STORIES.values())) == EVERY


def test_two_stories_by_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="submit"):
        telling.story("report.submit")(STORIES["submit"].prepare)


@pytest.mark.parametrize(
    ("moment", "name"), [(name, name) for name in STORIES], indirect=["moment"], ids=list(STORIES)
)
def test_killed_anywhere_an_act_has_happened_or_not(moment: Moment, name: str, tmp_path: Path) -> None:
    done, also = (copied(moment.file, tmp_path / f"{n}.sqlite3") for n in ("done", "also"))
    before, count = settled(moment.file), moments(done, moment.act)
    assert wrote(done, since=moment.newest) == STORIES[name].shows
    for nth in (*range(1, count + 1), BEFORE_COMMIT):
        killed(moment.file, moment.act, nth)
        assert settled(moment.file) == before, f"killed at moment {nth} of {count}"
    killed(also, moment.act, AFTER_COMMIT)
    assert picture(also) == picture(done) != picture(moment.file)
    assert sound(moment.file)
    assert sound(also)


def wrote(file: Path, *, since: int) -> set[tuple[str, str]]:
    """The verbs in the journal since an entry, in an office that must hold together."""
    with office_in(file):
        assert list(breaches()) == []
        return set(Entry.objects.filter(pk__gt=since).values_list("noun", "verb"))
