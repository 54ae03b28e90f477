from pathlib import Path

import pytest

from shuniu.runtime import statics
from shuniu.runtime.folder import Folder
from shuniu.runtime.office import Office


@pytest.fixture
def collected(tmp_path, monkeypatch) -> list[str]:
    lock = tmp_path / "requirements.lock"
    lock.touch()
    monkeypatch.setattr(statics, "ROOT", tmp_path)
    monkeypatch.setattr(statics, "RUN_LOCK", lock)
    runs: list[str] = []
    monkeypatch.setattr(Office, "run", lambda self, *words: runs.append(words[0]))
    return runs


def test_static_files_are_collected_when_they_changed(collected, tmp_path):
    office = Office(Path("python"), Folder(tmp_path / "data"))
    office.folder.open()
    sheet = tmp_path / "shuniu" / "web" / "static" / "web" / "a.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("a {}")
    statics.collect(office)
    statics.collect(office)
    assert collected == ["collectstatic"]
    sheet.write_text("b {}")
    statics.collect(office)
    assert collected == ["collectstatic"] * 2
