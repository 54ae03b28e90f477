"""The first law in the tree: a noun changes only by a verb, and a verb knows nothing of the web."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import ROOT, nodes, place, product

STATE = "state"
GROUND = (
    "shuniu",
    "base",
)  # has no nouns of its own: what it keeps a state of (jobs, sign-off steps) is machinery
WEB = ("django.http", "django.shortcuts", "django.views", "django.contrib.messages")
DEEP = {"acts", "models", "clocks", "journal", "facts", "numbering", "signoff", "rules"}
SHALLOW = {"views", "middleware.py", "forms.py", "context.py", "urls.py", "templatetags", "management"}


def sets_state(node: ast.AST) -> bool:
    """Whether a statement gives a ``state``: by assignment, or in a QuerySet's ``update``."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(isinstance(target, ast.Attribute) and target.attr == STATE for target in targets)
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "update"
    return named and any(word.arg == STATE for word in node.keywords)


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """The modules a file imports, with the line."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno


def test_a_state_is_given_in_acts_only():
    outside = [
        path for path in product() if "acts" not in path.parts and path.relative_to(ROOT).parts[:2] != GROUND
    ]
    assert [place(path, node.lineno) for path in outside for node in nodes(path) if sets_state(node)] == []


def test_what_lies_deep_knows_nothing_of_requests():
    deep = [path for path in product() if DEEP & set(path.parts) and not SHALLOW & set(path.parts)]
    assert [place(path, line) for path in deep for name, line in imported(path) if name.startswith(WEB)] == []
