"""The text as the page shows it: lines with the names of their elements, findings marked where they stand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shuniu.papers.checker import Finding
from shuniu.rooms.documents.examining import WORDS
from shuniu.rooms.documents.recognised import Recognised

RANK = {severity: rank for rank, severity in enumerate(WORDS)}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page; ``place`` names it in what the browser sends."""

    number: int
    finding: Finding
    line: int

    @property
    def place(self) -> str:
        """Which finding a mend means: offsets and rule, as the text of the page has them."""
        return f"{self.finding.start}-{self.finding.end}-{self.finding.rule}"

    @property
    def word(self) -> str:
        """How grave, in a word."""
        return WORDS[self.finding.severity]

    @property
    def mendable(self) -> bool:
        """Can one click mend it? What is not safe, a person decides by clicking."""
        return self.finding.safe or bool(self.finding.suggestion)

    @property
    def wrong(self) -> str:
        """The wrong words on one line; a long place by its beginning and end."""
        return shortened(self.finding.wrong)

    @property
    def instead(self) -> str:
        """What should stand there, on one line."""
        return shortened(self.finding.suggestion)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line; ``marked`` the finding shown on it, ``first`` where its mark begins."""

    text: str
    marked: Numbered | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text: its number, the name and kind of what stands on it, its pieces."""

    number: int
    word: str
    kind: str
    doubtful: bool
    pieces: list[Piece]


def shortened(text: str, ends: int = 12) -> str:
    """A text on one line, its middle left out when it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 2 * ends else f"{flat[:ends]}……{flat[-ends:]}"


def numbered(text: str, findings: Sequence[Finding]) -> list[Numbered]:
    """The findings in their order, each with number and line."""
    rows, line, at = [], 1, 0
    for number, finding in enumerate(findings, 1):
        line, at = line + text.count("\n", at, finding.start), finding.start
        rows.append(Numbered(number, finding, line))
    return rows


def lines(text: str, elements: Sequence[Recognised], marks: Sequence[Numbered] = ()) -> list[Line]:
    """The whole text, line by line; blank lines at its end are left out."""
    names, by_line = _names(elements), _by_line(marks)
    made, at, before = [], 0, ""
    for number, line in enumerate(text.rstrip().split("\n"), 1):
        row = names.get(number)
        word, kind, doubtful = (row.word, row.kind, row.doubtful) if row else ("", "", False)
        pieces = _unindented(list(_pieces(line, at, by_line[number])))
        made.append(Line(number, "" if word == before else word, kind, doubtful, pieces))
        at, before = at + len(line) + 1, word
    return made


def _unindented(pieces: list[Piece]) -> list[Piece]:
    """Blanks typed at the beginning go: the page sets its own indents, each element its own."""
    if pieces and pieces[0].marked is None:
        return [replace(pieces[0], text=pieces[0].text.lstrip()), *pieces[1:]]
    return pieces


def _names(elements: Sequence[Recognised]) -> dict[int, Recognised]:
    """Which element each line belongs to: the first that begins on it, else the one running on."""
    names: dict[int, Recognised] = {}
    for row in elements:
        for line in range(row.first_line, row.last_line + 1):
            names.setdefault(line, row)
    return names


def _by_line(marks: Sequence[Numbered]) -> defaultdict[int, list[Numbered]]:
    found: defaultdict[int, list[Numbered]] = defaultdict(list)
    for mark in marks:
        for line in range(mark.line, mark.line + mark.finding.wrong.count("\n") + 1):
            found[line].append(mark)
    return found


def _pieces(text: str, at: int, marks: Sequence[Numbered]) -> Iterator[Piece]:
    """Cut a line where marks begin and end; where several lie over each other the gravest shows."""
    ends = {at, at + len(text)}
    for mark in marks:
        ends |= {place for place in (mark.finding.start, mark.finding.end) if at <= place <= at + len(text)}
    cuts, shown = sorted(ends), set()
    for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        for mark in marks:
            if mark.finding.start == mark.finding.end == start:
                yield Piece("", mark, True)
        if start < end:
            over = [mark for mark in marks if mark.finding.start <= start and mark.finding.end >= end]
            top = min(over, key=lambda mark: RANK[mark.finding.severity], default=None)
            yield Piece(text[start - at : end - at], top, top is not None and top.number not in shown)
            shown |= {top.number} if top else set()
