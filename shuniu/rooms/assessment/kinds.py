"""The kinds of value that only schemes have: worth of an event, how much a duty asks, genres joined by “+”."""

from __future__ import annotations

from typing import Any

from shuniu.base.rules.kinds import OTHER_WORD, BadValue, Kind
from shuniu.rooms.assessment.points.amount import Amount, amount
from shuniu.rooms.assessment.points.worth import Worth, worth


class Worths(Kind):
    """Points, a range, a multiple, a percentage, another body's points."""

    word = "分值"

    def read(self, raw: Any) -> Worth:
        try:
            return worth(str(raw).strip())
        except ValueError as error:
            raise BadValue(str(error)) from error


class Amounts(Kind):
    """How much a duty asks for."""

    word = "数量"

    def read(self, raw: Any) -> Amount:
        try:
            return amount(str(raw).strip())
        except ValueError as error:
            raise BadValue(str(error)) from error


class Genres(Kind):
    """Genres, "约稿、综合+调研": any of those between 、, each of them all that "+" joins; 其他 is any, and is empty."""

    word = "体裁"

    def read(self, raw: Any) -> tuple[frozenset[str], ...]:
        written = str(raw).strip()
        if written == OTHER_WORD:
            return ()
        parts = [frozenset(word.strip() for word in part.split("+")) for part in written.split("、")]
        if any("" in part for part in parts) or len(set(parts)) < len(parts):
            raise BadValue(f"“{raw}”应是用顿号隔开的一个或几个体裁，不重复；同时具备的用“+”连起来")
        return tuple(parts)

    def say(self, value: tuple[frozenset[str], ...]) -> str:
        return "、".join("+".join(sorted(part)) for part in value) or OTHER_WORD
