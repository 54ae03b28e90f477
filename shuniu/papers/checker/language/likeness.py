"""Which characters are taken for each other: those that sound alike and those that look alike."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from pypinyin import Style, pinyin

from shuniu.papers.checker.language.likelihood import likelihood
from shuniu.papers.checker.wordlists import table

COMMON = 200  # how often a character must have been seen to be proposed
CLOSE = 10  # so many of the look-alikes count as close


class Likeness(IntEnum):
    """How alike, the most alike first."""

    SOUND = 0
    SHAPE = 1
    NEAR_SOUND = 2
    FAR_SHAPE = 3


ACCENTS = (("ing", "in"), ("in", "ing"), ("eng", "en"), ("en", "eng"), ("ang", "an"), ("an", "ang"))
INITIALS = (
    ("zh", "z"),
    ("z", "zh"),
    ("ch", "c"),
    ("c", "ch"),
    ("sh", "s"),
    ("s", "sh"),
    ("l", "n"),
    ("n", "l"),
)

PENALTY = {Likeness.SOUND: 0.5, Likeness.SHAPE: 1.0, Likeness.NEAR_SOUND: 3.0, Likeness.FAR_SHAPE: 2.5}


@cache
def alike(character: str) -> dict[str, Likeness]:
    """The characters it may stand for."""
    found: dict[str, Likeness] = {}
    shapes = look_alikes().get(character, "")
    sounds = readings(character)
    _add(found, shapes[CLOSE:], Likeness.FAR_SHAPE)
    _add(
        found,
        "".join(by_sound().get(near, "") for sound in sounds for near in near_sounds(sound)),
        Likeness.NEAR_SOUND,
    )
    _add(found, shapes[:CLOSE], Likeness.SHAPE)
    _add(found, "".join(by_sound().get(sound, "") for sound in sounds), Likeness.SOUND)
    found.pop(character, None)
    return found


def _add(found: dict[str, Likeness], characters: str, likeness: Likeness) -> None:
    found.update(dict.fromkeys(characters, likeness))


@cache
def look_alikes() -> dict[str, str]:
    """shapes.tsv: for each character those that look most like it."""
    return {row[0]: row[1] for row in table("language/shapes.tsv")}


@cache
def readings(character: str) -> frozenset[str]:
    """Its readings without tones."""
    return frozenset(pinyin(character, style=Style.NORMAL, heteronym=True)[0])


@cache
def by_sound() -> dict[str, str]:
    """The common characters of each reading."""
    found: dict[str, str] = {}
    for character, seen in likelihood().single.items():
        if seen >= COMMON:
            for sound in readings(character):
                found[sound] = found.get(sound, "") + character
    return found


@cache
def near_sounds(sound: str) -> tuple[str, ...]:
    """Readings that accents confuse: yin and ying, zeng and zheng, lan and nan."""
    swapped = {sound.replace(one, other, 1) for one, other in ACCENTS if one in sound}
    swapped |= {f"{other}{sound[len(one) :]}" for one, other in INITIALS if sound.startswith(one)}
    return tuple(other for other in sorted(swapped) if other != sound and other in by_sound())
