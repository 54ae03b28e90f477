"""Small pieces: what the tree looks like as a whole, and the size at which a single piece has gone too far."""

import ast
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from statistics import median

from tests.architecture.tree import files, nodes, place, product

TYPICAL, LARGE, TOO_LARGE = 70, 200, 300
LARGE_FUNCTION, TOO_LARGE_FUNCTION = 22, 40
TOO_LARGE_TEMPLATE, TOO_LARGE_SHEET = 120, 300
# What Django asks for by name.
FRAMEWORK = {
    "get_help_text",
    "get_absolute_url",
    "get_by_natural_key",
    "get_context",
    "get_natural_key",
    "get_queryset",
    "get_source_expressions",
    "get_user",
}
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


def length(path: Path) -> int:
    """A file's number of lines."""
    return len(path.read_text().splitlines())


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function of the product, with its place."""
    for path in product():
        for node in nodes(path):
            if isinstance(node, FUNCTIONS):
                yield f"{place(path, node.lineno)} {node.name}", node


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """A function's lines of body, without its docstring."""
    first, last = node.body[0], node.end_lineno or 0
    said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return last - (first.end_lineno or 0) if said else last - first.lineno + 1


def nine_in_ten(sizes: list[int]) -> int:
    """The size that nine in ten keep."""
    return sorted(sizes)[ceil(len(sizes) * 0.9) - 1]


def test_files_are_small():
    sizes = [length(path) for path in product() if length(path) > 3]
    assert median(sizes) <= TYPICAL
    assert nine_in_ten(sizes) <= LARGE
    assert [place(path) for path in product() if length(path) > TOO_LARGE] == []


def test_functions_are_small():
    sizes = [lines_of(node) for _, node in functions()]
    assert nine_in_ten(sizes) <= LARGE_FUNCTION
    assert [where for where, node in functions() if lines_of(node) > TOO_LARGE_FUNCTION] == []


def test_templates_and_sheets_are_small():
    templates = files(".html", under=("shuniu",))
    assert [place(path) for path in templates if length(path) > TOO_LARGE_TEMPLATE] == []
    assert [place(path) for path in files(".css", under=("shuniu",)) if length(path) > TOO_LARGE_SHEET] == []


def test_names_say_what_things_are():
    assert [
        where for where, node in functions() if node.name.startswith("get_") and node.name not in FRAMEWORK
    ] == []
