"""Values in words: free text, yes or no, one of a list, several of a list in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shuniu.base.rules.kinds.base import BadValue, Kind, as_text

YES, NO = "是", "否"


@dataclass(frozen=True)
class Text(Kind):
    """One line of text, never empty."""

    word = "文字"

    def read(self, raw: Any) -> str:
        written = as_text(raw, "文字")
        if not written or "\n" in written:
            raise BadValue("文字不能为空，也不能换行")
        return written


@dataclass(frozen=True)
class Truth(Kind):
    """Yes or no: ``true``/``false`` in a pack, 是/否 on a page."""

    word = "是否"

    def read(self, raw: Any) -> bool:
        known = {True: True, False: False, YES: True, NO: False}
        if isinstance(raw, bool | str) and raw in known:
            return known[raw]
        raise BadValue(f"“{raw}”应是 true（是）或 false（否）")

    def write(self, value: bool) -> bool:
        return value

    def say(self, value: bool) -> str:
        return YES if value else NO


@dataclass(frozen=True)
class Choice(Kind):
    """One of a closed list: packs and pages say the word, code gets the key."""

    words: Mapping[str, str]
    word = "选项"

    def read(self, raw: Any) -> str:
        written = as_text(raw, "选项")
        for key, word in self.words.items():
            if word == written:
                return key
        raise BadValue(f"“{raw}”不在可选之列：{'、'.join(self.words.values())}")

    def say(self, value: str) -> str:
        return self.words[value]


@dataclass(frozen=True)
class Chain(Kind):
    """Several of a closed list in order, none twice: a chain of roles, the people of a rung."""

    words: Mapping[str, str]
    may_be_empty: bool = False
    word = "次序"

    def read(self, raw: Any) -> tuple[str, ...]:
        listed = [part for part in raw.split("、") if part.strip()] if isinstance(raw, str) else raw
        if not isinstance(listed, list | tuple):
            raise BadValue(f"应是依次列出的名单，现为 {raw!r}")
        keys = tuple(Choice(self.words).read(part) for part in listed)
        if len(set(keys)) < len(keys):
            raise BadValue(f"“{'、'.join(listed)}”里有重复")
        if not keys and not self.may_be_empty:
            raise BadValue("名单不能为空")
        return keys

    def write(self, value: tuple[str, ...]) -> list[str]:
        return [self.words[key] for key in value]

    def say(self, value: tuple[str, ...]) -> str:
        return "、".join(self.words[key] for key in value)
