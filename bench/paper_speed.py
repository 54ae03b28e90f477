"""Speed and size of papers. CPU ratios of one run: to the engine's own time, and to python-docx writing bare paragraphs."""

import io
import os
import resource
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

from docx import Document as open_docx

from bench import Measure
from bench._processes import cpu_of, family
from bench.papers.bare import bare_pdf
from bench.papers.documents import RANKING, body, general
from shuniu.papers.model import Document, Paragraph, Table
from shuniu.papers.typeset import rest, typeset

ROUNDS = 7
PDF_LIMIT, DOCX_LIMIT, MEMORY_LIMIT = 2, 3, 300
PAGES = 10


def run() -> Iterator[Measure]:
    """Typesetting, and what it holds in memory afterwards."""
    versions = [varied(number) for number in range(ROUNDS)]
    yield Measure("memory after typesetting all formats (peak RSS, MiB)", taken(versions), MEMORY_LIMIT)
    typeset(varied(ROUNDS)), typeset(varied(ROUNDS), "docx"), bare_pdf(texts(varied(ROUNDS)))
    ours = cpu(lambda number: typeset(versions[number]))
    engine = cpu(lambda number: bare_pdf(texts(versions[number])))
    sys.stderr.write(f"PDF {ours * 1000:.1f} ms, engine alone {engine * 1000:.1f} ms\n")
    yield Measure(f"a varied {PAGES}-page document to PDF / the engine alone, x", ours / engine, PDF_LIMIT)
    ours = cpu(lambda number: typeset(versions[number], "docx"))
    bare = cpu(lambda number: bare_docx(texts(versions[number])))
    sys.stderr.write(f"DOCX {ours * 1000:.1f} ms, python-docx alone {bare * 1000:.1f} ms\n")
    yield Measure("the same to DOCX / python-docx writing the paragraphs bare, x", ours / bare, DOCX_LIMIT)


def taken(versions: list[Document]) -> float:
    """The peak of this process and its press in MiB, before the peers load an engine of their own in here."""
    for version in versions:
        typeset(version), typeset(version, "docx")
    typeset(versions[0], "ofd")
    rest()  # what the press took is told once it has ended
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(who).ru_maxrss for who in both) / 1024


def varied(number: int) -> Document:
    """A document of ten pages with levels, tables and a seal; no two numbers have a paragraph in common."""
    marked = [_marked(block, number) for block in (*body(6, 3), RANKING, *body(4, 3))]
    return general(blocks=tuple(marked))


def _marked(block, number: int):
    if isinstance(block, Paragraph):
        return Paragraph.of(f"第{number}稿：{block.text}")
    if isinstance(block, Table):
        return replace(block, caption=f"{block.caption}（第{number}稿）")
    return replace(block, text=f"（第{number}稿）{block.text}") if block.text else block


def texts(document: Document) -> list[str]:
    """The document's paragraphs as plain strings, the cells of its tables too."""
    found = []
    for block in document.blocks:
        if isinstance(block, Table):
            found += [cell.text for row in block.rows for cell in row]
        else:
            found.append(
                block.text if isinstance(block, Paragraph) else block.number + block.title + block.text
            )
    return found


def cpu(work: Callable[[int], object]) -> float:
    """Median CPU seconds of one call, here and in the processes it asks, each round with a document of its own."""
    spent = []
    for number in range(ROUNDS):
        start = cpu_of(family(os.getpid()))
        work(number)
        spent.append(cpu_of(family(os.getpid())) - start)
    return sorted(spent)[ROUNDS // 2]


def bare_docx(paragraphs: list[str]) -> bytes:
    """python-docx with nothing but the paragraphs."""
    document = open_docx()
    for text in paragraphs:
        document.add_paragraph(text)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def main() -> None:
    """Print every measure, one a line."""
    for measure in run():
        print(measure, flush=True)


if __name__ == "__main__":
    main()
