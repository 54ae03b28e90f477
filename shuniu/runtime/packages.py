"""What only the system's package manager has: fonts, a browser, PostgreSQL. Installed when it may be."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from shuniu.runtime.console import say

APT = (
    "apt-get",
    "-y",
    "-q",
    "--no-install-recommends",
    "-o",
    "Acquire::Retries=2",
    "-o",
    "DPkg::Lock::Timeout=300",
)


@dataclass(frozen=True)
class Package:
    """A system package, and a file (glob below ``/``) whose presence shows that it is there, however it came."""

    name: str
    proof: str

    @property
    def present(self) -> bool:
        """Whether the machine already has what the package brings."""
        return next(Path("/").glob(self.proof), None) is not None


# The typesetter's families (仿宋 楷体 黑体 宋体) and the screen's and print's fallback.
FONTS = (
    Package(
        "texlive-lang-chinese",
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
    ),
    Package("fonts-noto-cjk", "usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"),
)
VENV = (Package("python3-venv", "usr/lib/python3*/ensurepip/__init__.py"),)
# libatomic is what the browser's driver (in the Python package) expects of the system.
BROWSER = (Package("chromium", "usr/bin/chromium"), Package("libatomic1", "usr/lib/*/libatomic.so.1"))
POSTGRES = (Package("postgresql-15", "usr/lib/postgresql/15/bin/initdb"),)


def ensure(packages: Iterable[Package], purpose: str) -> bool:
    """Install what is missing, or say the one line that does; returns whether everything is there now.

    ``purpose`` is a Chinese noun for the sentence ("字体"). Asks nothing and never fails: without root or a
    package source the caller goes on and decides itself what it can do without.
    """
    missing = [package for package in packages if not package.present]
    if not missing:
        return True
    names = [package.name for package in missing]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"正在安装{purpose}：{' '.join(names)} …")
        install(names)
    if all(package.present for package in missing):
        return True
    say(f"缺少{purpose}，请由系统管理员执行：apt-get install -y --no-install-recommends {' '.join(names)}")
    return False


def install(names: list[str]) -> bool:
    """Install by apt; when that fails, once more with a fresh package list (an empty or outdated one is common)."""
    if apt("install", *names):
        return True
    return apt("update") and apt("install", *names)


def apt(*words: str) -> bool:
    """Run apt-get without questions; its output is kept back, for the caller's own line says what matters."""
    quiet = {"DEBIAN_FRONTEND": "noninteractive", "UCF_FORCE_CONFFOLD": "1"}
    done = subprocess.run(
        [*APT, *words], env={**os.environ, **quiet}, stdin=subprocess.DEVNULL, capture_output=True
    )
    return done.returncode == 0
