"""Typst, kept warm: one compiler for the life of the process, one sheet after another through it.

A sheet travels as JSON in an input of the compilation. Templates only ever read it as data, so nothing a
user writes can become markup.
"""

import json
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal, cast

import typst

from shuniu.papers.typeset.fonts import FontSet
from shuniu.papers.typeset.measures import MEASURES

TEMPLATES = Path(__file__).with_name("templates")
_ONE_AT_A_TIME = Lock()  # a compiler keeps its inputs, two threads must not change them under each other


def pdf(sheet: dict[str, Any], fonts: FontSet, tagged: bool = True) -> bytes:
    """The pages of `sheet` as PDF; `tagged` for readers that speak, not needed where only places are read."""
    return compile_template("paper.typ", {"sheet": _told(sheet, fonts)}, fonts, "pdf", pdf_tags=tagged)


def compile_template(
    name: str, inputs: dict[str, str], fonts: FontSet, form: Literal["pdf", "png"], **rest: Any
) -> bytes:
    """What one of the templates makes of `inputs` (name → text)."""
    with _ONE_AT_A_TIME:
        made = _compiler(tuple(fonts.folders)).compile(
            input=str(TEMPLATES / name), sys_inputs=inputs, format=form, **rest
        )
    return cast(bytes, made)  # one file: none of the templates for pictures has a second page


def forget() -> bool:
    """Drop the compilers; False where there was none."""
    with _ONE_AT_A_TIME:
        kept = _compiler.cache_info().currsize > 0
        _compiler.cache_clear()
    return kept


@lru_cache(maxsize=2)
def _compiler(folders: tuple[str, ...]) -> typst.Compiler:
    return typst.Compiler(
        input=str(TEMPLATES / "paper.typ"),
        root=str(TEMPLATES),
        font_paths=list(folders),
        ignore_system_fonts=True,
    )


def _told(sheet: dict[str, Any], fonts: FontSet) -> str:
    faces = {face.role: {"family": face.family, "weight": face.weight} for face in fonts.faces}
    spare = list(dict.fromkeys(face.family for face in fonts.faces))
    told = sheet | {"measures": MEASURES, "fonts": faces, "spare": spare}
    return json.dumps(told, ensure_ascii=False)
