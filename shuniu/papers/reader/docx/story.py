"""The story of a .docx from its first paragraph to its last, then what stands beside it: headers, notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from shuniu.papers.model import GAP, Align, Run
from shuniu.papers.reader.archive import Archive
from shuniu.papers.reader.docx.names import W
from shuniu.papers.reader.docx.numbers import Numbering
from shuniu.papers.reader.docx.paragraphs import Content, content_of
from shuniu.papers.reader.docx.styles import Styles
from shuniu.papers.reader.docx.tables import arranging_lines, table_of
from shuniu.papers.reader.furniture import is_page_number
from shuniu.papers.reader.glue import unglued
from shuniu.papers.reader.marks import is_body, number_in, stops
from shuniu.papers.reader.page import Page
from shuniu.papers.reader.plain import reading_of
from shuniu.papers.reader.reading import Reading, Unreadable

_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}
_BESIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml$")
_FULL_LINE = 20  # characters from which a line can be one that fills the page
_REVISED = "文中有修订痕迹，已按接受全部修订后的文字读入。"
_PICTURES = "文中有图片（可能是印章、图表），图片没有读入。"


@dataclass(slots=True)
class Story:
    """A document being read: where its paragraphs go, and what they need to be understood."""

    numbering: Numbering
    styles: Styles
    page: Page = field(default_factory=Page)

    def tell(self, parent: Element) -> None:
        """Adds all paragraphs and tables of w:body or of a container in it."""
        for element, landscape in _sections(parent):
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                self._table(element, landscape)

    def _paragraph(self, paragraph: Element) -> None:
        content = content_of(paragraph)
        for box in content.boxes:
            self._paragraph(box)
        if content.has_picture:
            self.page.remark(_PICTURES)
        number = self._number(paragraph) if content.text.strip() else ""
        align = self._align(paragraph)
        lines = _lines(content, number)
        if self._is_parted(paragraph, content) and len(lines) == 1:
            self.page.go_on(content.text, lines[0])
            return
        for line in lines:
            self.page.add("".join(run.text for run in line), runs=line, align=align)

    def _is_parted(self, paragraph: Element, content: Content) -> bool:
        """Whether a page break stands inside a paragraph: broken before, flush, and no sentence ends above."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None or properties.find(f"{W}pageBreakBefore") is None or not self.page.lines:
            return False
        above = self.page.lines[-1]
        is_text = above.table is None and len(above.text) >= _FULL_LINE and not stops(above.text)
        return is_text and bool(content.text.strip()) and properties.find(f"{W}ind[@{W}firstLine]") is None

    def _table(self, element: Element, landscape: bool) -> None:
        lines = arranging_lines(element)
        if lines is not None:
            for line in lines:
                self.page.add(line)
            return
        table = table_of(element, landscape)
        if table.rows:
            self.page.add_table(table)

    def _number(self, paragraph: Element) -> str:
        properties = self.styles.find(paragraph, f"{W}numPr")
        if properties is None:
            return ""
        num, depth = properties.find(f"{W}numId"), properties.find(f"{W}ilvl")
        at = int(depth.get(f"{W}val", "0")) if depth is not None else 0
        return self.numbering.next(num.get(f"{W}val", ""), at) if num is not None else ""

    def _align(self, paragraph: Element) -> Align | None:
        jc = self.styles.find(paragraph, f"{W}jc")
        return _ALIGNS.get(jc.get(f"{W}val", "")) if jc is not None else None


def read_docx(archive: Archive, name: str = "") -> Reading:
    """Reads an opened .docx. Raises Unreadable for macros and for what is no WordprocessingML."""
    if any(part.endswith("vbaProject.bin") for part in archive.names):
        raise Unreadable("macro", "文件含有宏，为安全起见不予打开。请另存为不含宏的 .docx 后再试。")
    root = archive.xml("word/document.xml")
    body = root.find(f"{W}body")
    if body is None:
        raise Unreadable("broken", "文件内容无法识别。请用 WPS 或 Word 打开，另存为普通 .docx 后再试。")
    story = Story(
        Numbering.of(_optional(archive, "word/numbering.xml")),
        Styles.of(_optional(archive, "word/styles.xml")),
    )
    _tell_masthead(archive, body, story.page)
    story.tell(body)
    _tell_beside(archive, story.page)
    if next(root.iter(f"{W}del"), None) is not None or next(root.iter(f"{W}ins"), None) is not None:
        story.page.remark(_REVISED)
    return _reading(story.page, name)


def _reading(page: Page, name: str) -> Reading:
    if not page.lines:
        raise Unreadable("no_text", "文件里没有文字。若内容是图片，请先作文字识别，再粘贴识别出的文字。")
    return reading_of(page.text, unglued(page.lines), name=name, form="docx", remarks=tuple(page.remarks))


def _tell_masthead(archive: Archive, body: Element, page: Page) -> None:
    """A letter's name often stands in the header; it goes to the top of a text that begins with its number."""
    texts = (content_of(one).text.strip() for one in body.iter(f"{W}p"))
    if number_in(next(filter(None, texts), "")) is None:
        return
    headers = [name for name in archive.names if re.match(r"word/header\d*\.xml$", name)]
    lines = [content_of(one).text.strip() for name in headers for one in archive.xml(name).iter(f"{W}p")]
    for line in dict.fromkeys(filter(is_body, lines)):
        page.add(line)


def _tell_beside(archive: Archive, page: Page) -> None:
    """Headers, footers and notes: what is more than a page number is added as lines of no place."""
    known = set(page.parts)
    for name in sorted(filter(_BESIDE.match, archive.names)):
        for paragraph in archive.xml(name).iter(f"{W}p"):
            text = content_of(paragraph).text.replace("\t", GAP).replace("\n", " ")
            if text.strip() and text.strip() not in known and not is_page_number(text):
                page.add(text, is_stray=True)
                known.add(text.strip())
                page.remark("页眉、页脚或脚注中的文字列在文末，没有归入正文。")


def _optional(archive: Archive, name: str) -> Element | None:
    return archive.xml(name) if archive.has(name) else None


def _sections(parent: Element) -> list[tuple[Element, bool]]:
    """The blocks in order, each with whether its section lies on turned pages."""
    told: list[tuple[Element, bool]] = []
    waiting: list[Element] = []
    for element in _blocks(parent):
        if element.tag != f"{W}sectPr":
            waiting.append(element)
        section = element if element.tag == f"{W}sectPr" else element.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            told += [(one, _is_turned(section)) for one in waiting]
            waiting = []
    return told + [(one, False) for one in waiting]


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs, tables and section ends, also those inside content controls and the like."""
    for element in parent:
        if element.tag in (f"{W}p", f"{W}tbl", f"{W}sectPr"):
            yield element
        elif element.tag != f"{W}del":
            yield from _blocks(element)


def _is_turned(section: Element) -> bool:
    size = section.find(f"{W}pgSz")
    if size is None:
        return False
    width, height = size.get(f"{W}w", "0"), size.get(f"{W}h", "0")
    wide = width.isdecimal() and height.isdecimal() and int(width) > int(height)
    return wide or size.get(f"{W}orient") == "landscape"


def _lines(content: Content, number: str) -> list[tuple[Run, ...]]:
    """The paragraph as lines: soft breaks part it, tabs become the gap between things side by side."""
    lines: list[list[Run]] = [[Run(number)] if number else []]
    for run in content.runs:
        pieces = run.text.replace("\t", GAP).split("\n")
        for place, piece in enumerate(pieces):
            if place:
                lines.append([])
            if piece:
                lines[-1].append(Run(piece, run.bold, run.kai))
    return [tuple(line) for line in lines]
