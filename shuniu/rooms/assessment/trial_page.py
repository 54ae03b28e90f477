"""A trial as its page and its sheet show it: who moves, by how much, because of which clause."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from shuniu.base.actors import Actors
from shuniu.base.sheets.columns import Column
from shuniu.base.sheets.writing import workbook
from shuniu.rooms.assessment import schemes
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points.compare import Because
from shuniu.rooms.assessment.points.worth import MILLI, plain
from shuniu.rooms.assessment.titles import About, addresses, titles
from shuniu.rooms.assessment.trying import Pair, Question

SHEET = "试算"
COLUMNS = tuple(
    Column(name, word)
    for name, word in (
        ("group", "组别"), ("name", "单位"), ("place_a", "现行位次"), ("points_a", "现行得分"), ("place_b", "换后位次"),
        ("points_b", "换后得分"), ("moved", "位次变动"), ("more", "得分增减"), ("why", "因为哪些条款"),
    )
)  # fmt: skip
KEPT, UP, DOWN = "", "up", "down"


@dataclass(frozen=True)
class Line:
    """One unit's move."""

    unit: int
    name: str
    group: str
    place_a: int | None
    place_b: int | None
    points_a: int
    points_b: int
    causes: Sequence[Because]

    @property
    def moved(self) -> int:
        """By how many places it moves up; negative: down."""
        if self.place_a is None or self.place_b is None:
            return 0
        return self.place_a - self.place_b

    @property
    def moved_word(self) -> str:
        """The same, as people say it."""
        return f"升{self.moved}位" if self.moved > 0 else f"降{-self.moved}位" if self.moved else ""

    @property
    def way(self) -> str:
        """Up, down, or neither."""
        return UP if self.moved > 0 else DOWN if self.moved else KEPT

    @property
    def before(self) -> str:
        """Points under the present scheme."""
        return plain(self.points_a)

    @property
    def after(self) -> str:
        """Points under the other."""
        return plain(self.points_b)

    @property
    def more(self) -> str:
        """The difference, with its sign."""
        return signed(self.points_b - self.points_a)

    @property
    def why(self) -> list[str]:
        """The clauses that make the difference, the biggest first."""
        return [
            f"{each.clause or '没有条款'}（{each.event or '任务'}）{plain(each.before)}→{plain(each.after)}分"
            for each in self.causes
        ]

    @property
    def cells(self) -> list[Any]:
        """As the sheet has it."""
        return [
            self.group, self.name, self.place_a or "", self.points_a / MILLI, self.place_b or "", self.points_b / MILLI,
            self.moved, (self.points_b - self.points_a) / MILLI, "；".join(self.why),
        ]  # fmt: skip


@dataclass(frozen=True)
class Page:
    """All lines, with what is said above them."""

    book: Book
    question: Question
    lines: Sequence[Line]

    @property
    def word(self) -> str:
        """What the other scheme is called."""
        return word_of(self.question)

    @property
    def numbers(self) -> list[dict[str, Any]]:
        """How many units move, and which way."""
        ways = [line.way for line in self.lines]
        changed = sum(line.points_a != line.points_b for line in self.lines)
        return [
            {"word": "单位", "value": len(self.lines)},
            {"word": "得分有变", "value": changed},
            {"word": "位次上升", "value": ways.count(UP)},
            {"word": "位次下降", "value": ways.count(DOWN)},
        ]

    @property
    def groups(self) -> list[tuple[str, list[Line]]]:
        """The lines by group."""
        found: dict[str, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.group, []).append(line)
        return list(found.items())

    @property
    def file_name(self) -> str:
        """What the sheet is called."""
        return f"{self.book.desk.line.name}计分试算 {self.question.first}至{self.question.last}.xlsx"

    def sheet(self) -> bytes:
        """As Excel."""
        return workbook({SHEET: COLUMNS}, {SHEET: [line.cells for line in self.lines]})


def page(book: Book, question: Question, lines: Iterable[dict[str, Any]]) -> Page:
    """What came out, to be shown."""
    read = [Line(**{**line, "causes": [Because(*each) for each in line["causes"]]}) for line in lines]
    return Page(book, question, read)


def word_of(question: Question) -> str:
    """What the other scheme is called."""
    if question.pack:
        return schemes.word(question.pack)
    return f"{question.on:%Y年%-m月%-d日}的规定"


def signed(thousandths: int) -> str:
    """A difference: +5, -2.5, 0."""
    return f"+{plain(thousandths)}" if thousandths > 0 else plain(thousandths)


def opened(pairs: Sequence[Pair], actors: Actors) -> list[dict[str, Any]]:
    """The entries of a unit, each with what it is about and both results."""
    about = {pair.shown.key: About(pair.shown.thing, pair.shown.source) for pair in pairs}
    said, pages = titles(about.values()), addresses(about.values(), actors)
    return [
        {
            "on": pair.shown.on, "title": said[about[pair.shown.key]] or pair.shown.title or pair.shown.event or pair.shown.part,
            "url": pages[about[pair.shown.key]], "one": pair.one, "two": pair.two,
            "before": plain(pair.one.points) if pair.one else "", "after": plain(pair.two.points) if pair.two else "",
            "more": signed(pair.difference), "differs": bool(pair.difference),
        }
        for pair in pairs
    ]  # fmt: skip


def sums(pairs: Sequence[Pair]) -> dict[str, str]:
    """Both totals and the difference."""
    one = sum(pair.one.points for pair in pairs if pair.one)
    two = sum(pair.two.points for pair in pairs if pair.two)
    return {"before": plain(one), "after": plain(two), "more": signed(two - one)}
