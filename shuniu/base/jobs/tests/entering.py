"""Signing somebody in, for the tests of pages."""

import pytest

from shuniu.base import actors
from shuniu.base.actors import Actor
from shuniu.base.parties.models import Account, Party


@pytest.fixture
def enter(db, client, monkeypatch, settings):
    """``enter("system_admin", name="高远")`` signs in somebody with that role and gives their client; ``.person`` is who."""
    settings.AXES_ENABLED = False

    def _enter(role="reporter", name="罗敏"):
        person = Party.objects.create(kind=Party.Kind.PERSON, name=name)
        account = Account.objects.open(f"a{person.pk}", person, "x", must_change=False)
        actor = Actor("person", person.pk, name, post_id=1, post_name="岗位", role=role)
        monkeypatch.setattr(actors, "_actors_of", [lambda account, at: (actor,)])
        client.force_login(account, backend="shuniu.base.parties.backends.Accounts")
        client.person, client.actor = person, actor
        return client

    return _enter
