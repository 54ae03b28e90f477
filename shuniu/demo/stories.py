"""Reports drawn from ``texts/stories.toml``: the same chance gives the same story."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

TEXTS = Path(__file__).parent / "texts" / "stories.toml"
PLAIN = {"kind", "sector", "title", "body"}
_SPAN = re.compile(r"(\d+)-(\d+)")
_SHARE = re.compile(r"(\d+)-(\d+)% (\w+)")


@dataclass(frozen=True, slots=True)
class Story:
    """One report's text and what kind it is."""

    kind: str
    sector: str
    title: str
    body: str


class Stories:
    """All templates, drawn from by chance."""

    def __init__(self) -> None:
        self.templates: list[dict[str, Any]] = tomllib.loads(TEXTS.read_text(encoding="utf-8"))["story"]

    def tell(self, chance: Random, place: str) -> Story:
        """A story about a place, with numbers that agree with each other."""
        template = chance.choice(self.templates)
        words: dict[str, object] = {"place": place, **numbers(chance, template)}
        title, body = template["title"].format(**words), template["body"].format(**words)
        return Story(template["kind"], template["sector"], title, body)


def numbers(chance: Random, template: dict[str, Any]) -> dict[str, int]:
    """The template's numbers, those that are shares of others after them."""
    found: dict[str, int] = {}
    for name, said in template.items():
        if name in PLAIN:
            continue
        if share := _SHARE.fullmatch(said):
            whole = found[share[3]]
            found[name] = round(whole * chance.randint(int(share[1]), int(share[2])) / 100)
            found[f"{name}_rate"] = round(100 * found[name] / whole)
        elif span := _SPAN.fullmatch(said):
            found[name] = chance.randint(int(span[1]), int(span[2]))
    return found
