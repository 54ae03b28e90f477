"""Values in words: free text, yes or no, one of a list, several of a list in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shuniu.base.rules.kinds.base import BadValue, Kind, as_text

OTHER, OTHER_WORD = "other", "其他"
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


@dataclass(frozen=True)
class Several(Kind):
    """Any of some words, written "迟报、漏报"; the value is a tuple. 其他 stands for all, its value is empty.

    ``words`` closes the list (key → word); without, every word goes.
    """

    words: Mapping[str, str] | None = None
    may_be_any: bool = True
    word = "若干词"

    def read(self, raw: Any) -> tuple[str, ...]:
        listed = tuple(part.strip() for part in as_text(raw, self.word).split("、") if part.strip())
        if self.may_be_any and listed == (OTHER_WORD,):
            return ()
        if not listed or len(set(listed)) < len(listed):
            raise BadValue(f"“{raw}”应是用顿号隔开的一个或几个词，不重复")
        return listed if self.words is None else tuple(Choice(self.words).read(part) for part in listed)

    def say(self, value: tuple[str, ...]) -> str:
        return "、".join((self.words or {}).get(part, part) for part in value) or OTHER_WORD


@dataclass(frozen=True)
class Maybe(Kind):
    """A value of another kind, or none; ``none`` is how packs and pages say that there is none."""

    kind: Kind
    none: str

    @property
    def word(self) -> str:  # type: ignore[override]
        """What the other kind is called."""
        return self.kind.word

    def read(self, raw: Any) -> Any:
        return None if raw == self.none else self.kind.read(raw)

    def write(self, value: Any) -> Any:
        return self.none if value is None else self.kind.write(value)

    def say(self, value: Any) -> str:
        return self.none if value is None else self.kind.say(value)
