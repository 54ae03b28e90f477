"""The one door to pdfium: it is not safe to use from two threads at once, whatever documents they read."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

import pypdfium2

ONE_AT_A_TIME = RLock()


@contextmanager
def opened(source: Any, **rest: Any) -> Iterator[pypdfium2.PdfDocument]:
    """A PDF to read while no other thread reads one; closed afterwards. Raises pypdfium2.PdfiumError."""
    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(source, **rest)
        try:
            yield document
        finally:
            document.close()
