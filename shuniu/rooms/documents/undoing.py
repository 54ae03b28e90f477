"""Taking back the mends of a page, the last one first: what the page remembers of them, and nothing else does."""

import json
from dataclasses import dataclass

from shuniu.base.refusals import Incomplete

GONE = "文字已经变了，撤不回上一步。要改回去，请点“改文字”。"


@dataclass(frozen=True, slots=True)
class Edit:
    """One mend: at ``start`` stands ``now`` instead of ``before``."""

    start: int
    now: str
    before: str

    def undone(self, text: str) -> str:
        """The text as it was. Raises Incomplete when other words stand there by now."""
        end = self.start + len(self.now)
        if text[self.start : end] != self.now:
            raise Incomplete({"": GONE})
        return text[: self.start] + self.before + text[end:]


def between(before: str, after: str) -> Edit:
    """The one edit that makes a text of another: what they share at both ends is left out."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    return Edit(start, after[start : len(after) - end], before[start : len(before) - end])


def written(edits: tuple[Edit, ...]) -> str:
    """The edits as the page carries them."""
    rows = [[one.start, one.now, one.before] for one in edits]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def read(said: str) -> tuple[Edit, ...]:
    """The edits a page carried; none for what is not one."""
    try:
        rows = json.loads(said or "[]")
        edits = tuple(Edit(start, now, before) for start, now, before in rows)
    except (ValueError, TypeError):
        return ()
    return edits if all(map(_sound, edits)) else ()


def _sound(one: Edit) -> bool:
    whole = isinstance(one.start, int) and one.start >= 0
    return whole and isinstance(one.now, str) and isinstance(one.before, str)
