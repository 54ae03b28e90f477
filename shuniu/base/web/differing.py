"""Two versions of a text, compared as an editor would mark them: sentences first, then words inside changed sentences."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

SENTENCE = re.compile(r"[^。！？；\n]*[。！？；\n]?")
TOKEN = re.compile(r"[A-Za-z0-9.%]+|\s+|.", re.DOTALL)
LONG = 4_000
SHORT = 2  # a single character that stayed between two changes is read as changed


class Piece(NamedTuple):
    """A run of text that stayed, came in or went out."""

    kind: Literal["same", "in", "out"]
    text: str


def differences(old: str, new: str) -> list[Piece]:
    """The new text with what went out and came in, in reading order."""
    before, after = SENTENCE.findall(old), SENTENCE.findall(new)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was, now = "".join(before[a:b]), "".join(after[c:d])
        pieces.extend([Piece("same", was)] if tag == "equal" else inside(was, now))
    return merged(pieces)


def inside(was: str, now: str) -> Iterator[Piece]:
    """Changed sentences, word by word; very long ones as a whole, so that time stays bounded."""
    if len(was) + len(now) > LONG:
        yield from (Piece("out", was), Piece("in", now))
        return
    before, after = TOKEN.findall(was), TOKEN.findall(now)
    out, come = "", ""
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        kept = "".join(before[a:b])
        if tag == "equal" and (len(kept) >= SHORT or not (out or come)):
            yield from (Piece("out", out), Piece("in", come), Piece("same", kept))
            out, come = "", ""
        else:
            out, come = out + kept, come + "".join(after[c:d])
    yield from (Piece("out", out), Piece("in", come))


def merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one kind joined, empty ones dropped."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].kind == piece.kind:
            found[-1] = Piece(piece.kind, found[-1].text + piece.text)
        elif piece.text:
            found.append(piece)
    return found
