"""The text of one paragraph, run by run: tabs and breaks kept, deletions left out, text boxes set aside."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from shuniu.papers.model import Run
from shuniu.papers.reader.docx.names import MC, W

_LEFT_OUT = {
    f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "footnoteReference")
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BOX, _FALLBACK = f"{W}txbxContent", f"{MC}Fallback"
_KAI = ("楷", "Kai", "kai")


@dataclass(slots=True)
class Content:
    """What a paragraph holds: its runs, the paragraphs of its text boxes, and whether it shows a picture."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    has_picture: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def add(self, run: Run) -> None:
        """Adds a run, to the last one when it is dressed alike."""
        last = self.runs[-1] if self.runs else None
        if last and (last.bold, last.kai) == (run.bold, run.kai):
            self.runs[-1] = Run(last.text + run.text, run.bold, run.kai)
        elif run.text:
            self.runs.append(run)


def content_of(paragraph: Element) -> Content:
    """The content of a w:p."""
    content = Content()
    _walk(paragraph, content, Run(""))
    return content


def _walk(element: Element, content: Content, dress: Run) -> None:
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == _FALLBACK:
            continue
        if child.tag == _BOX:
            content.boxes += list(_paragraphs(child))
        elif child.tag == f"{W}r":
            _walk(child, content, _dress(child))
        elif child.tag == f"{W}t":
            content.add(Run(child.text or "", dress.bold, dress.kai))
        elif child.tag.startswith(W) and child.tag.removeprefix(W) in _SIGNS:
            content.add(Run(_sign(child), dress.bold, dress.kai))
        else:
            content.has_picture |= child.tag.endswith(("}blip", "}imagedata"))
            _walk(child, content, dress)


def _sign(element: Element) -> str:
    """What a tab or break stands for; the break of a page is none of a line."""
    return "" if element.get(f"{W}type") in ("page", "column") else _SIGNS[element.tag.removeprefix(W)]


def _dress(run: Element) -> Run:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return Run("")
    bold, fonts = properties.find(f"{W}b"), properties.find(f"{W}rFonts")
    is_bold = bold is not None and bold.get(f"{W}val", "1") not in ("0", "false", "none", "off")
    face = (fonts.get(f"{W}eastAsia") or "") if fonts is not None else ""
    return Run("", is_bold, any(name in face for name in _KAI))


def _paragraphs(element: Element) -> Iterator[Element]:
    return element.iter(f"{W}p")
