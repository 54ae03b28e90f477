"""Makes the counts of `official.txt.xz` from a folder of official texts.

    python -m shuniu.papers.checker.language.derive FOLDER…

Runs seen fewer than LEAST times are left out; counts are kept as twice their binary logarithm.
"""

from __future__ import annotations

import lzma
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from shuniu.papers.checker.language.likelihood import BASE, COUNTS, EDGE

LEAST = {1: 5, 2: 3, 3: 8}
RUN = re.compile("[\u4e00-\u9fff]+")


def runs(folders: Iterable[Path]) -> Iterator[str]:
    """Each distinct line's runs of Chinese characters, from all .txt and .md files."""
    seen: set[int] = set()
    for path in sorted(
        path for folder in folders for path in folder.rglob("*.*") if path.suffix in (".txt", ".md")
    ):
        for line in path.read_text(encoding="utf-8").splitlines():
            if hash(line) not in seen:
                seen.add(hash(line))
                yield from RUN.findall(line)


def counted(texts: Iterable[str]) -> dict[int, Counter[str]]:
    """How often each run of one, two and three characters occurs, edges included from two on."""
    found: dict[int, Counter[str]] = {1: Counter(), 2: Counter(), 3: Counter()}
    for text in texts:
        found[1].update(text)
        edged = f"{EDGE}{text}{EDGE}"
        for length in (2, 3):
            found[length].update(edged[at : at + length] for at in range(len(edged) - length + 1))
    return found


def packed(found: dict[int, Counter[str]]) -> str:
    """The three tables as text, followers gathered behind what they follow."""
    return "\n\n".join(_block(found[length], length) for length in (1, 2, 3)) + "\n"


def _block(counter: Counter[str], length: int) -> str:
    lines: dict[str, str] = {}
    for run, count in sorted(counter.items()):
        if count >= LEAST[length]:
            lines[run[:-1]] = lines.get(run[:-1], "") + run[-1] + chr(BASE + round(2 * math.log2(count)))
    return lines[""] if length == 1 else "\n".join(f"{head}\t{tail}" for head, tail in lines.items())


def main() -> None:
    """Reads the folders named on the command line and writes the packaged counts."""
    text = packed(counted(runs(Path(folder) for folder in sys.argv[1:])))
    COUNTS.write_bytes(lzma.compress(text.encode("utf-8"), preset=9))


if __name__ == "__main__":
    main()
