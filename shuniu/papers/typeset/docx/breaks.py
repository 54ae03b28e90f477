"""Where the PDF parted the last paragraph to keep names and 版记 with it: the DOCX parts it there too."""

from shuniu.papers.pdfium import opened
from shuniu.papers.typeset.measures import PAGE, PITCH

MM = 25.4 / 72


class Ends:
    """The ends of a finished PDF; a page is opened only when somebody asks for it, and once."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._read: dict[int, tuple[str, float]] = {}
        with opened(data) as pdf:
            self.count = len(pdf)

    def forced_break(self, last: str) -> int | None:
        """Characters of the `last` paragraph (without spaces) left on the page before the one it ends on.

        0 when all of it went over; None when nothing was forced: the page before is full, or it ends where it began.
        """
        words = "".join(last.split())
        for number in range(self.count - 1, 0, -1):
            text, _ = self._page(number)
            over = next((cut for cut in range(len(words)) if text.startswith(words[cut:])), None)
            if over is not None and len(words) - over > 1:
                return over if self._page(number - 1)[1] >= 2 * PITCH else None
        return None

    def begin_last_page(self, words: str) -> bool:
        """Whether the last page begins with `words`."""
        return self.count > 1 and self._page(self.count - 1)[0].startswith("".join(words.split()))

    def _page(self, number: int) -> tuple[str, float]:
        """Text without spaces, and mm of empty paper below its last line inside the text area."""
        if number not in self._read:
            with opened(self._data) as pdf:
                self._read[number] = _read(pdf[number])
        return self._read[number]


def _read(page) -> tuple[str, float]:
    foot = page.get_height() * MM - (PAGE["height"] - PAGE["bottom"])
    text = page.get_textpage()
    lows = [text.get_rect(place)[1] * MM for place in range(text.count_rects())]
    inside = [low for low in lows if low > foot - 1]
    return "".join(text.get_text_bounded().split()), min(inside) - foot if inside else 0.0
