"""What must not stand in any file: a machine's own paths, where packages are fetched from, what is left to do."""

import re

from tests.architecture.tree import ROOT, files, places

TEXT = ("", ".py", ".md", ".toml", ".html", ".css", ".js", ".sh", ".txt", ".cfg")
THIS = "test_words.py"
MACHINE = re.compile(r"(?<![\w.])/(work|root|tmp|home|opt)(/|\b(?!\.))")
REGISTRY = re.compile(
    r"\b(pypi|pythonhosted|debian|npmjs|aliyun|tsinghua)\w*\.(org|com|cn|net|edu)", re.IGNORECASE
)
UNDONE = re.compile(r"\b(TODO|FIXME|XXX)\b|raise NotImplemented")


def written() -> list:
    """Every text of ours but this one, with the files at the root."""
    at_root = [
        path for path in ROOT.iterdir() if path.suffix in TEXT and path.is_file() and path.name != ".git"
    ]
    return [path for path in [*files(*TEXT), *at_root] if path.name != THIS]


def test_no_path_of_some_machine():
    assert places(written(), MACHINE) == []


def test_no_package_registry_is_named():
    assert places(written(), REGISTRY) == []


def test_nothing_is_left_undone():
    code = files(".py", ".html", ".css", ".js", under=("shuniu", "tests", "bench"))
    assert places([path for path in code if path.name != THIS], UNDONE) == []
