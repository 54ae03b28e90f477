"""Wrong characters: where another that looks or sounds alike makes a usual word of an unusual run.

A character is suspected when it stands by itself between words and is improbable there; the mend must make
a longer word and be far more probable. Inside a word it is suspected too when it stands in no known run of three;
there only one that sounds the same will do, and all the runs around it must become known ones. What a text says more
than once is its own term, not a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import rjieba

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.language.likelihood import EDGE, likelihood
from shuniu.papers.checker.language.likeness import PENALTY, Likeness, alike
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook
from shuniu.papers.checker.wordlists import rows

SUSPECT = -16.0  # logarithm of the probability of three characters in a row: below it a place is looked at
OTHERS = re.compile("[^\u4e00-\u9fff]")
PLACE = re.compile("[\u4e00-\u9fff]{1,2}(?:县|镇|乡|村|街道|社区)(?!镇|村|庄|民|级|委|里)")
WINDOW = 6
CODE = 8  # a 发文字号 within so many characters: its code is no word
BESIDE = (-3, -2, -1, 1, 2, 3)
FREE_GAIN = 14.0  # a word like 及, 或, 把 that stands alone by right must be far off
LONG_GAIN = {Likeness.SOUND: 4, Likeness.SHAPE: 4, Likeness.NEAR_SOUND: 8, Likeness.FAR_SHAPE: 9}
SHORT_GAIN = {Likeness.SOUND: 7.5, Likeness.SHAPE: 8.5, Likeness.NEAR_SOUND: 99, Likeness.FAR_SHAPE: 11}
ALL_RUNS = 3  # a character stands in three runs of three
CERTAIN_GAIN, BOUND_GAIN = 10.0, 13.0  # all runs become known: for a longer word, and inside a word as long
MOST_RUNS_GAIN = 12.0  # all but one become known, and the word longer
LONG = 3  # characters of a word that is hard to hit by chance


@dataclass(frozen=True, slots=True)
class Mend:
    """A character for another; ``gain`` is by how much (logarithm) it is more probable."""

    character: str
    likeness: Likeness
    gain: float


def check(page: Page) -> Iterator[Finding]:
    """Every suspected character for which one mend is good enough; beside a mend its neighbours are seen anew."""
    padded = padded_text(page.text)
    alone, bound = suspects(page, padded)
    mends = found_in(page.text, alone) | found_in(page.text, bound, within_words=True)
    if mends:
        beside = {place + step for place in mends for step in BESIDE} - mends.keys()
        mended = applied(page.text, mends)
        mends |= found_in(mended, sorted(place for place in beside if 0 <= place < len(mended)))
    for place, mend in sorted(mends.items()):
        if place in page.named:
            continue
        yield rulebook()["character.wrong"].finding(page.text, place, place + 1, mend.character)


def found_in(text: str, places: Iterable[int], *, within_words: bool = False) -> dict[int, Mend]:
    """The mends that are good enough, by offset."""
    padded, found = padded_text(text), {}
    for place in places:
        if padded[place + 2] == EDGE:
            continue
        mend = best_mend(padded, place + 2, ALL_RUNS - 1 if within_words else 0)
        if (
            mend
            and not excused(text, place)
            and ((not within_words and believed(text, place, mend)) or certain(text, padded, place, mend))
        ):
            found[place] = mend
    return found


def excused(text: str, place: int) -> bool:
    """Whether something speaks for the text as it stands: a known word, the name of a place, the code of a number."""
    return "〔" in text[place : place + CODE] or known(text, place) or names_a_place(text, place)


def names_a_place(text: str, place: int) -> bool:
    """Whether it is one of the two characters before 县, 镇, 乡 … : nobody knows the names of all villages."""
    return bool(PLACE.match(text, place))


def applied(text: str, mends: dict[int, Mend]) -> str:
    """The text with the mends in it."""
    characters = list(text)
    for place, mend in mends.items():
        characters[place] = mend.character
    return "".join(characters)


def padded_text(text: str) -> str:
    """The text with everything but Chinese characters as edges, and edges around it."""
    return f"{EDGE}{EDGE}{OTHERS.sub(EDGE, text)}{EDGE}{EDGE}"


def suspects(page: Page, padded: str) -> tuple[list[int], list[int]]:
    """Offsets of characters that stand in no known run of three: those between words, and those within words."""
    knows = likelihood().knows
    known_run = [knows(padded[place : place + 3]) for place in range(len(page.text) + 2)]
    alone: list[int] = []
    bound: list[int] = []
    for word, start in page.words:
        if padded[start + 2] == EDGE:
            continue
        places = bound if len(word) > 2 or (len(word) == 2 and usual_pair(word)) else alone
        for place in range(start, start + len(word)):
            if not (known_run[place] or known_run[place + 1] or known_run[place + 2]):
                places.append(place)
    return alone, bound


def usual_pair(word: str) -> bool:
    """Whether official texts often join the two characters."""
    return word[1] in likelihood().double.get(word[0], "")


def best_mend(padded: str, place: int, least_runs: int = 0) -> Mend | None:
    """The character alike that makes the run most probable, if the run is improbable and known ones can be made."""
    before, wrong, after = padded[place - 2 : place], padded[place], padded[place + 1 : place + 3]
    fits = fitting(before, after, sound_set(wrong) if least_runs else alike_set(wrong))
    if least_runs and fits:
        fits = frozenset(one for one in fits if known_runs(before + one + after) >= least_runs)
    now = run_score(before + wrong + after) if fits else 0.0
    if now > SUSPECT:
        return None
    candidates = alike(wrong)
    mends = (
        Mend(one, candidates[one], run_score(before + one + after) - now - PENALTY[candidates[one]])
        for one in fits
    )
    return max(mends, key=lambda mend: mend.gain)


def fitting(before: str, after: str, among: frozenset[str]) -> frozenset[str]:
    """The characters among some that make a known run of three with the two before or the two after them."""
    language = likelihood()
    following, leading = language.triple.get(before, ""), language.leading.get(after, "")
    if not following and not leading:
        return frozenset()
    return frozenset(one for one in among if one in following or one in leading)


@cache
def alike_set(character: str) -> frozenset[str]:
    """The characters it may stand for, to be intersected."""
    return frozenset(alike(character))


@cache
def sound_set(character: str) -> frozenset[str]:
    """Those of them that sound the same."""
    return frozenset(one for one, likeness in alike(character).items() if likeness is Likeness.SOUND)


def known_runs(five: str) -> int:
    """How many of the three runs of three in five characters were counted."""
    return sum(map(likelihood().knows, (five[:3], five[1:4], five[2:])))


def run_score(five: str) -> float:
    """Logarithm of the probability of the third of five characters and of the two after it."""
    of = likelihood().of
    return of(five[:3]) + of(five[1:4]) + of(five[2:])


def believed(text: str, place: int, mend: Mend) -> bool:
    """Whether the gain suffices for the word it makes."""
    if mend.gain < LONG_GAIN[mend.likeness]:
        return False
    was, word, saved = words_there(text, place, mend.character)
    if len(word) <= len(was) or len(word) < 2 or saved < 1:
        return False
    needed = (LONG_GAIN if len(word) >= LONG else SHORT_GAIN)[mend.likeness]
    if text[place] in free_words():
        needed = max(needed, FREE_GAIN)
    return mend.gain > needed and not said_again(text, place)


def certain(text: str, padded: str, place: int, mend: Mend) -> bool:
    """Whether one that sounds the same makes known runs of all that are strange, wherever words begin."""
    if (
        mend.likeness is not Likeness.SOUND
        or mend.gain < CERTAIN_GAIN
        or {text[place], mend.character} & free_words()
    ):
        return False
    runs = known_runs(padded[place : place + 2] + mend.character + padded[place + 3 : place + 5])
    if runs < ALL_RUNS - 1 or said_again(text, place):
        return False
    was, word, _ = words_there(text, place, mend.character)
    if runs < ALL_RUNS:
        return len(word) > len(was) and mend.gain > MOST_RUNS_GAIN
    return len(was) == 1 or len(word) > len(was) or mend.gain > BOUND_GAIN


def words_there(text: str, place: int, mended: str) -> tuple[str, str, int]:
    """The word around a place as it stands and mended, and how many words fewer the mended run has."""
    start, end = max(0, place - WINDOW), place + WINDOW + 1
    now = rjieba.cut(text[start:end], False)
    then = rjieba.cut(text[start:place] + mended + text[place + 1 : end], False)
    return word_at(now, place - start), word_at(then, place - start), len(now) - len(then)


def word_at(words: list[str], place: int) -> str:
    """The word that covers an offset."""
    for word in words:
        if place < len(word):
            return word
        place -= len(word)
    return ""


def said_again(text: str, place: int) -> bool:
    """Whether the same three characters occur elsewhere in the text."""
    return text.count(text[max(0, place - 1) : place + 2]) > 1


@cache
def free_words() -> frozenset[str]:
    """Characters that are words by themselves, from words/free_words.tsv."""
    return frozenset("".join(row[0] for row in rows("free_words")))


@cache
def known_words() -> dict[str, tuple[str, ...]]:
    """Words the counts do not know, from words/known.tsv, by each of their characters."""
    found: dict[str, tuple[str, ...]] = {}
    for word, *_ in rows("known"):
        for character in word:
            found[character] = (*found.get(character, ()), word)
    return found


def known(text: str, place: int) -> bool:
    """Whether a word of words/known.tsv stands there."""
    for word in known_words().get(text[place], ()):
        start = text.find(word, max(0, place - len(word) + 1), place + len(word))
        if 0 <= start <= place:
            return True
    return False
