import pytest

from shuniu.runtime import environment


@pytest.fixture
def lock(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "PYTHON", tmp_path / "python")
    monkeypatch.setattr(environment, "CACHE", tmp_path / "cache")
    lock = tmp_path / "requirements.lock"
    lock.write_text("django==5.2 --hash=sha256:00\n")
    return lock


def test_a_lock_is_installed_once_and_again_when_it_changes(lock, monkeypatch):
    installed = []

    def fill(wanted):
        installed.append(wanted.read_text())
        (environment.VENV / f"{wanted.name}.stamp").write_text(environment.digest(wanted))

    monkeypatch.setattr(environment, "make", environment.PYTHON.touch)
    monkeypatch.setattr(environment, "fill", fill)
    environment.ready(lock)
    environment.ready(lock)
    assert len(installed) == 1
    lock.write_text("django==5.3 --hash=sha256:11\n")
    environment.ready(lock)
    assert len(installed) == 2


def test_an_environment_whose_interpreter_has_gone_is_not_ready(lock):
    (environment.VENV / "requirements.lock.stamp").write_text(environment.digest(lock))
    assert not environment.stamped(lock)
    environment.PYTHON.touch()
    assert environment.stamped(lock)
