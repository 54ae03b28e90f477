"""Pieces of a sheet as paragraphs and tables, one after the other, with the same space between them as in the PDF."""

from typing import Any

from shuniu.papers.typeset.docx import banner, tables
from shuniu.papers.typeset.docx.paragraph import COLOURS, TAB, Par, run, text
from shuniu.papers.typeset.docx.units import (
    CHARACTER,
    LINE,
    eighths,
    line_for,
    mm,
    over,
    size_of,
    twips,
    under,
)
from shuniu.papers.typeset.measures import BODY_WIDTH, TEXT

FULL = twips(BODY_WIDTH)
TABS = {"left": "left", "centre": "center", "right": "right"}


class Flow:
    """What has been written so far, and how far the last letters stand over the foot of their line."""

    def __init__(self, pictures=None) -> None:
        self.parts: list[str | Par] = []
        self.gap: float | None = None  # wanted before what comes next, mm from letters to letters
        self.pictures = pictures
        self.keep = False
        self._under = 0.0

    @property
    def xml(self) -> str:
        return "".join(part if isinstance(part, str) else part.xml for part in self.parts)

    def write(self, pieces: list[dict[str, Any]]) -> None:
        """Every piece in order."""
        for piece in pieces:
            getattr(self, f"_{piece['k']}")(piece)

    def top(self, millimetres: float) -> None:
        """The next letters stand this far below the top of the text area."""
        self.gap, self._under = millimetres, 0.0

    def add(self, par: Par) -> Par:
        """One more paragraph, after the gap that was asked for."""
        if self.gap is not None:
            self._space(par, self.gap)
        par.keep = par.keep or self.keep
        self.gap, self._under = None, under(par.size, par.line)
        self.parts.append(par)
        return par

    def _space(self, par: Par, gap: float) -> None:
        """Whole empty lines first, as people leave them, the rest as space before."""
        free = gap - self._under - over(par.size, par.line)
        lines = max(0, int((free + 0.05) / mm(LINE)))
        for _ in range(lines):
            self.parts.append(Par(keep=self.keep))
        par.before = max(0, twips(free - lines * mm(LINE)))

    def _gap(self, piece) -> None:
        self.gap = piece["mm"]

    def _p(self, piece) -> None:
        size = size_of(piece["size"])
        runs = "".join(run(one, size) for one in piece["runs"])
        first = round(piece["first"] * (CHARACTER if piece["size"] == "text" else twips(size)))
        self.add(
            Par(runs, size, line_for(piece["size"]), align=piece["align"], first=first, keep=piece["keep"])
        )

    def _lines(self, piece) -> None:
        size = size_of(piece["size"])
        for line in piece["lines"]:
            self.add(
                Par(text(line, piece["r"], size), size, line_for(piece["size"]), align="centre", keep=True)
            )

    def _centre(self, piece) -> None:
        size = size_of(piece["size"])
        self.add(Par("".join(run(one, size) for one in piece["runs"]), size, align="centre"))

    def _sides(self, piece) -> None:
        size = size_of(piece["size"])
        aside = round(piece["inset"] * twips(size))
        left = "".join(run(one, size) for one in piece["left"])
        right = "".join(run(one, size) for one in piece["right"])
        self.add(
            Par(
                left + TAB + right,
                size,
                line_for(piece["size"]),
                first=aside,
                tabs=(("right", FULL - aside),),
            )
        )

    def _abreast(self, piece) -> None:
        right = TAB + "".join(map(run, piece["right"])) if piece["right"] else ""
        for place in range(max(len(piece["left"]), 1)):
            left = run(piece["left"][place]) if piece["left"] else ""
            self.add(Par(left + ("" if place else right), tabs=(("right", FULL),)))

    def _hang(self, piece) -> None:
        wide = round(piece["wide"] * CHARACTER)
        # A label of whole characters fills its place exactly; a tab after it could go on to the next stop.
        after = TAB if not piece["wide"].is_integer() or not piece["label"]["s"].endswith("：") else ""
        label, words = run(piece["label"]) + after, run(piece["text"])
        self.add(
            Par(
                label + words,
                left=2 * CHARACTER + wide,
                first=-wide,
                tabs=(("left", 2 * CHARACTER + wide),),
            )
        )

    def _rule(self, piece) -> None:
        """A rule is the lower border of the paragraph above it."""
        last = next(part for part in reversed(self.parts) if isinstance(part, Par))
        away = max(0, round(((TEXT["gap"] if self.gap is None else self.gap) - self._under) / 25.4 * 72))
        last.borders["bottom"] = (
            eighths(piece["thick"]),
            min(away, 31),
            COLOURS[piece["colour"]],
        )
        self.gap, self._under = None, 0.0

    def _double(self, piece) -> None:
        self.add(banner.double(piece))
        self._under = 0

    def _banner(self, piece) -> None:
        if len(piece["names"]) == 1:
            self.add(banner.single(piece))
            return
        size, line = piece["size"], banner.joint_line(piece)
        free = max(0.35, (self.gap or 0) - self._under - over(size, line))
        self.parts += [Par(size=0.35, line=twips(free)), banner.joint(piece)]
        self.gap, self._under = None, under(size, line)

    def _sign(self, piece) -> None:
        """Names and date line by line from the left edge; seals hang on the first empty line above them."""
        rows: dict[float, list[dict[str, Any]]] = {}
        for item in piece["items"]:
            rows.setdefault(item["y"], []).append(item)
        start, foot, first = self._under, 0.0, len(self.parts)
        for y, items in sorted(rows.items()):
            self.gap = y - foot
            self.add(_row(items))
            foot = y + TEXT["size"]
        anchor = self.parts[first]
        if isinstance(anchor, Par) and self.pictures:
            anchor.runs += "".join(self.pictures(stamp, start) for stamp in piece["stamps"])

    def _block(self, xml: str) -> None:
        """A table keeps the distance of a line from the text around it, and none from another table."""
        if self.parts and isinstance(self.parts[-1], Par):
            free = (TEXT["gap"] if self.gap is None else self.gap) - self._under
            self.parts.append(Par(size=0.35, line=max(20, twips(free)), keep=True))
        self.parts.append(xml)
        self.gap, self._under = TEXT["gap"], 0.0

    def _table(self, piece) -> None:
        self._block(tables.grid(piece))

    def _form(self, piece) -> None:
        self._block(tables.form(piece))

    def _opinions(self, piece) -> None:
        self._block(tables.opinions(piece))


def _row(items: list[dict[str, Any]]) -> Par:
    """Names that stand side by side, each held by a tab at the edge its rule speaks of."""
    items = sorted(items, key=lambda item: item["x"])
    stops = tuple((TABS[item["anchor"]], twips(item["at"])) for item in items)
    return Par("".join(TAB + text(item["s"], item["r"], size_of("text")) for item in items), tabs=stops)
