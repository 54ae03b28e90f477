"""Searching 200,000 reports for words of two characters, as people do it: a page over HTTP, session, rights and all.

The peers of the same run: the raw index query (no rights), and a bare Django view that shows the same twenty rows.
"""

from collections.abc import Callable, Iterable, Iterator
from statistics import median
from time import process_time

import django

from bench import Measure

REPORTS, LIMIT = 200_000, 3.0
ROUNDS, WORDS_OF_A_KIND = 15, 3
KINDS = {"rare": 0.015, "middling": 0.05, "common": 0.5}


def run() -> Iterator[Measure]:
    """An editor, who sees everything, and a clerk, who sees one report in a hundred."""
    django.setup()
    from bench import _reports  # noqa: PLC0415  the models come after setup

    office = _reports.Office(REPORTS)
    words = {kind: office.words_in(share, WORDS_OF_A_KIND) for kind, share in KINDS.items()}
    for name in ("何静", "罗敏"):
        for kind, typed in words.items():
            yield measured(office, name, kind, typed)


def measured(office: "object", name: str, kind: str, typed: Iterable[str]) -> Measure:
    """One person's search for words of one frequency."""
    page, values = office.visitor(name), []
    for word in typed:
        raw, bare, ours = together(
            [lambda: office.raw(word), lambda: office.bare(word), lambda: page(f"/search/?q={word}")]  # noqa: B023
        )
        values.append(ours / (raw + bare))
        print(f"{name} {word} {kind}: raw {raw:.2f} bare {bare:.2f} ours {ours:.2f} ms")
    who = "sees all" if name == "何静" else "sees one in a hundred"
    return Measure(f"search 200k, {kind} word, {who} / (raw + bare), x", median(values), LIMIT)


def together(jobs: list[Callable[[], object]]) -> list[float]:
    """The median CPU time of each in ms, taken in turns."""
    taken: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for job, times in zip(jobs, taken, strict=True):
            begun = process_time()
            job()
            times.append((process_time() - begun) * 1000)
    return [median(times[1:]) for times in taken]
