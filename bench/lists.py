"""Lists and pages of reporting at 200,000 reports, over HTTP with session, rights and all.

Peers of the same run: the same list at 2,000, and a bare Django view that shows the same rows.
"""

import json
from collections.abc import Callable, Iterator
from statistics import median
from time import process_time

import django

from bench import Measure

FEW, MANY = 2_000, 200_000
GROWTH, PEER = 1.5, 5.0
ROUNDS = 21
PAGES = {
    "desk list": ("何静", "/desk/dangwei/ledger/"),
    "desk triage": ("何静", "/desk/dangwei/"),
    "unit list": ("罗敏", "/reports/unit/"),
    "detail": ("罗敏", "/report/1000/"),
}


def run() -> Iterator[Measure]:
    """Each page with few reports and with many, and a bare page of the same rows."""
    django.setup()
    from bench import _bare, _reports  # noqa: PLC0415  the models come after setup

    office = _reports.Office(FEW)
    small = {name: taken(office.visitor(who), path) for name, (who, path) in PAGES.items()}  # in yards
    office.number = MANY
    _reports.fill(office, since=FEW)
    for name, (who, path) in PAGES.items():
        page = office.visitor(who)
        ours, bare, yard = together(lambda: page(path), _bare.page(name, office), yardstick)  # noqa: B023
        print(f"{name}: {FEW} {small[name] * yard:.1f} ms, {MANY} {ours:.1f} ms, bare {bare:.1f} ms")
        yield Measure(f"{name} 200k / 2k, x", ours / yard / small[name], GROWTH)
        yield Measure(f"{name} 200k / bare page, x", ours / bare, PEER)


def taken(page: Callable[[str], bytes], path: str) -> float:
    """The median CPU time of a page, as a multiple of the yardstick's beside it."""
    ours, yard = together(lambda: page(path), yardstick)
    return ours / yard


def yardstick() -> int:
    """Work that never changes: the two sizes are measured minutes apart, while the machine may have other things to do."""
    return len(json.dumps([{"row": number, "said": str(number) * 9} for number in range(4_000)]))


def together(*jobs: Callable[[], object]) -> list[float]:
    """The median CPU time of each in ms, taken in turns, the first round not counted."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for job, own in zip(jobs, times, strict=True):
            begun = process_time()
            job()
            own.append((process_time() - begun) * 1000)
    return [median(own[1:]) for own in times]
