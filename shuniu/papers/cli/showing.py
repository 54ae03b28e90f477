"""`paper read`: which elements a document was found to have, for a person or as JSON."""

import argparse
import sys
from collections.abc import Iterator

from shuniu.papers.cli.sources import each, tell_json
from shuniu.papers.model import Placed, as_data, blocks_as_lines
from shuniu.papers.model.naming import DOUBTFUL, WORDS, named, words_of
from shuniu.papers.reader import Reading


def show_files(asked: argparse.Namespace) -> int:
    """Reads each file and shows what was recognised; see the package for the exit code."""
    return each(asked.files, _tell_as_json if asked.json else _tell, asked.json)


def _tell_as_json(file: str, reading: Reading) -> None:
    unplaced = [as_data(one.span) for one in reading.unplaced]
    told = {"file": file, "form": reading.form, "text": reading.text, "document": as_data(reading.document)}
    tell_json(told | {"unplaced": unplaced, "remarks": list(reading.remarks)})


def _tell(file: str, reading: Reading) -> None:
    sys.stdout.write(f"{file}\n")
    for line in _lines(reading):
        sys.stdout.write(f"  {line}\n")


def _lines(reading: Reading) -> Iterator[str]:
    yield from _elements(reading)
    for line in blocks_as_lines(reading.document.blocks):
        yield f"正文：{line}"
    yield from (f"未归入：{one.text}" for one in reading.unplaced)
    yield from (f"说明：{remark}" for remark in reading.remarks)


def _elements(reading: Reading) -> Iterator[str]:
    for field, element in named(reading.document):
        yield f"{WORDS[field]}：{_text(element)}"


def _text(element: Placed) -> str:
    """The element on one line, with a mark where the reader is not sure."""
    return f"{words_of(element)}（存疑）" if element.confidence < DOUBTFUL else words_of(element)
