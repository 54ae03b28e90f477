import stat

import pytest

from shuniu.runtime.console import Unable
from shuniu.runtime.folder import Folder


@pytest.fixture
def folder(tmp_path) -> Folder:
    folder = Folder(tmp_path / "data")
    folder.open()
    return folder


def test_the_secret_key_is_long_and_for_its_owner_only(folder):
    assert len(folder.key.read_text().strip()) >= 50
    assert stat.S_IMODE(folder.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700


def test_the_secret_key_is_kept(folder):
    first = folder.key.read_text()
    folder.open()
    assert folder.key.read_text() == first


def test_one_folder_is_served_once(folder, capsys):
    held = folder.hold("http://localhost:8000/")
    with pytest.raises(Unable):
        folder.hold("http://localhost:8001/")
    assert "http://localhost:8000/" in capsys.readouterr().err
    held.close()
    folder.hold("http://localhost:8001/").close()
    assert folder.holder.read_text() == "http://localhost:8001/\n"


def test_a_demo_office_cut_short_is_removed(folder):
    for name in ("shuniu.sqlite3", "shuniu.sqlite3-wal", "demo.making"):
        (folder.path / name).touch()
    (folder.path / "files").mkdir()
    folder.forget_half_made()
    assert {path.name for path in folder.path.iterdir()} == {"secret_key", "run"}


def test_an_office_is_never_removed(folder):
    for name in ("shuniu.sqlite3", "demo"):
        (folder.path / name).touch()
    folder.forget_half_made()
    assert folder.database.exists()
