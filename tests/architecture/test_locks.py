"""The locks: every package with its hashes, no address, and both name the same versions."""

import re
import tomllib

import pytest

from tests.architecture.tree import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock"]


def pinned(name: str) -> dict[str, str]:
    """Package → version as a lock names it."""
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / name).read_text(), re.MULTILINE))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name):
    assert "://" not in (ROOT / name).read_text()


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash(name):
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / name).read_text(), flags=re.MULTILINE)
    assert [entry.split()[0] for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []


def test_what_is_tested_is_what_runs():
    tested = pinned("requirements-dev.lock")
    assert {name: tested.get(name) for name in pinned("requirements.lock")} == pinned("requirements.lock")


def test_every_dependency_asked_for_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = {re.split(r"[\[<>=]", name)[0] for name in project["dependencies"]}
    assert asked - set(pinned("requirements.lock")) == set()
