"""Templates and style sheets: what the content security policy forbids, and where a colour may stand."""

import re
from pathlib import Path

from tests.architecture.tree import files, places

TOKENS = "tokens.css"
STYLE_ATTRIBUTE = re.compile(r"\sstyle\s*=")
HANDLER = re.compile(r"\son[a-z]+\s*=\s*[\"']")
SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=[\"']application/json)", re.IGNORECASE)
STYLE_ELEMENT = re.compile(r"<style\b", re.IGNORECASE)
ELSEWHERE = re.compile(r"(src|href|action)=[\"'](https?:)?//")
HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
ID_SELECTOR = re.compile(r"^\s*#[a-zA-Z][\w-]*[^;]*[{,]\s*$")


def templates() -> list[Path]:
    """What a browser is sent; sheets for the typesetter and mail are not among them."""
    return [path for path in files(".html", under=("shuniu",)) if "papers" not in path.parts]


def sheets() -> list[Path]:
    """The style sheets."""
    return files(".css", under=("shuniu",))


def test_no_inline_style():
    assert places(templates(), STYLE_ATTRIBUTE) + places(templates(), STYLE_ELEMENT) == []


def test_no_inline_script():
    assert places(templates(), SCRIPT) + places(templates(), HANDLER) == []


def test_nothing_is_fetched_from_elsewhere():
    assert places(templates(), ELSEWHERE) == []


def test_colours_stand_in_the_tokens_only():
    assert places([sheet for sheet in sheets() if sheet.name != TOKENS], HEX_COLOUR) == []
    assert places(templates(), re.compile(r"(fill|stroke|color)=[\"']#")) == []


def test_no_rule_hangs_on_an_id():
    assert places(sheets(), ID_SELECTOR) == []
