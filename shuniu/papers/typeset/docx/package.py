"""The file: the text in its sections, seals as pictures, put together with python-docx."""

import io
import json
from functools import lru_cache
from typing import Any

from docx import Document as open_docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from shuniu.papers.typeset import engine
from shuniu.papers.typeset.docx.blank import blank_file
from shuniu.papers.typeset.docx.pictures import Pictures
from shuniu.papers.typeset.docx.sections import Sections
from shuniu.papers.typeset.docx.story import Story
from shuniu.papers.typeset.fonts import FontSet

NAMESPACES = nsdecls("w", "r", "wp", "a", "pic")
SEAL_DPI = 300


def docx(sheet: dict[str, Any], pdf: bytes, fonts: FontSet) -> bytes:
    """`sheet` (its seals drawn) as DOCX; `pdf` is the same sheet typeset, whose last page it follows."""
    document = open_docx(io.BytesIO(blank_file()))
    pictures = Pictures(document, lambda stamp: _png(stamp, fonts))
    story = Story(sheet, pdf, fonts, pictures)
    sections = Sections(document, sheet["layout"], sheet["numbering"], story.letter_head, NAMESPACES)
    body = parse_xml(f"<w:body {NAMESPACES}>{story.xml(sections)}</w:body>")
    old = document.element.body
    old.getparent().replace(old, body)
    document.core_properties.title = sheet["title"][:255]
    document.core_properties.author = ""
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _png(stamp: dict[str, Any], fonts: FontSet) -> bytes:
    shown = {key: stamp[key] for key in ("wide", "high", "svg")}
    return _picture(json.dumps(shown), fonts)


@lru_cache(maxsize=64)
def _picture(stamp: str, fonts: FontSet) -> bytes:
    return engine.compile_template("seal.typ", {"stamp": stamp}, fonts, "png", ppi=SEAL_DPI)
