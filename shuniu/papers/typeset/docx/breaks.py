"""Where the PDF parted the last paragraph to keep names and 版记 with it: the DOCX parts it there too."""

import pypdfium2

from shuniu.papers.typeset.measures import PAGE, PITCH

MM = 25.4 / 72


def forced_break(data: bytes, last: str) -> int | None:
    """Characters of the `last` paragraph (without spaces) left on the page before the one it ends on.

    0 when all of it went over; None when nothing was forced: the page before is full, or it ends where it began.
    """
    words = "".join(last.split())
    with pypdfium2.PdfDocument(data) as pdf:
        for number in range(1, len(pdf)):
            page = "".join(_text(pdf[number]).split())
            over = next((cut for cut in range(len(words)) if page.startswith(words[cut:])), None)
            if over is not None and len(words) - over > 1:
                return over if _spare(pdf[number - 1]) >= 2 * PITCH else None
    return None


def colophon_is_alone(data: bytes, colophon: dict) -> bool:
    """Whether the last page begins with the 版记."""
    row = colophon["rows"][0]
    first = row.get("label") or row.get("left") or row.get("right") or row["texts"][0]
    with pypdfium2.PdfDocument(data) as pdf:
        return len(pdf) > 1 and "".join(_text(pdf[len(pdf) - 1]).split()).startswith("".join(first.split()))


def _text(page) -> str:
    return page.get_textpage().get_text_bounded()


def _spare(page) -> float:
    """Millimetres of empty paper between the last line of a page and the foot of its text area."""
    foot = (page.get_height() * MM) - (PAGE["height"] - PAGE["bottom"])
    text = page.get_textpage()
    lows = [text.get_rect(place)[1] * MM for place in range(text.count_rects())]
    inside = [low for low in lows if low > foot - 1]
    return min(inside) - foot if inside else 0.0
