"""A keeper, a reader and a stranger, and a noun to try the pages on."""

from datetime import date
from pathlib import Path

import pytest

from shuniu.base import actors, nouns
from shuniu.base.actors import Actor
from shuniu.base.parties.models import Account, Party
from shuniu.base.rules.models import PackAdoption
from shuniu.base.web import menu
from shuniu.base.web.tests.slips import SLIP


@pytest.fixture(autouse=True)
def slips(monkeypatch):
    """The noun of the tests, and only it; an empty rail."""
    monkeypatch.setattr(menu, "_entries", {})
    monkeypatch.setattr(nouns, "_by_slug", {"slip": SLIP})
    monkeypatch.setattr(nouns, "_by_model", {PackAdoption: SLIP})
    monkeypatch.setattr(nouns, "_by_life", {id(SLIP.life): SLIP})


@pytest.fixture
def enter(db, client, monkeypatch, settings):
    """Sign somebody in who holds these roles: ``enter("keeper")`` gives their client."""

    settings.AXES_ENABLED = False

    def _enter(*roles, name="何静"):
        person = Party.objects.create(kind=Party.Kind.PERSON, name=name)
        account = Account.objects.open(f"a{person.pk}", person, "x", must_change=False)
        held = tuple(
            Actor("person", person.pk, name, post_id=n, post_name=f"岗位{n}", role=role)
            for n, role in enumerate(roles, 1)
        )
        monkeypatch.setattr(actors, "_actors_of", [lambda account, at: held])
        client.force_login(account, backend="shuniu.base.parties.backends.Accounts")
        client.account = account
        return client

    return _enter


@pytest.fixture
def slip(db):
    """A slip in use."""
    return PackAdoption.objects.create(state="standing", pack="closed", since=date(2025, 1, 1))


@pytest.fixture(autouse=True)
def own_templates(settings):
    """The few pages that only the tests have."""
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [Path(__file__).parent / "templates"]}]


@pytest.fixture
def visit(enter, live_server, context, page):
    """A browser in which somebody is signed in: ``visit("keeper", "/slip/new/write/")`` gives the open page."""

    def _visit(role, path):
        client = enter(role)
        session = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page.account = client.account
        page.goto(f"{live_server.url}{path}")
        return page

    return _visit
