"""Layout of papers, measured: PDF within 1 mm (rules 0.5), 22 lines × 28 characters, DOCX in LibreOffice within 2 mm,
the OFD's text equal to the PDF's. In Word's exact lines letters stand below the head of their line: there the head of
the line box is what is held against the top margin, and the foot is held by the count of lines.
"""

import io
import sys
from collections.abc import Iterator

import ofdkit
import pypdfium2

from bench import Measure
from bench.papers import office
from bench.papers.documents import DOCUMENTS
from bench.papers.grid import grid, lines_of_full_pages, longest_line
from bench.papers.pages import Page, read
from bench.papers.places import Place, places
from shuniu.papers.model import Document
from shuniu.papers.typeset import typeset
from shuniu.papers.typeset.docx.units import DOCX, LINE, over
from shuniu.papers.typeset.fonts import installed

PDF_MM, RULE_MM, DOCX_MM = 1.0, 0.5, 2.0
LINES, CHARACTERS = 22, 28


def run() -> Iterator[Measure]:
    """Every document in every format."""
    for name, document in DOCUMENTS.items():
        data = typeset(document, "pdf").data
        pages = read(data)
        yield from _held(f"PDF {name}", document, pages, PDF_MM, RULE_MM, 0)
        yield Measure(f"OFD {name}: pages whose text differs from the PDF's", differing(document, data), 0)
    yield from _docx()


def _docx() -> Iterator[Measure]:
    if not office.available():
        sys.stderr.write("DOCX 未测：本机没有 LibreOffice（apt-get install libreoffice-writer）。\n")
        return
    made = {name: typeset(document, "docx").data for name, document in DOCUMENTS.items()}
    for name, data in office.rendered(made, installed()).items():
        pages = read(data)
        lifted = over(DOCX["size"], LINE)
        yield from _held(f"DOCX {name}", DOCUMENTS[name], pages, DOCX_MM, DOCX_MM, lifted)
        same = len(pages) - typeset(DOCUMENTS[name]).pages
        yield Measure(f"DOCX {name}: pages more or less than the PDF", abs(same), 0)


def _held(
    name: str, document: Document, pages: list[Page], most: float, rules: float, lifted: float
) -> Iterator[Measure]:
    found = [*places(document, pages), *grid(pages, lifted)]
    yield _worst(f"{name}: worst of {len(found)} places, mm", [one for one in found if not one.rule], most)
    if drawn := [one for one in found if one.rule]:
        yield _worst(f"{name}: worst of {len(drawn)} rules, mm", drawn, rules)
    yield Measure(f"{name}: pages without text", sum(not page.lines for page in pages), 0)
    if counts := lines_of_full_pages(pages):
        yield Measure(f"{name}: full pages without {LINES} lines", sum(count != LINES for count in counts), 0)
        yield Measure(
            f"{name}: longest line off {CHARACTERS} characters", abs(longest_line(pages) - CHARACTERS), 0
        )


def _worst(name: str, found: list[Place], most: float) -> Measure:
    worst = max(found, key=lambda one: one.off, default=Place("", 0.0))
    for one in found:
        if one.off > most:
            sys.stderr.write(f"{name}: {one.what}\n")
    return Measure(name, worst.off, most)


def differing(document: Document, pdf: bytes) -> int:
    """Pages on which an independent reader finds other letters in the OFD than pdfium in the PDF."""
    with ofdkit.open(io.BytesIO(typeset(document, "ofd").data)) as read_back:
        found = ["".join("".join(run.text for run in page.runs).split()) for page in read_back.pages]
    with pypdfium2.PdfDocument(pdf) as source:
        wanted = ["".join(page.get_textpage().get_text_range().split()) for page in source]
    return sum(one != other for one, other in zip(found, wanted, strict=False)) + abs(
        len(found) - len(wanted)
    )


def main() -> None:
    """Print every measure, one a line."""
    for measure in run():
        print(measure, flush=True)


if __name__ == "__main__":
    main()
