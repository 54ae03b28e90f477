"""The five scripts say what they do to anybody who has only the machine's own python3."""

import subprocess

import pytest

from tests.architecture.tree import ROOT

SCRIPTS = ["serve", "test", "lint", "bench", "shuniu"]


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_explains_itself_without_any_package(name):
    command = ["python3", "-S", str(ROOT / "bin" / name), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", env={"PATH": "/usr/bin:/bin"})
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith((f"usage: bin/{name}", f"用法：bin/{name}"))


def test_there_are_no_other_scripts():
    assert sorted(path.name for path in (ROOT / "bin").iterdir()) == sorted(SCRIPTS)
