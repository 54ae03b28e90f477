"""What the typesetter keeps warm, let go: the press and fonts taken apart are hundreds of megabytes."""

import ctypes
import gc

from shuniu.papers.typeset import engine, outlines
from shuniu.papers.typeset.ofd import fonts

_LIBC = ctypes.CDLL(None)


def rest() -> bool:
    """Let it go and give the memory back to the machine; False where nothing was kept. The next sheet loads anew."""
    kept = [engine.forget(), outlines.forget(), fonts.forget()]
    if not any(kept):
        return False
    gc.collect()
    if hasattr(_LIBC, "malloc_trim"):  # glibc keeps freed memory for itself until told
        _LIBC.malloc_trim(0)
    return True
