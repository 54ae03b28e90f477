"""A face cut down to the letters a document uses, to be carried inside it."""

import gc
import io
from functools import lru_cache

from fontTools import subset
from fontTools.ttLib import TTFont

from shuniu.papers.typeset.fonts import Face, FontSet


def by_name(fonts: FontSet) -> dict[str, Face]:
    """The faces by the PostScript name a PDF knows them by."""
    return {_postscript(face.path, face.index): face for face in fonts.faces}


@lru_cache(maxsize=32)
def cut_down(face: Face, chars: frozenset[str]) -> bytes:
    """The font file with the glyphs of `chars` only."""
    options = subset.Options(layout_features=[], notdef_outline=True, name_IDs=[1, 2, 4, 6], hinting=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(char) for char in chars])
    written = io.BytesIO()
    with TTFont(face.path, fontNumber=face.index, lazy=True) as font:
        cutter.subset(font)
        font.save(written)
    del font, cutter
    gc.collect()  # a font taken apart holds itself in circles, tens of megabytes
    return written.getvalue()


def forget() -> bool:
    """Drop the fonts cut down; False where there was none."""
    kept = cut_down.cache_info().currsize > 0
    cut_down.cache_clear()
    return kept


def suffix(face: Face) -> str:
    """otf for PostScript outlines, else ttf."""
    return "otf" if _is_cff(face.path, face.index) else "ttf"


@lru_cache(maxsize=32)
def _postscript(path: str, index: int) -> str:
    with TTFont(path, fontNumber=index, lazy=True) as font:
        return font["name"].getDebugName(6) or ""


@lru_cache(maxsize=32)
def _is_cff(path: str, index: int) -> bool:
    with TTFont(path, fontNumber=index, lazy=True) as font:
        return "CFF " in font
