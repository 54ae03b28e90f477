"""The elements of a document (条例 art. 9, GB/T 9704-2012 chapter 7) that are more than their words."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shuniu.papers.model.spans import Placed, Words


@dataclass(frozen=True, slots=True)
class Masthead(Placed):
    """发文机关标志: who issues, in red; several `names` for 联合行文, the leading one first.

    `tail` is what follows the names: "文件", "令", "命令", or "" (信函, 纪要, 刊物, whose name is the whole).
    """

    names: tuple[str, ...]
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Number(Placed):
    """发文字号, 令号 or 期号: as written, and what was understood of it (None where it was not).

    云政发〔2024〕5号 → code 云政发, year 2024, serial 5; 第12号 → serial 12;
    第3期（总第128期） → serial 3, total 128.
    """

    text: str
    code: str = ""
    year: int | None = None
    serial: int | None = None
    total: int | None = None

    @classmethod
    def of(cls, code: str, year: int, serial: int) -> "Number":
        """The number as GB/T 9704 7.2.5 writes it."""
        return cls(f"{code}〔{year}〕{serial}号", code, year, serial)


@dataclass(frozen=True, slots=True)
class Date(Placed):
    """成文日期 (or 印发日期): as written, and the day it means, None when it means none."""

    text: str
    day: date | None = None

    @classmethod
    def of(cls, day: date) -> "Date":
        """The date in figures, without leading zeros (GB/T 9704 7.3.5.5)."""
        return cls(f"{day.year}年{day.month}月{day.day}日", day)


@dataclass(frozen=True, slots=True)
class Bodies(Words):
    """Bodies in a row as written (主送, 抄送), without label and closing mark."""

    @property
    def names(self) -> tuple[str, ...]:
        """The single bodies; commas and 、 inside brackets do not part them."""
        return tuple(name for name in re.split(r"[，,、；;](?![^（(]*[）)])\s*", self.text) if name)


class SealKind(StrEnum):
    """What a seal shows in its middle (国发〔1999〕25号); PERSON is a signature stamp 签名章."""

    NATIONAL = "national"
    STAR = "star"
    PLAIN = "plain"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Seal:
    """A seal to be drawn; `text` runs around it; `millimetres` is its diameter, None for that of its kind."""

    text: str
    kind: SealKind = SealKind.STAR
    millimetres: float | None = None


@dataclass(frozen=True, slots=True)
class Signature(Placed):
    """发文机关署名; with `post` ("市长") the name is a person's, as in 命令; `seal` None: not sealed."""

    name: str
    post: str = ""
    seal: Seal | None = None


@dataclass(frozen=True, slots=True)
class Opinion(Placed):
    """One step of a 审签单: the words verbatim, whose, and when (`at` as written, "2026年4月8日 9:30")."""

    step: str
    text: str
    name: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Labelled(Placed):
    """A label and what follows it: 出席：…, 报：…, 编辑：…, a field of a slip. `text` has no closing mark."""

    label: str
    text: str
