"""Whether a reading accounts for its text: each character that is no white space in an element or unplaced."""

from shuniu.papers.model import elements
from shuniu.papers.reader import Reading


def forgotten(reading: Reading) -> str:
    """The characters that stand nowhere."""
    known = bytearray(len(reading.text))
    for one in (*elements(reading.document), *reading.unplaced):
        if one.span:
            known[one.span.start : one.span.end] = b"\1" * len(one.span)
    return "".join(
        char for char, seen in zip(reading.text, known, strict=True) if not seen and not char.isspace()
    )
