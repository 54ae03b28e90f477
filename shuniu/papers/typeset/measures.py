"""The lengths the page is built from: data in `measures.toml`, read once."""

import re
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


_MIXED = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u4e00-\u9fff])")


def blank(lines: float) -> float:
    """Millimetres between the feet of one line and the heads of the next with `lines` left empty between."""
    return TEXT["gap"] + lines * PITCH


def width(text: str, gap: float = 0.0) -> float:
    """How wide a text runs, in characters: a Latin letter or figure takes half a place.

    `gap` characters are left between a Chinese and a Latin letter or figure, as office programs do.
    """
    return sum(0.5 if char.isascii() else 1.0 for char in text) + gap * len(
        _MIXED.findall(text) if gap else ()
    )
