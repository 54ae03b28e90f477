"""What docs/architecture.md calls ``module.name(…)`` is there: the contract of the house names what can be found."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMED = sorted(
    set(re.findall(r"`@?([a-z_]+)\.([a-z_]+)\(", (ROOT / "docs/architecture.md").read_text(encoding="utf-8")))
)
SPOKEN = {"acts", "deed", "apps"}  # an app's own acts, an object, Django's hook


def defined(path: Path) -> set[str]:
    """The functions of a module, and what it takes from elsewhere to offer."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
    return names


@pytest.mark.parametrize(("module", "name"), [each for each in NAMED if each[0] not in SPOKEN])
def test_what_the_contract_names_is_there(module: str, name: str) -> None:
    files = [*ROOT.glob(f"shuniu/**/{module}.py"), *ROOT.glob(f"shuniu/**/{module}/__init__.py")]
    assert any(name in defined(path) for path in files)
