"""The text of a DOCX from head to 版记: which pieces share a section, a page, a paragraph's keeping."""

from typing import Any

from shuniu.papers.typeset.docx.breaks import Ends
from shuniu.papers.typeset.docx.colophon import colophon, first_words
from shuniu.papers.typeset.docx.flow import Flow
from shuniu.papers.typeset.docx.paragraph import Par, run, text
from shuniu.papers.typeset.docx.sections import Sections
from shuniu.papers.typeset.docx.units import DOCX, twips
from shuniu.papers.typeset.fonts import FontSet
from shuniu.papers.typeset.measures import MEASURES, PITCH, TEXT
from shuniu.papers.typeset.outlines import ink_above

# A line no higher than this puts its letters at its top edge: for what stands first on a page.
TOP_LINE = twips(DOCX["size"] * DOCX["ascent"] / DOCX["above_baseline"])
HEAD_IN_HEADER = ("banner", "gap", "double")


class Story:
    """Writes one sheet; a new section begins wherever the page is turned."""

    def __init__(self, sheet: dict[str, Any], pdf: bytes, fonts: FontSet, pictures) -> None:
        self.sheet, self.ends, self.fonts, self.pictures = sheet, Ends(pdf), fonts, pictures
        self.kind = "ledger" if sheet["layout"] == "ledger" else "upright"
        self.done: list[tuple[str, str]] = []  # (kind of page, its XML)
        self.flow = Flow(pictures)
        self.letter_head = self._letter_head()

    def xml(self, sections: Sections) -> str:
        """The body's content, section properties included."""
        self._head()
        for piece in self.sheet["flow"]:
            self._piece(piece)
        for annex in self.sheet["annexes"]:
            self._annex(annex)
        self._close_section("upright")
        return "".join(self._sectioned(sections))

    def _sectioned(self, sections: Sections):
        for place, (kind, xml) in enumerate(self.done):
            told = sections.xml(kind, place == 0)
            if place == len(self.done) - 1:
                yield xml + told
            else:
                yield f'{xml}<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{told}</w:pPr></w:p>'

    def _close_section(self, following: str) -> None:
        if self.flow.parts:
            self.done.append((self.kind, self.flow.xml))
        self.flow, self.kind = Flow(self.pictures), following

    def _head(self) -> None:
        head = self.sheet["head"]
        if head is None:
            return
        if self.letter_head:
            self.flow.top(TEXT["gap"])
            self.flow.write([piece for piece in head["pieces"] if piece["k"] not in HEAD_IN_HEADER])
            return
        for mark in head["marks"]:
            self.flow.add(
                Par(run(mark), line=TOP_LINE, before=twips(PITCH) - TOP_LINE if self.flow.parts else 0)
            )
        ink = self._ink(head)
        if head["marks"]:
            self.flow.gap = head["top"] - ink - (len(head["marks"]) - 1) * PITCH - DOCX["size"]
        else:
            self.flow.top(head["top"] - ink)
        self.flow.write(head["pieces"])

    def _letter_head(self) -> str:
        """标志 and double rule of a 信函 begin above the text area: they stand in the first page's header."""
        head = self.sheet["head"]
        if self.sheet["layout"] != "letter" or head is None:
            return ""
        flow = Flow()
        top = MEASURES["page"]["top"] + head["top"] - DOCX["letter_head"]
        flow.top(top - self._ink(head))
        flow.write([piece for piece in head["pieces"] if piece["k"] in HEAD_IN_HEADER][:3])
        return flow.xml

    def _ink(self, head: dict[str, Any]) -> float:
        banner = next(piece for piece in head["pieces"] if piece["k"] == "banner")
        return ink_above(self.fonts["title"], "".join(banner["names"])) * banner["size"]

    def _piece(self, piece: dict[str, Any]) -> None:
        if piece["k"] == "table" and piece["landscape"] and self.kind != "ledger":
            self._close_section("turned")
            self.flow.write([piece])
            self._close_section("upright")
        elif "tail" in piece and piece["k"] == "p":
            self._parted(piece)
        else:
            self.flow.write([piece])
        if "tail" in piece:
            self._tail(piece["tail"])

    def _parted(self, piece: dict[str, Any]) -> None:
        """The last paragraph, parted where the PDF parts it so that names and 版记 keep two lines of it."""
        words = "".join(one["s"] for one in piece["runs"])
        cut = self.ends.forced_break(words) if piece["tail"]["pieces"] or piece["tail"]["last"] else None
        head, rest = _cut(piece["runs"], cut or 0)
        if cut:
            self.flow.write([piece | {"runs": head}])
        first = len(self.flow.parts)
        self.flow.write([piece | {"runs": rest, "first": 0 if cut else piece["first"]}])
        for par in [part for part in self.flow.parts[first:] if isinstance(part, Par)][-1:]:
            par.keep, par.new_page = bool(piece["tail"]["pieces"]), cut is not None

    def _tail(self, tail: dict[str, Any]) -> None:
        flow = self.flow
        flow.keep = True
        if tail["pieces"]:
            flow.gap = tail["gap"] if tail["gap"] != TEXT["gap"] else None
            flow.write(tail["pieces"])
        flow.keep = False
        end = flow.parts[-1] if flow.parts else None
        if isinstance(end, Par) and not tail["last"]:
            end.keep = False
        if tail["last"] and self.sheet["colophon"]:
            alone = bool(flow.parts) and self.ends.begin_last_page(first_words(self.sheet["colophon"]))
            flow.parts += [Par(size=0.35, line=20, new_page=alone), colophon(self.sheet["colophon"])]

    def _annex(self, annex: dict[str, Any]) -> None:
        """On a new page; label at the top, title on the third line."""
        if annex["landscape"]:
            self._close_section("turned")
        fresh = bool(self.flow.parts)
        if annex["label"]:
            self.flow.add(Par(text(annex["label"], "hei", DOCX["size"]), line=TOP_LINE, new_page=fresh))
            self.flow.gap = annex["title_gap"]
        else:
            self.flow.parts.append(Par(size=0.35, line=20, new_page=True).xml if fresh else "")
            self.flow.top(2 * PITCH)
        if annex["title"]:
            self.flow.write([{"k": "lines", "lines": annex["title"], "r": "title", "size": "title"}])
            self.flow.gap = annex["title_gap"]
        if annex["landscape"]:
            self._turned_annex(annex["pieces"])
        else:
            for piece in annex["pieces"]:
                self._piece(piece)

    def _turned_annex(self, pieces: list[dict[str, Any]]) -> None:
        self.flow.write(pieces[:1])
        self._close_section("upright")
        if "tail" in pieces[0]:
            self._tail(pieces[0]["tail"])
        for piece in pieces[1:]:
            self._piece(piece)


def _cut(runs: list[dict[str, Any]], places: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Runs before and after the first `places` characters, spaces not counted."""
    head, rest = [], []
    for one in runs:
        here = 0
        while here < len(one["s"]) and places:
            places -= not one["s"][here].isspace()
            here += 1
        head.append(one | {"s": one["s"][:here]})
        rest.append(one | {"s": one["s"][here:]})
    return head, rest
