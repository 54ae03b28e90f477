"""Reckoning without the collector of cycles: hundreds of thousands of small things are made, none of them in a cycle."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within it the collector rests, for the whole process; it looked at all that is made again and again, for nothing."""
    rests = not gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not rests:
            gc.enable()
