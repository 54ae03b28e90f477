"""Twelve units, and somebody to look at them."""

from datetime import date
from pathlib import Path

import pytest

from shuniu.base import actors
from shuniu.base.actors import Actor
from shuniu.base.parties.models import Account, Party
from shuniu.base.web import menu

NAMES = "石桥镇 柳河镇 安平县 清溪县 白鹭街道 城东街道 高新区 市水利局 市财政局 市教育局 市民政局 市商务局"


@pytest.fixture
def units(db):
    """Twelve units, three of them closed."""
    return [
        Party.objects.create(kind="unit", name=name, closed_on=date(2026, 1, 1 + n) if n % 4 == 0 else None)
        for n, name in enumerate(NAMES.split())
    ]


@pytest.fixture
def reader(units, client, monkeypatch, settings):
    """Signed in; the rail is empty."""
    settings.AXES_ENABLED = False
    monkeypatch.setattr(menu, "_entries", {})
    person = Party.objects.create(kind="person", name="郑岚")
    actor = Actor("person", person.pk, person.name, post_name="督查员", unit_name="市委督查室")
    monkeypatch.setattr(actors, "_actors_of", [lambda account, at: (actor,)])
    account = Account.objects.open("zl", person, "x", must_change=False)
    client.force_login(account, backend="shuniu.base.parties.backends.Accounts")
    return client


@pytest.fixture(autouse=True)
def own_templates(settings):
    """The page that only these tests have."""
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [Path(__file__).parent / "templates"]}]
