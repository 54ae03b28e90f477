"""The fifth law in the tree: figures stand in rule packs, each declared one is asked for, and none is written in code."""

import ast
from collections.abc import Iterator
from pathlib import Path

from shuniu.base.rules import CHAPTERS
from tests.architecture.tree import ROOT, nodes, place, product

GOVERNED = (ROOT / "shuniu" / "engines", ROOT / "shuniu" / "rooms")
LENGTHS_OF_TIME = {"timedelta", "Duration", "Budget"}
# One day is a unit of measure, two texts are what "several" means; more than that is a rule.
UNIT, SEVERAL = 1, 2


def governed() -> list[Path]:
    """The files that do what rules say."""
    return [path for path in product() if any(folder in path.parents for folder in GOVERNED)]


def spans(node: ast.AST) -> Iterator[ast.Constant]:
    """The numbers in a written length of time."""
    if isinstance(node, ast.Call) and called(node) in LENGTHS_OF_TIME:
        yield from (
            word
            for word in [*node.args, *(kw.value for kw in node.keywords)]
            if isinstance(word, ast.Constant)
        )


def measures(node: ast.AST) -> Iterator[ast.Constant]:
    """The numbers to which a length is compared: ``len(title) > 30``."""
    if isinstance(node, ast.Compare) and called(node.left) == "len":
        yield from (side for side in node.comparators if isinstance(side, ast.Constant))


def called(node: ast.AST) -> str:
    """The name of the function that a call calls, "" for anything else."""
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def test_no_figure_is_written_in_code():
    found = [
        place(path, number.lineno)
        for path in governed()
        for node in nodes(path)
        for numbers, most in ((spans(node), UNIT), (measures(node), SEVERAL))
        for number in numbers
        if isinstance(number.value, int | float) and number.value > most
    ]
    assert found == []


def words(path: Path) -> set[str]:
    """Every piece of text in a file's code."""
    return {
        node.value for node in nodes(path) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_declared_figure_is_asked_for():
    said: set[str] = set().union(*(words(path) for path in product() if path.name != "chapter.py"))
    dead = [
        f"{chapter.name}.{key.name}"
        for chapter in CHAPTERS.all()
        for key in chapter.keys
        if key.name not in said and f"{chapter.name}.{key.name}" not in said
    ]
    assert dead == []


def test_every_chapter_has_an_owner_and_every_pack_file_a_chapter():
    files = {path.stem for path in (ROOT / "packs").glob("*/*.toml")} - {"pack"}
    assert files <= {chapter.name for chapter in CHAPTERS.all()}
