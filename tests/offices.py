"""The office as fixtures: ``cast`` for every test that touches the database, ``signed_in`` for pages."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.cast import Cast
from tests.kept_office import OFFICE


@pytest.fixture
def cast(db: None) -> Cast:
    """The invented city's office."""
    return OFFICE.again()


@pytest.fixture
def signed_in(cast: Cast) -> Callable[[str], Client]:
    """A client with somebody of the cast signed in."""

    def enter(name: str) -> Client:
        client = Client()
        client.force_login(cast.account(name), backend="shuniu.base.parties.backends.Accounts")
        return client

    return enter
