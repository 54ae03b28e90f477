"""Is a pack enough for a working office: does it, with all it rests on, answer every figure on a day?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from shuniu.base.rules.chapters import Chapters
from shuniu.base.rules.packs import INSTITUTION, Pack, line_up


def gaps(packs: Mapping[str, Pack], name: str, *, on: date, chapters: Chapters) -> Iterator[str]:
    """Yield one sentence for each base that is not there, and for each figure without a value on that day.

    Only packs of institutions must answer everything; statutes and general packs speak of what they speak of.
    """
    pack = packs[name]
    for base in pack.based_on:
        if base not in packs:
            yield f"依托的制度包“{base}”不在这里"
    if pack.layer != INSTITUTION:
        return
    answered = {
        entry.name for each in line_up(packs, name) for entry in each.entries if entry.validity.holds(on)
    }
    for chapter in chapters.all():
        missing = [
            f"{key.word}（{key.name}）"
            for key in chapter.keys
            if f"{chapter.name}.{key.name}" not in answered
        ]
        if missing:
            yield f"“{chapter.word}”一章在{on}没有这些规定：{'、'.join(missing)}"
