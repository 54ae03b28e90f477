"""A PDF read back in millimetres from the top left corner: letters by their baselines, rules and seals by their ink.

Em boxes are taken from the baseline (0.88 em above, 0.12 below): boxes that fonts declare lie, baselines do not.
"""

import io
from dataclasses import dataclass
from functools import cached_property

import pdfplumber
import pypdfium2
from PIL import Image, ImageChops

MM = 25.4 / 72
DOTS = 300 / 25.4  # of the picture, a millimetre
DARK = 128
LONG = 140.0  # a rule is ink from edge to edge of the text


@dataclass(frozen=True, slots=True)
class Line:
    """Letters on one baseline."""

    text: str
    left: float
    right: float
    base: float
    size: float

    @property
    def top(self) -> float:
        """Head of the em box."""
        return self.base - 0.88 * self.size

    @property
    def bottom(self) -> float:
        """Foot of the em box."""
        return self.base + 0.12 * self.size

    @property
    def centre(self) -> float:
        """Its middle across; of a mark at the end, which is set half as wide as its box, the empty half left out."""
        return (self.left + self.right - (self.size / 2 if self.text[-1] in "，、；：" else 0)) / 2


class Page:
    """One page: lines of text from pdfplumber, ink from a picture by pdfium."""

    def __init__(self, lines: list[Line], picture: Image.Image) -> None:
        self.lines, self.picture = lines, picture

    def find(self, words: str) -> Line | None:
        """The first line that has `words`, blanks not counted."""
        wanted = "".join(words.split())
        return next((line for line in self.lines if wanted in "".join(line.text.split())), None)

    @cached_property
    def rules(self) -> list[tuple[float, float]]:
        """Head and foot of every horizontal rule as long as the text."""
        blue = self.picture.getchannel("B").crop(
            tuple(round(edge * DOTS) for edge in (32, 0, 32 + LONG, 297))
        )
        means = blue.resize((1, blue.height), Image.Resampling.BOX).tobytes()
        rows = [row for row, mean in enumerate(means) if mean < DARK]
        ends = [row for row in rows if row + 1 not in rows]
        starts = [row for row in rows if row - 1 not in rows]
        return [(start / DOTS, (end + 1) / DOTS) for start, end in zip(starts, ends, strict=True)]

    def extent(self, rule: tuple[float, float]) -> tuple[float, float]:
        """Where a rule begins and ends."""
        box = self.ink(0, rule[0], 210, rule[1])
        return (box[0], box[2]) if box else (0.0, 0.0)

    def ink(self, left: float, top: float, right: float, bottom: float, red: bool = False):
        """The box of the ink inside a box, or of its red ink only; None where there is none."""
        edges = tuple(round(edge * DOTS) for edge in (left, top, right, bottom))
        part = self.picture.crop(edges)
        dark = (
            ImageChops.subtract(part.getchannel("R"), part.getchannel("B"))
            if red
            else ImageChops.invert(part.getchannel("B"))
        )
        box = dark.point(lambda level: 255 if level > 90 else 0).getbbox()
        return (
            tuple(edge / DOTS + start for edge, start in zip(box, (left, top, left, top), strict=True))
            if box
            else None
        )

    def banner(self) -> tuple[float, float, float, float] | None:
        """The ink of the red letters at the head."""
        large = [line for line in self.lines if (line.size > 8.5 and line.base < 150) or line.size > 12]
        if not large:
            return None
        box = (min(one.left for one in large) - 1, min(one.top for one in large) - 1)
        return self.ink(
            *box, max(one.right for one in large) + 1, max(one.bottom for one in large) + 1, red=True
        )


def read(data: bytes) -> list[Page]:
    """Every page of a PDF."""
    pictures = pypdfium2.PdfDocument(data)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [
            Page(_lines(page), pictures[place].render(scale=DOTS * MM).to_pil().convert("RGB"))
            for place, page in enumerate(pdf.pages)
        ]


def _lines(page) -> list[Line]:
    rows: dict[int, list[dict]] = {}
    for char in page.chars:
        base = float(page.height) - char["matrix"][5]
        if abs(char["matrix"][1]) < 0.01 and char["text"].strip():
            rows.setdefault(round(base), []).append(char)
    merged: list[list[dict]] = []
    for key in sorted(rows):
        if merged and key - 1 in rows and key - 1 == merged[-1][0]["key"]:
            merged[-1] += rows[key]
        else:
            merged.append(rows[key])
        for char in rows[key]:
            char["key"] = key
    return [_line(page, sorted(row, key=lambda char: char["x0"])) for row in merged]


def _line(page, row: list[dict]) -> Line:
    bases = sorted(float(page.height) - char["matrix"][5] for char in row)
    text = "".join(char["text"] for char in row)
    size = max(char["size"] for char in row)
    return Line(text, row[0]["x0"] * MM, row[-1]["x1"] * MM, bases[len(bases) // 2] * MM, size * MM)
