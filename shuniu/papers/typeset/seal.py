"""A seal as a drawing of the right size: ring, star and the body's name around it, never blank.

国发〔1999〕25号: characters of the simplified 宋体 run round from left to right; 国徽 or a five-pointed star in
the middle. The national emblem may not be drawn by everybody: its place is left to a star, and said so.
"""

from functools import lru_cache
from math import cos, pi, radians, sin

from fontTools.misc.transform import Identity, Transform

from shuniu.papers.model import Seal, SealKind
from shuniu.papers.typeset.colours import COLOURS
from shuniu.papers.typeset.fonts import Face, FontSet
from shuniu.papers.typeset.outlines import letter
from shuniu.papers.typeset.sheet.closing import Stamp, diameter
from shuniu.papers.typeset.sheet.pieces import clean

RED = COLOURS["red"]
RING = 1 / 35  # of the diameter: 1.2 mm of 42
STAR = 1 / 6  # radius of the star
LETTER = 0.145  # height of a letter
NARROW = 0.72  # width of a letter to its height
MARGIN = 0.022  # between ring and letters
OPEN_BELOW = 105  # degrees at the foot without letters
WIDEST_STEP = 27  # degrees from letter to letter


def drawing(stamp: Stamp, fonts: FontSet) -> str:
    """The seal as SVG in millimetres. Raises ValueError when there is nothing to write on it."""
    if not clean(stamp.seal.text).strip():
        raise ValueError("印章没有文字：不得使用空白印章。")
    face = fonts["kai" if stamp.seal.kind is SealKind.PERSON else "song"]
    return _drawn(stamp.seal, stamp.wide, stamp.high, face)


@lru_cache(maxsize=256)
def _drawn(seal: Seal, wide: float, high: float, face: Face) -> str:
    """Offices have few seals and use them often: each is drawn once."""
    paths = _person(seal, wide, high, face) if seal.kind is SealKind.PERSON else _round(seal, face)
    box = f'viewBox="0 0 {wide:g} {high:g}" width="{wide:g}mm" height="{high:g}mm"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{paths}</svg>'


def note(seal: Seal) -> str:
    """What is to be said about a drawn seal; empty when nothing."""
    if seal.kind is SealKind.NATIONAL:
        return f"“{clean(seal.text)}”应刊国徽，样稿以五角星示意，用印以实物为准。"
    return ""


def _round(seal: Seal, face: Face) -> str:
    size = diameter(seal)
    ring = size * RING
    circle = f'<circle cx="{size / 2:g}" cy="{size / 2:g}" r="{(size - ring) / 2:.3f}" fill="none" '
    middle = "" if seal.kind is SealKind.PLAIN else f'<path fill="{RED}" d="{_star(size)}"/>'
    words = " ".join(_around(clean(seal.text).strip(), size, face))
    return f'{circle}stroke="{RED}" stroke-width="{ring:.3f}"/>{middle}<path fill="{RED}" d="{words}"/>'


def _around(text: str, size: float, face: Face) -> list[str]:
    """Each letter on the arc, its head outward."""
    step = min(WIDEST_STEP, (360 - OPEN_BELOW) / max(len(text) - 1, 1))
    high = size * LETTER
    radius = size / 2 - size * (RING + MARGIN) - high / 2
    wide = min(high * NARROW, radians(step) * (radius - high / 2))
    first = -step * (len(text) - 1) / 2
    return [
        letter(face, char, _turned(size / 2, radius, radians(first + place * step)).scale(wide, high))
        for place, char in enumerate(text)
    ]


def _turned(middle: float, radius: float, angle: float) -> Transform:
    """To the place at `angle` from the top, y down as on paper."""
    return (
        Identity.translate(middle + radius * sin(angle), middle - radius * cos(angle))
        .rotate(angle)
        .scale(1, -1)
    )


def _star(size: float) -> str:
    outer, middle = size * STAR, size / 2
    inner = outer * sin(pi / 10) / sin(3 * pi / 10)
    points = [
        (
            middle + (inner if turn % 2 else outer) * sin(turn * pi / 5),
            middle - (inner if turn % 2 else outer) * cos(turn * pi / 5),
        )
        for turn in range(10)
    ]
    return "M" + "L".join(f"{x:.3f},{y:.3f}" for x, y in points) + "Z"


def _person(seal: Seal, wide: float, high: float, face: Face) -> str:
    """签名章: the name written across, as high as the stamp allows."""
    name = clean(seal.text).replace("　", "").replace(" ", "")
    size = min(high * 0.8, wide / max(len(name), 1))
    left = (wide - size * len(name)) / 2
    middles = [Identity.translate(left + (place + 0.5) * size, high / 2) for place in range(len(name))]
    words = [
        letter(face, char, middle.scale(size * 0.95, -size * 0.95))
        for char, middle in zip(name, middles, strict=True)
    ]
    return f'<path fill="{RED}" d="{" ".join(words)}"/>'
