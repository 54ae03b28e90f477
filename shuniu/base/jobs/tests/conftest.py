"""The figures of the general pack; kinds of job made for a test."""

import pytest

from shuniu.base import rules
from shuniu.base.jobs import kinds
from shuniu.base.jobs.chapter import CHAPTER
from shuniu.base.jobs.tests.entering import enter  # noqa: F401  a fixture
from shuniu.base.notices.tests.conftest import said


@pytest.fixture(autouse=True)
def general_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules answer from the pack's file."""
    figures = said(CHAPTER)
    monkeypatch.setattr(rules, "figures", lambda *, at, scope=(): figures)


@pytest.fixture(autouse=True)
def no_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the kinds that a test registers."""
    monkeypatch.setattr(kinds, "_kinds", {})
