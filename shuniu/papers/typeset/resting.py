"""What the typesetter keeps warm, let go: the press and fonts taken apart are hundreds of megabytes."""

import ctypes
import gc

from shuniu.papers.typeset import engine, outlines
from shuniu.papers.typeset.ofd import fonts

_LIBC = ctypes.CDLL(None)


def rest() -> bool:
    """Let it go and give all free memory back to the machine; False where nothing was kept. The next sheet loads anew."""
    kept = [engine.forget(), outlines.forget(), fonts.forget()]
    give_back()
    return any(kept)


def give_back() -> None:
    """What is not used any more goes back to the machine: glibc keeps freed memory for itself until told."""
    gc.collect()
    if hasattr(_LIBC, "malloc_trim"):
        _LIBC.malloc_trim(0)
