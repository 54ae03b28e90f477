from pathlib import Path

import pytest

from shuniu.runtime.commands import arguments, refuse_the_impossible
from shuniu.runtime.console import Unable
from shuniu.runtime.folder import Folder
from shuniu.runtime.office import Office


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    monkeypatch.delenv("SHUNIU_DATABASE_URL", raising=False)
    return Office(Path("python"), Folder(tmp_path))


def test_a_command_keeps_its_own_words():
    asked = arguments(["--data", "/d", "packs", "check", "--data", "x", "--help"])
    assert (asked.data, asked.command, asked.rest) == (
        Path("/d"),
        "packs",
        ["check", "--data", "x", "--help"],
    )


def test_the_folder_may_be_said_last():
    asked = arguments(["restore", "office.tar", "--data", "/d"])
    assert (asked.data, asked.command, asked.rest) == (Path("/d"), "restore", ["office.tar"])


@pytest.mark.parametrize("command", ["check", "backup", "seal", "token"])
def test_without_an_office_most_commands_have_nothing_to_do(office, command, capsys):
    with pytest.raises(Unable):
        refuse_the_impossible(office, command)
    assert "bin/shuniu init" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["init", "demo", "restore", "packs", "points"])
def test_without_an_office_one_can_be_begun(office, command):
    refuse_the_impossible(office, command)
    assert office.empty


def test_a_demo_office_never_lands_in_an_office(office):
    office.folder.database.touch()
    with pytest.raises(Unable):
        refuse_the_impossible(office, "demo")


def test_an_office_on_postgres_is_never_taken_for_empty(office, monkeypatch):
    monkeypatch.setenv("SHUNIU_DATABASE_URL", "postgres://office@db/office")
    assert not office.empty
