"""The file around the text: sections, feet, styles and seals, put together with python-docx."""

import io
from functools import lru_cache
from typing import Any

from docx import Document as open_docx
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from shuniu.papers.typeset.docx import numbers
from shuniu.papers.typeset.docx.blank import blank_file
from shuniu.papers.typeset.docx.breaks import forced_break
from shuniu.papers.typeset.docx.colophon import colophon
from shuniu.papers.typeset.docx.flow import Flow, broken
from shuniu.papers.typeset.docx.paragraph import Par, run, text
from shuniu.papers.typeset.docx.pictures import Pictures
from shuniu.papers.typeset.docx.units import over, size_of, twips
from shuniu.papers.typeset.fonts import FontSet
from shuniu.papers.typeset.measures import MEASURES, PAGE, PITCH

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
