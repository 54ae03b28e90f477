import os

import pytest

from shuniu.runtime import packages
from shuniu.runtime.packages import Package

ABSENT = Package("no-such-fonts", "no/such/file*")
PRESENT = Package("python", "usr/bin/env")


def test_what_is_there_needs_nothing(capsys):
    assert packages.ensure([PRESENT], "字体")
    assert capsys.readouterr().err == ""


def test_without_the_right_to_install_it_says_the_line_and_goes_on(monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not packages.ensure([PRESENT, ABSENT], "字体")
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "apt-get install -y --no-install-recommends no-such-fonts" in said


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ([True], ["install"]),
        ([False, True, True], ["install", "update", "install"]),
        ([False, False], ["install", "update"]),
    ],
)
def test_an_outdated_list_is_renewed_once(monkeypatch, answers, asked):
    calls = []

    def apt(*words: str) -> bool:
        calls.append(words[0])
        return answers[len(calls) - 1]

    monkeypatch.setattr(packages, "apt", apt)
    assert packages.install(["fonts"]) is answers[-1]
    assert calls == asked
