"""How a series of a bulletin looks: what differs from one series of a house to the next."""

from dataclasses import dataclass
from enum import StrEnum


class Colour(StrEnum):
    """The colour of the masthead and of the rule under it; red is the standard's (GB/T 9704-2012 6.1)."""

    RED = "red"
    BLUE = "blue"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Look:
    """`dated`: number and date share one line, the unit stands at the foot alone. `contents`: 本期要目 before several items.

    `numbered`: sections are counted (一、要情) instead of bracketed (【要情】).
    """

    colour: Colour = Colour.RED
    dated: bool = False
    contents: bool = True
    numbered: bool = False


PLAIN = Look()
