"""Whatever an import of ours names is there: a module that moved is felt by lint, not first by who runs it."""

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from tests.architecture.tree import files, nodes, place

HOUSES = ("shuniu", "tests", "bench")


def imported() -> Iterator[tuple[str, Path, int]]:
    """The modules of ours that an import names, and where."""
    for path in files(".py", ""):
        for node in nodes(path) if path.suffix or path.parent.name == "bin" else ():
            if isinstance(node, ast.ImportFrom) and not node.level:
                yield str(node.module), path, node.lineno
            elif isinstance(node, ast.Import):
                yield from ((alias.name, path, node.lineno) for alias in node.names)


def test_every_module_named_is_there():
    ours = [each for each in imported() if each[0].split(".")[0] in HOUSES]
    lost = [f"{place(path, line)} {module}" for module, path, line in ours if find_spec(module) is None]
    assert len(ours) > 1_000
    assert lost == []
