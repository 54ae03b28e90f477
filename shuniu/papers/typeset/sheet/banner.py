"""发文机关标志: how large, how narrow and in how many rows (GB/T 9704-2012 7.2.4)."""

from shuniu.papers.model import Colour, Masthead
from shuniu.papers.typeset.measures import MEASURES
from shuniu.papers.typeset.sheet.pieces import Piece, clean

BANNER = MEASURES["banner"]


def banner(masthead: Masthead, colour: Colour = Colour.RED) -> Piece:
    """The red letters: one line, or the names of several issuers over each other with the tail beside them."""
    return (_joint(masthead) if len(masthead.names) > 1 else _single(masthead)) | {"colour": str(colour)}


def _single(masthead: Masthead) -> Piece:
    line = clean(masthead.names[0] + masthead.tail)
    size, stretch = fitted(len(line), BANNER["size"], BANNER["width"])
    spare = (BANNER["width"] - len(line) * size * stretch) / size / max(len(line) - 1, 1)
    space = min(BANNER["widest_space"], spare) if len(line) < 6 else 0
    return _piece([line], "", size, stretch, space * size, len(line) * size * stretch)


def _joint(masthead: Masthead) -> Piece:
    """Names evenly spread to one width, the leading one first; "文件" beside them, centred in height."""
    names, tail = [clean(name) for name in masthead.names], clean(masthead.tail)
    size = min(BANNER["joint_size"], BANNER["joint_height"] / (len(names) * BANNER["joint_pitch"]))
    beside = (len(tail) + 0.5) * size if tail else 0
    size, stretch = fitted(max(map(len, names)), size, BANNER["width"] - beside)
    return _piece(names, tail, size, stretch, 0, max(map(len, names)) * size * stretch)


def fitted(count: int, size: float, most: float) -> tuple[float, float]:
    """Height in mm and horizontal scale for `count` letters in `most` mm: narrower first, then smaller."""
    stretch = min(1.0, most / (count * size))
    if stretch >= BANNER["narrowest"]:
        return size, round(stretch, 3)
    return max(BANNER["smallest"], most / (count * BANNER["narrowest"])), BANNER["narrowest"]


def _piece(names: list[str], tail: str, size: float, stretch: float, space: float, wide: float) -> Piece:
    return {
        "k": "banner",
        "names": names,
        "tail": tail,
        "size": round(size, 3),
        "stretch": stretch,
        "space": round(space, 3),
        "width": round(wide, 3),
        "row_gap": round(size * (BANNER["joint_pitch"] - 1), 3),
    }
