"""A sweep must cost what is due, not what is kept: 100 due of 1,000,000 clocks against 100 due of 1,000."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import import_module
from statistics import median

import django
from django.core.management import call_command
from django.utils import timezone

from bench import Measure

ROUNDS, DUE = 5, 100
SMALL, LARGE = 1_000, 1_000_000
LIMIT = 2
MINUTE = timedelta(minutes=1)


def run() -> Iterator[Measure]:
    """CPU time of one sweep, the median of several."""
    django.setup()
    call_command("migrate", verbosity=0)
    clocks = import_module("bench._clocks")
    begin = timezone.now()
    clock = clocks.template(begin, LARGE // SMALL)
    clocks.fill(clock, begin, range(SMALL))
    small = seconds(begin)
    clocks.fill(clock, begin, range(SMALL, LARGE))
    large = seconds(begin + ROUNDS * MINUTE)
    took = f"{large * 1000:.0f} ms of 1M, {small * 1000:.0f} ms of 1k"
    yield Measure(f"sweep: CPU for 100 due of 1M clocks / of 1k ({took}), x", large / small, LIMIT)


def seconds(begin: datetime) -> float:
    """The median CPU time of a sweep that lets 100 ring, in each of the minutes after ``begin``."""
    sweep = import_module("shuniu.base.clocks.sweeping").sweep
    taken = []
    for minute in range(1, ROUNDS + 1):
        before = time.process_time()
        swept = sweep(begin + minute * MINUTE)
        taken.append(time.process_time() - before)
        if (swept.fired, swept.waiting) != (DUE, False):
            raise RuntimeError(f"not what was to be measured: {swept}")
    return median(taken)
