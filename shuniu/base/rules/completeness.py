"""Is a pack enough for a working office: does it, with all it rests on, answer every figure on a day?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from shuniu.base.rules.chapters import Chapter, Chapters
from shuniu.base.rules.packs import INSTITUTION, SCHEME, Pack, line_up


def gaps(packs: Mapping[str, Pack], name: str, *, on: date, chapters: Chapters) -> Iterator[str]:
    """Yield one sentence for each base that is not there, and for each figure without a value on that day.

    Only packs of institutions must answer everything, and schemes the chapters that are theirs; statutes and general
    packs speak of what they speak of.
    """
    pack = packs[name]
    for base in pack.based_on:
        if base not in packs:
            yield f"依托的制度包“{base}”不在这里"
    asked = _asked(pack, chapters)
    if pack.layer == SCHEME:
        yield from _strange(pack, asked)
    answered = {
        entry.name for each in line_up(packs, name) for entry in each.entries if entry.validity.holds(on)
    }
    for chapter in asked:
        missing = [
            f"{key.word}（{key.name}）"
            for key in chapter.keys
            if f"{chapter.name}.{key.name}" not in answered
        ]
        if missing:
            yield f"“{chapter.word}”一章在{on}没有这些规定：{'、'.join(missing)}"


def _asked(pack: Pack, chapters: Chapters) -> list[Chapter]:
    """The chapters that a pack must answer."""
    if pack.layer == SCHEME:
        return [chapter for chapter in chapters.all() if chapter.of_schemes]
    return chapters.all() if pack.layer == INSTITUTION else []


def _strange(pack: Pack, asked: list[Chapter]) -> Iterator[str]:
    own = {chapter.name for chapter in asked}
    for name in pack.chapters():
        if name not in own:
            yield f"计分办法里不能有“{name}”一章；可以有的：{'、'.join(sorted(own))}"
