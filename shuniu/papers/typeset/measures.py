"""The lengths the page is built from: data in `measures.toml`, read once."""

import tomllib
from pathlib import Path

MEASURES: dict[str, dict[str, float]] = tomllib.loads(
    Path(__file__).with_name("measures.toml").read_text("utf-8")
)

PAGE, TEXT, SIZES = MEASURES["page"], MEASURES["text"], MEASURES["sizes"]
EM = TEXT["size"]
PITCH = TEXT["size"] + TEXT["gap"]  # from one line to the next, mm
BODY_WIDTH = PAGE["width"] - PAGE["left"] - PAGE["right"]
BODY_HEIGHT = PAGE["height"] - PAGE["top"] - PAGE["bottom"]


def blank(lines: float) -> float:
    """Millimetres between the feet of one line and the heads of the next with `lines` left empty between."""
    return TEXT["gap"] + lines * PITCH


def width(text: str) -> float:
    """How wide a text runs, in characters: a Latin letter or figure takes half a place."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)
