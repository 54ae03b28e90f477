"""An empty DOCX with our styles, made once by python-docx and copied for every document."""

import io
from functools import lru_cache

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from shuniu.papers.typeset.docx.paragraph import family, properties
from shuniu.papers.typeset.docx.units import size_of
from shuniu.papers.typeset.fonts import CHOICES

# No document grid and no mark hanging over the edge: else 28 becomes 27 or 29. The gap between Chinese and figures
# stays, since LibreOffice cannot do without it and the three programs shall break lines alike.
PLAIN = (
    '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:adjustRightInd w:val="0"/>'
    '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0"/>'
)


@lru_cache(maxsize=1)
def blank_file() -> bytes:
    """The bytes of the empty document."""
    document = Document()
    _style(document)
    settings = document.settings.element
    settings.insert(0, parse_xml(f"<w:evenAndOddHeaders {nsdecls('w')}/>"))
    _name_fonts(document)
    body = document.element.body
    for child in list(body):
        body.remove(child)
    _drop_extras(document.part)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _drop_extras(part) -> None:
    """Parts of python-docx's own template that no program asks for; fewer are written faster."""
    for rid in [
        rid for rid, one in part.rels.items() if "customXml" in one.reltype or "Effects" in one.reltype
    ]:
        del part.rels[rid]
    for rid in [rid for rid, one in part.package.rels.items() if "thumbnail" in one.reltype]:
        del part.package.rels[rid]


def _style(document) -> None:
    normal = document.styles["Normal"].element
    for tag in ("w:pPr", "w:rPr"):
        old = normal.find(qn(tag))
        if old is not None:
            normal.remove(old)
    look = properties("fang", size_of("text")).replace("<w:rPr>", f"<w:rPr {nsdecls('w')}>", 1)
    normal.append(parse_xml(f"<w:pPr {nsdecls('w')}>{PLAIN}</w:pPr>"))
    normal.append(parse_xml(look.replace("</w:rPr>", '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr>')))
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        document.styles.element.remove(defaults)


def _name_fonts(document) -> None:
    """Each national family with the name it goes by where it is not installed."""
    told = "".join(
        f'<w:font w:name="{family(role)}"><w:altName w:val="{_other(role)}"/><w:charset w:val="86"/></w:font>'
        for role in CHOICES
    )
    part = next(one for one in document.part.package.iter_parts() if one.partname.endswith("fontTable.xml"))
    part._blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{told}</w:fonts>'.encode()


def _other(role: str) -> str:
    names = CHOICES[role]["named"]
    return next((name for name in names[1:] if not name.isascii()), names[-1])
