"""What stands on the pages of a PDF of ours: letters with their place and dress, and drawn paths. Millimetres, y down."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from shuniu.papers.pdfium import opened

MM = 25.4 / 72
Colour = tuple[int, int, int]
Turn = tuple[float, ...]
Matrix = tuple[float, float, float, float, float, float]
UNKNOWN, SPACE, SURROGATES = "□", 0x20, (0xD800, 0xDFFF)
UNIT: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; `turn` is the 2 × 2 part of its matrix (y down), rounded, upright and unscaled when (1, 0, 0, 1)."""

    char: str
    x: float
    y: float
    size: float
    font: str
    colour: Colour
    turn: Turn


@dataclass(frozen=True, slots=True)
class Path:
    """A path in OFD's own letters (M, L, B, C), filled or stroked with `width` mm."""

    data: str
    colour: Colour
    filled: bool
    width: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page."""

    wide: float
    high: float
    letters: tuple[Letter, ...]
    paths: tuple[Path, ...]


def sheets(data: bytes) -> list[Sheet]:
    """Every page of a PDF."""
    with opened(data) as pdf:
        return [_sheet(page) for page in pdf]


def _sheet(page) -> Sheet:
    high = page.get_height()
    paths = tuple(_paths(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, UNIT, high))
    text = page.get_textpage()  # held while its letters are read: it closes when nobody holds it
    return Sheet(page.get_width() * MM, high * MM, tuple(_letters(text.raw, high)), paths)


def _letters(text, high: float) -> Iterator[Letter]:
    """Letters in the order they were written; what pdfium adds between lines is left out.

    Dress is asked once for each text object: its letters share it.
    """
    x, y, dressed, dress = ctypes.c_double(), ctypes.c_double(), None, None
    for place in range(pdfium.FPDFText_CountChars(text)):
        if pdfium.FPDFText_IsGenerated(text, place) == 1:
            continue
        holder = ctypes.cast(pdfium.FPDFText_GetTextObject(text, place), ctypes.c_void_p).value
        if dress is None or holder is None or holder != dressed:
            dressed, dress = holder, _dress(text, place)
        pdfium.FPDFText_GetCharOrigin(text, place, x, y)
        char = _char(pdfium.FPDFText_GetUnicode(text, place))
        yield Letter(char, x.value * MM, (high - y.value) * MM, *dress)


def _dress(text, place: int) -> tuple[float, str, Colour, Turn]:
    """Size, font, colour and turn of the letter at a place."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, place, matrix)
    turn = tuple(round(part, 4) for part in (matrix.a, -matrix.b, -matrix.c, matrix.d))
    colour = _colour(lambda *parts: pdfium.FPDFText_GetFillColor(text, place, *parts))
    return pdfium.FPDFText_GetFontSize(text, place) * MM, _font(text, place), colour, turn


def _char(code: int) -> str:
    """What a letter says; pdfium has no code for one that its font could not print."""
    char = chr(code)
    return (
        UNKNOWN if code < SPACE or char in "\ufffe\uffff" or SURROGATES[0] <= code <= SURROGATES[1] else char
    )


def _font(text, place: int) -> str:
    """PostScript name without the mark of a subset."""
    name = ctypes.create_string_buffer(256)
    pdfium.FPDFText_GetFontInfo(text, place, name, len(name), ctypes.c_int())
    return name.value.decode("utf-8", "replace").rpartition("+")[2]


def _colour(ask) -> Colour:
    parts = [ctypes.c_uint() for _ in range(4)]
    ask(*parts)
    red, green, blue = (part.value for part in parts[:3])
    return red, green, blue


def _paths(holder, count, item, outer: Matrix, high: float) -> Iterator[Path]:
    """Paths of a page or of a form inside it (a seal), `outer` from its space to the page."""
    for place in range(count(holder)):
        one = item(holder, place)
        kind = pdfium.FPDFPageObj_GetType(one)
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(one, own)
        matrix = _times((own.a, own.b, own.c, own.d, own.e, own.f), outer)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield _path(one, matrix, high)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            forms = (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
            yield from _paths(one, *forms, matrix, high)


def _path(one, matrix: Matrix, high: float) -> Path:
    fill, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(one, fill, stroke)
    pdfium.FPDFPageObj_GetStrokeWidth(one, width)
    ask = pdfium.FPDFPageObj_GetFillColor if fill.value else pdfium.FPDFPageObj_GetStrokeColor
    scale = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
    colour = _colour(lambda *parts: ask(one, *parts))
    return Path(_drawn(one, matrix, high), colour, bool(fill.value), width.value * scale * MM)


def _drawn(one, matrix: Matrix, high: float) -> str:
    """Segments as OFD writes them: three Bézier points are one B."""
    told: list[str] = []
    x, y, bezier = ctypes.c_float(), ctypes.c_float(), []
    for place in range(pdfium.FPDFPath_CountSegments(one)):
        segment = pdfium.FPDFPath_GetPathSegment(one, place)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _point(x.value, y.value, matrix, high)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            bezier.append(point)
            told += ["B " + " ".join(bezier)] if len(bezier) == 3 else []
            bezier = bezier if len(bezier) < 3 else []
        else:
            told.append(f"{'M' if kind == pdfium.FPDF_SEGMENT_MOVETO else 'L'} {point}")
        if pdfium.FPDFPathSegment_GetClose(segment):
            told.append("C")
    return " ".join(told)


def _point(x: float, y: float, matrix: Matrix, high: float) -> str:
    a, b, c, d, e, f = matrix
    return f"{(a * x + c * y + e) * MM:.3f} {(high - (b * x + d * y + f)) * MM:.3f}"


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
