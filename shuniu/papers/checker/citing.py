"""Whether words are the text's own or somebody else's, between quotation or title marks."""

from __future__ import annotations

REACH = 400  # a quotation longer than this is no longer looked for


def quoted(text: str, place: int) -> bool:
    """Whether the place stands inside quotation or title marks of its paragraph."""
    floor = max(0, place - REACH)
    line = text[max(floor, text.rfind("\n", floor, place) + 1) : place]
    return line.count("“") > line.count("”") or line.count("《") > line.count("》")
