"""Sections: upright, turned and ledger pages, with the feet and heads that belong to each."""

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from shuniu.papers.typeset.docx import numbers
from shuniu.papers.typeset.docx.units import twips
from shuniu.papers.typeset.measures import MEASURES, PAGE

MARGINS = {
    "upright": ("top", "bottom", "left", "right"),
    "turned": (
        "left",
        "right",
        "bottom",
        "top",
    ),  # the left edge of the upright sheet is the top of the turned
}


class Sections:
    """The heads and feet of one document, each made when it is first needed."""

    def __init__(self, document, layout: str, numbering: str, letter_head: str, namespaces: str) -> None:
        self.document, self.numbering, self.namespaces = document, numbering, namespaces
        self.letter = layout == "letter"
        self.letter_head = letter_head
        self._made: dict[str, str] = {}

    def xml(self, kind: str, first: bool) -> str:
        """Section properties for pages of `kind` ("upright", "turned", "ledger")."""
        opening = self.letter and first
        references = "".join(
            f'<w:{tag} w:type="{side}" r:id="{rid}"/>' for tag, side, rid in self._references(kind, opening)
        )
        title = "<w:titlePg/>" if opening else ""
        return f'<w:sectPr>{references}<w:type w:val="nextPage"/>{_size(kind)}{self._margins(kind)}{title}</w:sectPr>'

    def _references(self, kind: str, opening: bool):
        turned = kind == "turned" and self.numbering == "dash"
        for side, odd in (("default", True), ("even", False)):
            head = numbers.turned(odd) if turned else numbers.blank()
            yield "headerReference", side, self._part("header", head)
            yield "footerReference", side, self._part("footer", self._foot(kind, odd))
        if opening:
            yield "headerReference", "first", self._part("header", self.letter_head)
            yield "footerReference", "first", self._part("footer", numbers.letter_foot())

    def _foot(self, kind: str, odd: bool) -> str:
        if self.numbering == "pages":
            return numbers.counted()
        if self.numbering == "dash" and kind == "upright":
            return numbers.foot(odd, numbers.above(self.letter))
        return numbers.blank()

    def _margins(self, kind: str) -> str:
        if kind == "ledger":
            edges = [MEASURES["ledger"][side] for side in ("top", "bottom", "left", "right")]
        else:
            edges = [PAGE[side] for side in MARGINS[kind]]
        told = "".join(
            f' w:{side}="{twips(edge)}"'
            for side, edge in zip(("top", "bottom", "left", "right"), edges, strict=True)
        )
        foot = (
            twips(numbers.distance(self.letter))
            if kind == "upright"
            else twips(MEASURES["ledger"]["bottom"] / 2)
        )
        return f'<w:pgMar{told} w:header="{twips(self._head_top())}" w:footer="{foot}" w:gutter="0"/>'

    def _head_top(self) -> float:
        return MEASURES["docx"]["letter_head"] if self.letter else MEASURES["docx"]["header"]

    def _part(self, kind: str, xml: str) -> str:
        key = f"{kind}:{xml}"
        if key not in self._made:
            number = len(self._made) + 1
            tag = "hdr" if kind == "header" else "ftr"
            blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{tag} {self.namespaces}>{xml}</w:{tag}>'
            name = PackURI(f"/word/{kind}{number}.xml")
            package = self.document.part.package
            part = Part(name, CT.WML_HEADER if kind == "header" else CT.WML_FOOTER, blob.encode(), package)
            self._made[key] = self.document.part.relate_to(
                part, REL.HEADER if kind == "header" else REL.FOOTER
            )
        return self._made[key]


def _size(kind: str) -> str:
    wide, high = twips(PAGE["width"]), twips(PAGE["height"])
    if kind == "upright":
        return f'<w:pgSz w:w="{wide}" w:h="{high}"/>'
    return f'<w:pgSz w:w="{high}" w:h="{wide}" w:orient="landscape"/>'
