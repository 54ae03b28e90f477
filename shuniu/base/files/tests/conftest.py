"""A shelf of its own for every test, and the figures of the general pack."""

from pathlib import Path

import pytest

from shuniu.base import rules
from shuniu.base.files.chapter import CHAPTER
from shuniu.base.jobs.tests.entering import enter  # noqa: F401  a fixture
from shuniu.base.notices.tests.conftest import said


@pytest.fixture(autouse=True)
def shelf_root(settings, tmp_path: Path) -> Path:
    """Where contents lie."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def general_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules answer from the pack's file."""
    figures = said(CHAPTER)
    monkeypatch.setattr(rules, "figures", lambda *, at, scope=(): figures)
