"""The Python environment of a checkout: ``.venv``, filled from a lock file with hashes.

A stamp beside the packages holds the lock's digest, so that later starts only compare two strings.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shuniu.runtime import packages
from shuniu.runtime.console import Unable, say
from shuniu.runtime.places import CACHE, VENV

PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)
STRICT = ("--require-hashes", "--no-deps", "--only-binary=:all:")
QUIET = ("--quiet", "--no-input", "--disable-pip-version-check")


def ready(lock: Path) -> Path:
    """Make the environment hold exactly what ``lock`` names; returns its interpreter. Seconds when nothing changed."""
    if stamped(lock):
        return PYTHON
    with alone():
        if not stamped(lock):
            make()
            fill(lock)
    return PYTHON


def begin() -> None:
    """Make the environment, still empty: what it needs of the system's package manager is had after this."""
    with alone():
        make()


def enter(lock: Path, *words: str) -> None:
    """Become the environment's interpreter running ``words``; does not return."""
    python = ready(lock)
    os.execv(python, [str(python), *words])  # noqa: S606


def stamped(lock: Path) -> bool:
    """Whether the environment was filled from this very lock and its interpreter is still there."""
    stamp = VENV / f"{lock.name}.stamp"
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == digest(lock)


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextmanager
def alone() -> Iterator[None]:
    """Only one process at a time fills the environment of this checkout; the others wait."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "environment.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def make() -> None:
    """Create the environment when it is absent or its interpreter has gone."""
    if sys.version_info < OLDEST:
        raise Unable(
            f"需要 Python {'.'.join(map(str, OLDEST))} 或更新版本，当前为 {sys.version.split()[0]}。"
        )
    if PYTHON.exists():
        return
    say("正在建立运行环境 .venv …")
    if not created() and not (packages.ensure(packages.VENV, "Python 虚拟环境组件") and created()):
        raise Unable("无法建立运行环境 .venv。")


def created() -> bool:
    """Try to create the environment; false where the system's Python lacks ensurepip."""
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True)
    return made.returncode == 0


def fill(lock: Path) -> None:
    """Install every package of the lock, each verified by its hash, from whatever index pip is configured for."""
    say(f"正在安装 {lock.name} 所列组件（首次约需一两分钟）…")
    pip = [str(PYTHON), "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True).returncode:
        subprocess.run([PYTHON, "-m", "ensurepip"], check=True, capture_output=True)
    if subprocess.run([*pip, "install", *STRICT, *QUIET, "-r", str(lock)]).returncode:
        raise Unable("组件安装未完成：请检查本机 pip 能否访问软件包源，然后再次执行。")
    (VENV / f"{lock.name}.stamp").write_text(digest(lock))
