"""One thing of every kind, made once a process; who acts in a test that has it is of that office."""

from pathlib import Path
from typing import Any

import pytest

from tests.cast import Cast
from tests.kept_office import OFFICE
from tests.routes.world import WORLD, World


@pytest.fixture
def world(db: None, settings: Any, tmp_path: Path) -> World:
    """One thing of every kind."""
    settings.MEDIA_ROOT = tmp_path
    return WORLD.again()


@pytest.fixture
def cast(db: None, request: pytest.FixtureRequest) -> Cast:
    """The people of that world; of the bare office where a test does not ask for it."""
    return request.getfixturevalue("world").cast if "world" in request.fixturenames else OFFICE.again()
