"""Values of several parts: lists, tables of rows, values by case. All of them can be filled in as a grid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from shuniu.base.rules.kinds.base import BadValue, Kind
from shuniu.base.rules.kinds.words import OTHER, OTHER_WORD, Text

Cells = list[list[str]]


class Column(NamedTuple):
    """One column of a grid: ``name`` in packs, ``word`` on pages, the ``kind`` of its cells.

    A row of a table may leave out a column with a ``default`` (as packs spell it), and is written without it then.
    """

    name: str
    word: str
    kind: Kind
    default: Any = None

    @property
    def is_needed(self) -> bool:
        """Whether every row must say it."""
        return self.default is None


class Grid(Kind):
    """A value that pages show and take as rows of cells; each cell is read and said by its column's kind."""

    @property
    def head(self) -> tuple[Column, ...]:
        """Return the columns."""
        raise BadValue("没有列")

    def cells(self, value: Any) -> Cells:
        """Return ``value`` as rows of text."""
        raise BadValue("没有行")

    def gather(self, cells: Cells) -> Any:
        """Return what ``read`` takes from rows of text as filled in."""
        raise BadValue("没有行")

    def say(self, value: Any) -> str:
        return "；".join("，".join(cell for cell in row if cell) for row in self.cells(value))


@dataclass(frozen=True)
class ListOf(Grid):
    """Several values of one kind in order, none twice; the value is a tuple."""

    kind: Kind
    word = "清单"

    @property
    def head(self) -> tuple[Column, ...]:
        return (Column("value", self.kind.word, self.kind),)

    def read(self, raw: Any) -> tuple[Any, ...]:
        if not isinstance(raw, list | tuple) or not raw:
            raise BadValue(f"应是方括号里的清单，至少一项，现为 {raw!r}")
        values = tuple(_at(row, self.kind.read, part) for row, part in enumerate(raw))
        for row, value in enumerate(values):
            if value in values[:row]:
                raise BadValue(f"第{row + 1}项“{self.kind.say(value)}”与前面重复", row=row)
        return values

    def write(self, value: tuple[Any, ...]) -> list[Any]:
        return [self.kind.write(part) for part in value]

    def say(self, value: tuple[Any, ...]) -> str:
        return "、".join(self.kind.say(part) for part in value)

    def cells(self, value: tuple[Any, ...]) -> Cells:
        return [[self.kind.say(part)] for part in value]

    def gather(self, cells: Cells) -> list[str]:
        return [row[0] for row in cells]


@dataclass(frozen=True)
class Table(Grid):
    """Rows with named columns; the value is a tuple of read-only mappings from column name to typed cell.

    ``check`` looks at a whole row and returns what is wrong with it in one sentence, "" when nothing is.
    """

    columns: tuple[Column, ...]
    may_be_empty: bool = False
    check: Callable[[Mapping[str, Any]], str] | None = None
    word = "表"

    @property
    def head(self) -> tuple[Column, ...]:
        return self.columns

    def read(self, raw: Any) -> tuple[Mapping[str, Any], ...]:
        if not isinstance(raw, list | tuple) or not (raw or self.may_be_empty):
            least = "；没有的写 []" if self.may_be_empty else "，至少一行"
            raise BadValue(f"应是方括号里的若干行，每行一个花括号{least}")
        return tuple(_at(row, self._row, part) for row, part in enumerate(raw))

    def _row(self, raw: Any) -> Mapping[str, Any]:
        said = raw if isinstance(raw, Mapping) else {}
        names = {column.name for column in self.columns}
        needed = {column.name for column in self.columns if column.is_needed}
        if not needed <= set(said) <= names or not said:
            raise BadValue(self._expected(raw))
        row = MappingProxyType(
            {
                c.name: _named(f"{c.word}（{c.name}）", c.kind.read, said.get(c.name, c.default))
                for c in self.columns
            }
        )
        if wrong := self.check(row) if self.check else "":
            raise BadValue(wrong)
        return row

    def _expected(self, raw: Any) -> str:
        needed = "、".join(column.name for column in self.columns if column.is_needed)
        free = "、".join(column.name for column in self.columns if not column.is_needed)
        given = "、".join(raw) if isinstance(raw, Mapping) else repr(raw)
        if free:
            return f"每行要有这几栏：{needed}；可以有：{free}；现有：{given}"
        return f"每行要有且只有这几栏：{needed}；现有：{given}"

    def write(self, value: tuple[Mapping[str, Any], ...]) -> list[dict[str, Any]]:
        return [
            {c.name: c.kind.write(row[c.name]) for c in self.columns if c.is_needed or not _left_out(c, row)}
            for row in value
        ]

    def cells(self, value: tuple[Mapping[str, Any], ...]) -> Cells:
        return [[c.kind.say(row[c.name]) for c in self.columns] for row in value]

    def gather(self, cells: Cells) -> list[dict[str, str]]:
        return [
            {c.name: cell for c, cell in zip(self.columns, row, strict=True) if cell or c.is_needed}
            for row in cells
        ]


def _left_out(column: Column, row: Mapping[str, Any]) -> bool:
    return bool(row[column.name] == column.kind.read(column.default))


@dataclass(frozen=True)
class ByCase(Grid):
    """One value of ``kind`` for each case.

    With ``cases`` (key → word) every one must be given; without, the cases are free words and 其他 must be among them.
    """

    kind: Kind
    cases: Mapping[str, str] | None = None
    case_word: str = "情形"
    word = "分情形"

    @property
    def head(self) -> tuple[Column, ...]:
        return Column("case", self.case_word, Text()), Column("value", self.kind.word, self.kind)

    def read(self, raw: Any) -> Mapping[str, Any]:
        if not isinstance(raw, Mapping):
            raise BadValue(f"应是花括号里的“情形 = 值”，现为 {raw!r}")
        self._all_given(raw)
        return MappingProxyType({self._key(word): _named(word, self.kind.read, raw[word]) for word in raw})

    def _key(self, word: str) -> str:
        return self._keys().get(word, word)

    def _keys(self) -> dict[str, str]:
        return {word: key for key, word in (self.cases or {OTHER: OTHER_WORD}).items()}

    def _all_given(self, raw: Mapping[str, Any]) -> None:
        needed = self._keys()
        if missing := [word for word in needed if word not in raw]:
            raise BadValue(f"缺少情形：{'、'.join(missing)}")
        if self.cases and (strange := [word for word in raw if word not in needed]):
            raise BadValue(f"不认识的情形：{'、'.join(strange)}；应是：{'、'.join(needed)}")

    def write(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {self._said(key): self.kind.write(part) for key, part in value.items()}

    def _said(self, key: str) -> str:
        return (self.cases or {OTHER: OTHER_WORD}).get(key, key)

    def cells(self, value: Mapping[str, Any]) -> Cells:
        return [[self._said(key), self.kind.say(part)] for key, part in value.items()]

    def gather(self, cells: Cells) -> dict[str, str]:
        words = [row[0] for row in cells]
        if len(set(words)) < len(words):
            raise BadValue("同一情形写了两次")
        return dict(cells)  # type: ignore[arg-type]


def _at(row: int, read: Any, raw: Any) -> Any:
    try:
        return read(raw)
    except BadValue as error:
        raise BadValue(f"第{row + 1}项：{error}", row=row) from error


def _named(name: str, read: Any, raw: Any) -> Any:
    try:
        return read(raw)
    except BadValue as error:
        raise BadValue(f"{name}：{error}") from error
