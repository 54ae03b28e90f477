"""``bin/test``: bring what the tests need, run everything on SQLite, then the database's part on PostgreSQL."""

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from shuniu.runtime import environment, packages
from shuniu.runtime.child import begin_as_child
from shuniu.runtime.console import say
from shuniu.runtime.places import ROOT, TEST_LOCK
from tests.harness import postgres

NOTHING_COLLECTED = 5
CLOSING = re.compile(r"\b(passed|failed|error|errors|no tests ran|deselected)\b.* in [\d.]+s")

HELP = """运行全部测试：先在 SQLite 上全部运行，再在临时的 PostgreSQL 15 上运行涉及数据库的部分。
Run every test on SQLite, then what touches the database on a private PostgreSQL 15. Other arguments go to pytest."""


def main(words: Sequence[str] | None = None) -> None:
    """Run what was asked for; the exit code is 0 only when every part ran and passed."""
    asked, more = arguments(words)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("interrupted"))
    python = environment.ready(TEST_LOCK)
    packages.ensure((*packages.FONTS, *packages.BROWSER), "测试用字体和浏览器")
    results = [on_sqlite(python, more)] if asked.on != "postgres" else []
    if asked.on != "sqlite" and not stopped_early(results, more):
        results.append(on_postgres(python, more))
    close(results)


def arguments(words: Sequence[str] | None) -> tuple[argparse.Namespace, list[str]]:
    """Our own option, and what is pytest's."""
    parser = argparse.ArgumentParser(
        "bin/test", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--on", choices=["sqlite", "postgres"], help="只在其中一种数据库上运行 (run on one of them only)"
    )
    return parser.parse_known_args(words)


class Result:
    """How one run of pytest ended: its exit code and its closing line."""

    def __init__(self, code: int, line: str) -> None:
        self.passed = code in (0, NOTHING_COLLECTED)
        self.line = line


def on_sqlite(python: Path, more: list[str]) -> Result:
    """Everything, on the embedded database."""
    return pytest(python, more, {})


def on_postgres(python: Path, more: list[str]) -> Result:
    """What touches the database, on a server of our own; a machine that cannot have one has not passed."""
    if not postgres.present():
        return Result(1, "PostgreSQL 15 is not on this machine: its part of the tests did not run")
    say("再次运行涉及数据库的测试（PostgreSQL 15）…")
    with postgres.server() as address:
        return pytest(python, more, {"SHUNIU_DATABASE_URL": address})


def pytest(python: Path, more: list[str], extra: dict[str, str]) -> Result:
    """Run pytest on two processes in a data folder of its own, show what it prints, and keep its closing line."""
    with tempfile.TemporaryDirectory(prefix="shuniu-test-") as folder:
        command = [str(python), "-m", "pytest", "-n", "2", "--dist", "worksteal", *more]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("SHUNIU_")}
        kept = {"PYTHONDONTWRITEBYTECODE": ""}  # else every process of the run compiles every module anew
        environ = {**clean, **kept, "SHUNIU_DATA": folder, **extra}
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=partial(begin_as_child, os.getpid()),
        )
        return Result(*shown(process))


def shown(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Pass on what pytest prints as it comes; its code and closing line at the end."""
    line = ""
    for printed in process.stdout or ():
        sys.stdout.write(printed)
        sys.stdout.flush()
        line = printed.strip() if CLOSING.search(printed) else line
    return process.wait(), line


def stopped_early(results: list[Result], more: list[str]) -> bool:
    """Whether pytest was told to stop at the first failure and did."""
    return bool({"-x", "--exitfirst"} & set(more)) and not all(result.passed for result in results)


def close(results: list[Result]) -> None:
    """End with pytest's closing lines, a failing one last, and the exit code that goes with them."""
    for result in sorted(results, key=lambda result: not result.passed):
        sys.stdout.write(result.line + "\n")
    sys.exit(0 if all(result.passed for result in results) else 1)
