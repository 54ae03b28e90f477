"""The answers of docs/where.md are true: what is looked for stands in the folder named, in one file of it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINES = [
    line
    for line in (ROOT / "docs/where.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ")
][1:]
ASKED = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in LINES]


def test_there_are_thirteen_questions() -> None:
    assert len(ASKED) == 13


@pytest.mark.parametrize(("question", "folder", "wanted"), ASKED, ids=[row[0] for row in ASKED])
def test_one_folder_answers(question: str, folder: str, wanted: str) -> None:
    files = [
        path
        for path in (ROOT / folder).iterdir()
        if path.is_file() and path.suffix in (".py", ".toml", ".css")
    ]
    assert any(wanted in path.read_text(encoding="utf-8") for path in files), question
