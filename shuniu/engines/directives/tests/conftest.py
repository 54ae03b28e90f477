"""Leaders write on reports, with files on a shelf of the test's own."""

from typing import Any

import pytest

from shuniu.engines.directives.tests.builders import on_reports, staffed
from tests.cast import Cast


@pytest.fixture
def office(cast: Cast, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any) -> Cast:
    """The cast with a leader, secretaries and an addressee."""
    settings.MEDIA_ROOT = tmp_path
    on_reports(monkeypatch)
    return staffed(cast)
