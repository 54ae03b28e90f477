"""Builds the text as read line by line, for sources that have more than text: .docx, .pdf, .ofd."""

from dataclasses import dataclass, field, replace

from shuniu.papers.model import Align, Run, Span, Table
from shuniu.papers.reader.lines import Line


@dataclass(slots=True)
class Page:
    """The text so far, its lines, and Chinese remarks on what could not be carried over."""

    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        return "\n".join(self.parts)

    def add(
        self, raw: str, *, runs: tuple[Run, ...] = (), align: Align | None = None, is_stray: bool = False
    ) -> None:
        """Adds a line; what is blank or has no dress beyond the plain one is kept simple."""
        start = self._append(raw)
        text = raw.strip()
        if text:
            at = start + raw.index(text[0])
            dressed = _trimmed(runs, text) if any(run.bold or run.kai for run in runs) else ()
            self.lines.append(
                Line(text, at, at + len(text), raw, runs=dressed, align=align, is_stray=is_stray)
            )

    def go_on(self, raw: str, runs: tuple[Run, ...]) -> None:
        """Adds to the last line what a page break parted from it."""
        last, text = self.lines[-1], raw.strip()
        dress = (*(last.runs or (Run(last.text),)), *_trimmed(runs, text))
        dressed = dress if any(run.bold or run.kai for run in dress) else ()
        self.parts[-1] = self.parts[-1].rstrip() + text
        self.length = last.end + len(text)
        whole = last.text + text
        self.lines[-1] = replace(
            last, text=whole, end=last.start + len(whole), raw=self.parts[-1], runs=dressed
        )

    def add_table(self, table: Table) -> None:
        """Adds a table: a line of text each row with tabs between the cells, one Line for the whole."""
        rows = ["\t".join(" ".join(cell.text.split()) for cell in row) for row in table.rows]
        starts = [self._append(row) for row in rows]
        place = Span(starts[0], starts[-1] + len(rows[-1]))
        placed = Table(
            table.rows, table.header_rows, table.caption, table.landscape, span=place, confidence=_SURE
        )
        self.lines.append(Line("\n".join(rows), place.start, place.end, table=placed))

    def remark(self, sentence: str) -> None:
        """Adds a remark once."""
        if sentence not in self.remarks:
            self.remarks.append(sentence)

    def _append(self, raw: str) -> int:
        """Where the new part starts; parts are joined by newlines."""
        start = self.length + bool(self.parts)
        self.parts.append(raw)
        self.length = start + len(raw)
        return start


_SURE = 0.97


def _trimmed(runs: tuple[Run, ...], text: str) -> tuple[Run, ...]:
    """The runs cut to the trimmed text they end up as."""
    whole = "".join(run.text for run in runs)
    skip, left, cut = whole.index(text[0]), len(text), []
    for run in runs:
        piece = run.text[skip : skip + left] if skip < len(run.text) else ""
        skip, left = max(0, skip - len(run.text)), left - len(piece)
        if piece:
            cut.append(Run(piece, run.bold, run.kai))
    return tuple(cut)
