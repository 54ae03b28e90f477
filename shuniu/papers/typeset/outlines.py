"""Letters as outlines, for what must be drawn and not written: the text on seals."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from shuniu.papers.typeset.fonts import Face

_ONE_AT_A_TIME = Lock()  # a font takes its glyphs apart as they are asked for


def letter(face: Face, char: str, place: Transform) -> str:
    """SVG path data of `char` in an em square of 1 × 1 (y up, its middle in the origin) put through `place`."""
    with _ONE_AT_A_TIME:
        return _letter(face, char, place)


def ink_above(face: Face, text: str) -> float:
    """Share of an em between the top of the em box (0.88 over the line) and the highest ink of `text`."""
    with _ONE_AT_A_TIME:
        _, cmap, em = _font(face.path, face.index)
        tops = [_bounds(face.path, face.index, cmap[ord(char)])[3] for char in text if ord(char) in cmap]
    return 0.88 - max(tops, default=0.88 * em) / em


def forget() -> bool:
    """Drop the fonts; False where there was none."""
    with _ONE_AT_A_TIME:
        kept = _font.cache_info().currsize > 0
        _bounds.cache_clear()
        _font.cache_clear()
    return kept


def _letter(face: Face, char: str, place: Transform) -> str:
    glyphs, cmap, em = _font(face.path, face.index)
    name = cmap.get(ord(char))
    if name is None:
        return ""
    left, bottom, right, top = _bounds(face.path, face.index, name)
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.3f}".rstrip("0").rstrip("."))
    middle = place.scale(1 / em).translate(-(left + right) / 2, -(bottom + top) / 2)
    glyphs[name].draw(TransformPen(pen, middle))
    return pen.getCommands()


@lru_cache(maxsize=1024)
def _bounds(path: str, index: int, name: str) -> tuple[float, float, float, float]:
    glyphs, _, _ = _font(path, index)
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds or (0, 0, 0, 0)


@lru_cache(maxsize=8)
def _font(path: str, index: int):
    font = TTFont(BytesIO(Path(path).read_bytes()), fontNumber=index, lazy=True)
    return font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm
