"""Word's lengths: twips (1/20 pt), half points for letters, eighths of a point for rules, EMU for pictures."""

from shuniu.papers.typeset.measures import MEASURES, TEXT

DOCX = MEASURES["docx"]
LINE = DOCX["line_twips"]
CHARACTER = round(DOCX["size"] / 25.4 * 1440) + int(DOCX["letter_spacing_twips"])  # one place of a full line
SIZES = {"text": DOCX["size"], "small": DOCX["small"], "title": DOCX["title"]}


def size_of(name: str) -> float:
    """Millimetres of a named size."""
    return SIZES[name] if name in SIZES else MEASURES["sizes"][name]


def twips(millimetres: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(millimetres / 25.4 * 1440)


def mm(twips_: float) -> float:
    """Twips as millimetres."""
    return twips_ / 1440 * 25.4


def half_points(millimetres: float) -> int:
    """Millimetres as Word counts letters."""
    return round(millimetres / 25.4 * 144)


def eighths(millimetres: float) -> int:
    """Millimetres as Word counts rules, never thinner than it draws."""
    return max(2, round(millimetres / 25.4 * 72 * 8))


def emu(millimetres: float) -> int:
    """Millimetres as Word counts pictures."""
    return round(millimetres * 36000)


def line_for(size: str | float) -> int:
    """Twips from line to line: the page's own for text, a letter and the usual gap for other sizes."""
    if size == "text":
        return int(LINE)
    return twips((size_of(size) if isinstance(size, str) else size) + TEXT["gap"])


def over(size: float, line: int) -> float:
    """Millimetres from the top of an exact line to the letters in it."""
    return DOCX["above_baseline"] * mm(line) - DOCX["ascent"] * size


def under(size: float, line: int) -> float:
    """Millimetres from the foot of the letters to the foot of their exact line."""
    return mm(line) - over(size, line) - size
