"""The files of the checkout that are ours, and their syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = ("shuniu", "tests", "bench", "bin", "docs", "packs", ".ci")
NOT_WRITTEN = {"__pycache__", "migrations"}


def files(*suffixes: str, under: tuple[str, ...] = OURS) -> list[Path]:
    """Our files with these suffixes ("" is a script without one), in a stable order."""
    found = (path for name in under for path in (ROOT / name).rglob("*") if path.is_file())
    return sorted(path for path in found if path.suffix in suffixes and NOT_WRITTEN.isdisjoint(path.parts))


def product() -> list[Path]:
    """The product's Python files, without its tests."""
    return [path for path in files(".py", under=("shuniu",)) if "tests" not in path.parts]


@cache
def syntax(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text(), str(path))


def nodes(path: Path) -> Iterator[ast.AST]:
    """Every node of a file's syntax tree."""
    return ast.walk(syntax(path))


def place(path: Path, line: int | None = None) -> str:
    """Where it is, for people: ``shuniu/base/acts.py:12``."""
    return f"{path.relative_to(ROOT)}" + (f":{line}" if line else "")


def places(paths: list[Path], pattern: "object") -> list[str]:
    """Where a compiled pattern is found, line by line."""
    return [
        f"{place(path, number)}: {line.strip()[:80]}"
        for path in paths
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
