"""docs/lives.md is drawn from the lives themselves; ``LIVES=write bin/test tests/architecture/test_lives.py`` draws it anew."""

import os
from collections.abc import Iterator
from pathlib import Path

from shuniu.base import nouns
from shuniu.base.nouns import Noun

PAGE = Path(__file__).resolve().parents[2] / "docs" / "lives.md"
HEAD = "# Lives\n\nEvery noun, its states and its verbs. Drawn from the code by tests/architecture/test_lives.py; do not edit.\n"


def drawn() -> str:
    """The page as it should be."""
    return "\n".join([HEAD, *(line for noun in nouns.every() for line in section(noun))])


def section(noun: Noun) -> Iterator[str]:
    """One noun: its states, a diagram, a table of its verbs."""
    yield f"## {noun.word} `{noun.slug}`\n"
    yield "```mermaid\nstateDiagram-v2"
    for step in noun.life:
        for before in step.from_ or ("[*]",):
            for after in step.to or (before,):
                yield f"  {before} --> {after}: {step.word}"
    yield "```\n"
    yield "| verb | word | who | from | to |\n|---|---|---|---|---|"
    for step in noun.life:
        who = "、".join(relation.word for relation in step.who)
        yield f"| `{step.verb}` | {step.word} | {who} | {_said(noun, step.from_)} | {_said(noun, step.to)} |"
    yield ""


def _said(noun: Noun, states: object) -> str:
    return "、".join(noun.life.states[state] for state in states) or "–"  # type: ignore[attr-defined]


def test_the_page_of_lives_is_drawn_from_the_lives() -> None:
    if os.environ.get("LIVES") == "write":
        PAGE.write_text(drawn(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == drawn()
