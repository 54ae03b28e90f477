"""A paragraph as WordprocessingML; the order of its properties is the schema's."""

from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from shuniu.papers.typeset import colours
from shuniu.papers.typeset.docx.units import DOCX, LINE, half_points
from shuniu.papers.typeset.fonts import CHOICES

COLOURS = {name: value.removeprefix("#").upper() for name, value in colours.COLOURS.items()}
JUSTIFIED = {"body": "both", "left": "left", "centre": "center", "right": "right", "spread": "distribute"}
STANDARD_SIZE = half_points(DOCX["size"])


@dataclass(slots=True)
class Par:
    """One paragraph: its runs ready as XML, lengths in twips, borders as side → (eighths, points away, colour)."""

    runs: str = ""
    size: float = DOCX["size"]
    line: int = int(LINE)
    before: int = 0
    align: str = "left"
    left: int = 0
    right: int = 0
    first: int = 0
    tabs: tuple[tuple[str, int], ...] = ()
    borders: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    keep: bool = False
    new_page: bool = False

    @property
    def xml(self) -> str:
        return f"<w:p><w:pPr>{self._flags()}{self._borders()}{self._tabs()}{self._measures()}</w:pPr>{self.runs}</w:p>"

    def _flags(self) -> str:
        return ("<w:keepNext/>" if self.keep else "") + ("<w:pageBreakBefore/>" if self.new_page else "")

    def _borders(self) -> str:
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="{size}" w:space="{away}" w:color="{colour}"/>'
            for side, (size, away, colour) in sorted(self.borders.items(), reverse=True)
        )
        return f"<w:pBdr>{sides}</w:pBdr>" if sides else ""

    def _tabs(self) -> str:
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for kind, place in self.tabs)
        return f"<w:tabs>{stops}</w:tabs>" if stops else ""

    def _measures(self) -> str:
        before = f' w:before="{self.before}"' if self.before else ""
        spacing = f'<w:spacing{before} w:line="{self.line}" w:lineRule="exact"/>'
        return f'{spacing}{self._indent()}<w:jc w:val="{JUSTIFIED[self.align]}"/>'

    def _indent(self) -> str:
        first = f' w:hanging="{-self.first}"' if self.first < 0 else f' w:firstLine="{self.first}"'
        told = (f' w:left="{self.left}"' if self.left else "") + (
            f' w:right="{self.right}"' if self.right else ""
        )
        return f"<w:ind{told}{first if self.first else ''}/>" if told or self.first else ""


def run(piece: dict[str, Any], size: float = DOCX["size"], **look: Any) -> str:
    """A run of text in the family the standard names for its role."""
    return text(piece["s"], piece["r"], size, bold=piece["b"], **look)


def text(
    words: str,
    role: str,
    size: float,
    bold: bool = False,
    colour: str = "",
    scale: int = 100,
    apart: int | None = None,
) -> str:
    """Words as a run; `scale` percent wide, `apart` twips of letter spacing."""
    return f"<w:r>{properties(role, size, bold, colour, scale, apart)}{_broken(words)}</w:r>" if words else ""


def properties(
    role: str, size: float, bold: bool = False, colour: str = "", scale: int = 100, apart: int | None = None
) -> str:
    """What a run looks like."""
    points = half_points(size)
    spacing = int(DOCX["letter_spacing_twips"]) if apart is None and points == STANDARD_SIZE else apart or 0
    return "".join(
        (
            f"<w:rPr>{_family(role)}",
            "<w:b/>" if bold else "",
            f'<w:color w:val="{COLOURS[colour]}"/>' if colour else "",
            f'<w:spacing w:val="{spacing}"/>' if spacing else "",
            f'<w:w w:val="{scale}"/>' if scale != 100 else "",
            f'<w:sz w:val="{points}"/><w:szCs w:val="{points}"/></w:rPr>',
        )
    )


def family(role: str) -> str:
    """The family that is named in the file."""
    return CHOICES[role]["named"][0]


def _family(role: str) -> str:
    name = family(role)
    return (
        f'<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'
    )


def _broken(words: str) -> str:
    lines = words.split("\n")
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)


TAB = "<w:r><w:tab/></w:r>"
