"""Page numbers in the feet of a DOCX: right on odd pages, left on even ones, in place on turned pages too."""

from shuniu.papers.typeset.docx.banner import double
from shuniu.papers.typeset.docx.paragraph import Par, properties, text
from shuniu.papers.typeset.docx.tables import NO_BORDERS, cell, table
from shuniu.papers.typeset.docx.units import DOCX, mm, size_of, twips
from shuniu.papers.typeset.measures import MEASURES, PAGE

HEAD, NUMBER = MEASURES["head"], MEASURES["number"]
SIZE = size_of("small")
LINE = twips(SIZE * 1.25)
FINE = size_of("fine")


def field(name: str, size: float = SIZE) -> str:
    """PAGE or NUMPAGES, computed by whoever opens the file."""
    look = properties("song", size)
    begin, part, end = (
        f'<w:r>{look}<w:fldChar w:fldCharType="{step}"/></w:r>' for step in ("begin", "separate", "end")
    )
    asked = f'<w:r>{look}<w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return f"{begin}{asked}{part}<w:r>{look}<w:t>1</w:t></w:r>{end}"


def dashed() -> str:
    """The number between its dashes."""
    return text("— ", "song", SIZE) + field("PAGE") + text(" —", "song", SIZE)


def foot(odd: bool, after: float) -> str:
    """The number one character in from the outer edge, its dash `after` mm over the foot's lower edge."""
    aside = twips(SIZE * NUMBER["aside_characters"])
    par = Par(
        dashed(),
        SIZE,
        LINE,
        align="right" if odd else "left",
        right=aside if odd else 0,
        left=0 if odd else aside,
    )
    return par.xml.replace("<w:spacing ", f'<w:spacing w:after="{twips(after)}" ')


def distance(letter: bool) -> float:
    """Millimetres from the foot of the sheet to the lower edge of its foot."""
    if letter:
        thick = HEAD["letter_rule_thick"] + HEAD["letter_rule_thin"] + HEAD["letter_rule_between"]
        return HEAD["letter_rule_from_foot"] - thick
    return PAGE["bottom"] - NUMBER["dash_below"] - DOCX["dash_rise"] * SIZE - 0.2 * mm(LINE) - 0.2


def above(letter: bool) -> float:
    """How far the number is lifted so that its dash stands 7 mm below the text."""
    return max(0.0, distance(False) - distance(True)) if letter else 0.0


def letter_foot() -> str:
    """The second double rule of a 信函, on its first page, which has no number (10.1)."""
    widths = [HEAD["letter_rule_thin"], HEAD["letter_rule_thick"]]
    return double(
        {"mm": HEAD["letter_rule_length"], "widths": widths, "between": HEAD["letter_rule_between"]}
    ).xml


def turned(odd: bool) -> str:
    """On a turned page the number stays where it is on the upright sheet: left edge, reading downwards."""
    room = twips(30)
    left = twips(PAGE["bottom"] - NUMBER["dash_below"] - SIZE * 0.7)
    aside = SIZE * NUMBER["aside_characters"]
    top = twips(PAGE["width"] - PAGE["right"] - aside) - room if odd else twips(PAGE["left"] + aside)
    inside = cell([Par(dashed(), SIZE, LINE, align="right" if odd else "left")], LINE, middle=False)
    inside = inside.replace("</w:tcPr>", '<w:textDirection w:val="tbRl"/></w:tcPr>')
    place = f'<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="{left}" w:tblpY="{top}"/>'
    row = f'<w:tr><w:trPr><w:trHeight w:val="{room}" w:hRule="exact"/></w:trPr>{inside}</w:tr>'
    return table([LINE], [row], NO_BORDERS, place) + Par(size=0.35, line=20).xml


def counted() -> str:
    """第 x 页　共 y 页, in the middle, for ledgers."""
    words = (
        text("第 ", "song", FINE),
        field("PAGE", FINE),
        text(" 页　共 ", "song", FINE),
        field("NUMPAGES", FINE),
    )
    return Par("".join((*words, text(" 页", "song", FINE))), FINE, twips(FINE * 1.4), align="centre").xml


def blank() -> str:
    """Nothing, as low as it can be."""
    return Par(size=0.35, line=20).xml
