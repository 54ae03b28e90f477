"""Which fonts set the page: the ones the standard names where installed, else free ones, else what is there.

The order of choice is data (`fonts.toml`). Whatever is used instead of a named family is said in a Chinese
sentence, so that nobody takes a proof for the final print.
"""

import os
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

CHOICES = tomllib.loads(Path(__file__).with_name("fonts.toml").read_text("utf-8"))
PROBE = "国务院办公厅关于"  # a face that has these can at least print a title

# Debian puts Fandol where TeX looks and the system does not.
TEX_FOLDERS = (
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "/usr/share/texmf/fonts/opentype",
)


class NoChineseFont(RuntimeError):
    """There is no font on this machine that could print Chinese; the sentence says what to install."""


@dataclass(frozen=True, slots=True)
class Face:
    """The font file that plays one role; `stands_in` when it is not the one the standard names."""

    role: str
    family: str
    weight: int
    path: str
    index: int = 0
    stands_in: bool = False

    @property
    def label(self) -> str:
        """The family as people say it, with Bold where its weight is."""
        return self.family + (" Bold" if self.weight >= 600 else "")

    @property
    def sentence(self) -> str:
        """What was used instead of what; empty when the named family was there."""
        return f"未装{CHOICES[self.role]['word']}国家字体，以 {self.label} 代替。" if self.stands_in else ""


@dataclass(frozen=True, slots=True)
class FontSet:
    """One face for each role: title (小标宋), fang (仿宋), kai (楷), hei (黑), song (宋)."""

    faces: tuple[Face, ...]

    def __getitem__(self, role: str) -> Face:
        return next(face for face in self.faces if face.role == role)

    @property
    def used(self) -> tuple[str, ...]:
        """ "仿宋体：FandolFang R" for each role, in a fixed order."""
        return tuple(f"{CHOICES[face.role]['word']}：{face.label}" for face in self.faces)

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(face.sentence for face in self.faces if face.stands_in)

    @property
    def folders(self) -> list[str]:
        return sorted({str(Path(face.path).parent) for face in self.faces})


@lru_cache(maxsize=1)
def installed() -> FontSet:
    """The fonts of this machine, looked up once; folders in SHUNIU_FONTS come first."""
    return choose(list_faces())


def list_faces() -> list[typst.FontInfo]:
    """Every font face the machine has, also those only TeX knows."""
    own = [folder for folder in os.environ.get("SHUNIU_FONTS", "").split(os.pathsep) if folder]
    folders = [folder for folder in (*own, *TEX_FOLDERS) if Path(folder).is_dir()]
    return typst.Fonts(True, False, folders).fonts()


def choose(faces: Iterable) -> FontSet:
    """The best face for each role out of `faces` (anything with family, weight, style, path, index)."""
    upright = [face for face in faces if face.path and face.style == "normal"]
    found = {role: _best(role, upright) for role in CHOICES}
    spare = next((face for face in found.values() if face), None) or _any_chinese(upright)
    return FontSet(tuple(face or _lent(spare, role) for role, face in found.items()))


def characters(face: Face) -> frozenset[int]:
    """The code points a face can print."""
    return _characters(face.path, face.index)


@lru_cache(maxsize=16)
def _characters(path: str, index: int) -> frozenset[int]:
    with TTFont(path, fontNumber=index, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _best(role: str, faces: list) -> Face | None:
    choice = CHOICES[role]
    for stands_in, names in ((False, choice["named"]), (True, choice["substitutes"])):
        for name in names:
            if match := _matching(name, faces):
                return Face(role, match.family, match.weight, str(match.path), match.index, stands_in)
    return None


def _matching(name: str, faces: list):
    family, _, weight = name.partition(":")
    same = [face for face in faces if face.family == family]
    if weight:
        return next((face for face in same if face.weight == int(weight)), None)
    return min(same, key=lambda face: abs(face.weight - 400), default=None)


def _any_chinese(faces: list) -> Face:
    for face in faces:
        candidate = Face("song", face.family, face.weight, str(face.path), face.index, True)
        if characters(candidate).issuperset(map(ord, PROBE)):
            return candidate
    raise NoChineseFont(
        "本机没有可用的中文字体，无法排版。请安装国家标准字体，或安装 texlive-lang-chinese、fonts-noto-cjk。"
    )


def _lent(face: Face, role: str) -> Face:
    return Face(role, face.family, face.weight, face.path, face.index, True)
