"""A scheme as its page tells it: every section in Chinese beside its figures, with ground, dates and who says it (ASM-2).

What it says in Chinese comes from the data alone (``points.explain``): who wrote the 办法 must find it again here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Protocol

from shuniu.base import rules
from shuniu.base.rules import Figure, Key, UnknownFigure
from shuniu.base.rules.kinds import OTHER_WORD, Grid
from shuniu.base.rules.models import PackVersion
from shuniu.rooms.assessment.chapter import CHAPTER
from shuniu.rooms.assessment.points.explain import Clause, explain
from shuniu.rooms.assessment.points.scheme import Scheme

LOCAL = "本地改定"
STANDARD = "计分标准"
SECTIONS: Mapping[str, Sequence[str]] = {
    STANDARD: ("worth",),
    "同一信息的合并计算": ("several", "joint", "instructed", "counting"),
    "上级的计分": ("borrowed",),
    "任务": ("duties",),
    "屡次和取消资格": ("repeated",),
    "基础分、封顶和保底": ("bounds",),
    "分组和计入": ("groups", "credited"),
    "排序和等次": ("sums", "ranked", "ties", "grades"),
    "通报和异议": (
        "circulars",
        "objection_within",
        "objection_answer_within",
        "objection_ladder",
        "on_phones",
    ),
    "稿酬和单项奖": ("fees", "awards"),
}
"""The headings of ``explain`` and the keys they speak of; every other heading is a clause of 计分标准."""


class Answers(Protocol):
    """The figures of one day."""

    def __getitem__(self, name: str) -> Figure:
        """Return a figure by its full name."""


@dataclass(frozen=True)
class Part:
    """One key of the scheme: its figure, and who says so."""

    key: Key
    figure: Figure
    origin: str

    @property
    def name(self) -> str:
        """The full name of the figure."""
        return f"{CHAPTER.name}.{self.key.name}"

    @property
    def says(self) -> bool:
        """Whether it rules anything: an empty table does not."""
        return not isinstance(self.key.kind, Grid) or bool(self.figure.value)

    @cached_property
    def grid(self) -> tuple[list[str], list[list[str]]]:
        """Head and rows of a table, without the columns and cells that say nothing; ([], []) where it is none."""
        kind = self.key.kind
        if not isinstance(kind, Grid) or not self.figure.value:
            return [], []
        columns, rows = kind.head, kind.cells(self.figure.value)
        silent = [_silent(column) for column in columns]
        kept = [
            place for place in range(len(columns)) if any(row[place] not in silent[place] for row in rows)
        ]
        shown = [["" if row[place] in silent[place] else row[place] for place in kept] for row in rows]
        return [columns[place].word for place in kept], shown


def _silent(column: Any) -> set[str]:
    """The cells of a column that say no more than an empty one."""
    if column.default is None:
        return {""}
    return {"", OTHER_WORD, column.kind.say(column.kind.read(column.default))}


@dataclass(frozen=True)
class Section:
    """What the scheme says under one heading: clauses in Chinese, and the figures that they are read from."""

    word: str
    clauses: Sequence[Clause]
    parts: Sequence[Part]

    @property
    def says(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.clauses)

    @property
    def grids(self) -> list[Part]:
        """The parts that are tables with rows."""
        return [part for part in self.parts if part.grid[0]]

    @property
    def plain(self) -> list[Part]:
        """The parts that are one value."""
        return [part for part in self.parts if not isinstance(part.key.kind, Grid)]

    @property
    def alike(self) -> list[Any]:
        """What two schemes are compared by."""
        return [part.figure.raw for part in self.parts]


@dataclass(frozen=True)
class Told:
    """A whole scheme on one day; ``word`` is what it is called."""

    word: str
    on: date
    sections: Sequence[Section]

    @property
    def ruling(self) -> list[Section]:
        """The sections that say something."""
        return [section for section in self.sections if section.says]

    @property
    def silent(self) -> list[str]:
        """What the scheme does not speak of."""
        return [section.word for section in self.sections if not section.says]

    @property
    def assumed(self) -> int:
        """How many parts that rule something have no ground that is known."""
        return sum(part.figure.assumed for section in self.ruling for part in section.parts if part.says)

    def against(self, other: "Told") -> tuple[list[tuple[Section, Section]], list[str]]:
        """The sections that differ from another scheme's, beside each other, and the words of those that do not."""
        pairs = list(zip(self.sections, other.sections, strict=True))
        differing = [(one, two) for one, two in pairs if one.alike != two.alike]
        return differing, [one.word for one, two in pairs if one.alike == two.alike]


def told(word: str, answers: Answers, on: date) -> Told:
    """Return a scheme as it stands on a day; UnknownFigure where it is not whole."""
    said = explain(Scheme.of(answers))
    origins = _pack_words()
    return Told(word, on, [_section(name, answers, said, origins) for name in SECTIONS])


def of_pack(pack: str, on: date) -> Told | None:
    """Return what a pack says by itself; None for an unknown pack, or one that has no scheme."""
    word = _pack_words().get(pack)
    try:
        return told(word, rules.figures_of_pack(pack, at=on), on) if word else None
    except UnknownFigure:
        return None


def _section(name: str, answers: Answers, said: Sequence[Clause], origins: Mapping[str, str]) -> Section:
    clauses = [clause for clause in said if (clause.word if clause.word in SECTIONS else STANDARD) == name]
    return Section(name, clauses, [_part(key, answers, origins) for key in SECTIONS[name]])


def _part(name: str, answers: Answers, origins: Mapping[str, str]) -> Part:
    key = CHAPTER.key(name)
    if key is None:
        raise UnknownFigure(name)
    figure = answers[f"{CHAPTER.name}.{name}"]
    return Part(key, figure, origins.get(figure.pack, LOCAL))


def _pack_words() -> dict[str, str]:
    return dict(PackVersion.objects.order_by("number").values_list("pack", "word"))
