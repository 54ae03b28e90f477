"""The text of an .ofd (GB/T 33190-2016): text objects with their places, joined to paragraphs."""

import posixpath
import re
from collections.abc import Iterator
from itertools import accumulate
from xml.etree.ElementTree import Element

from shuniu.papers.reader.archive import Archive
from shuniu.papers.reader.geometry import Glyph, rows_of
from shuniu.papers.reader.glue import unglued
from shuniu.papers.reader.limits import LIMITS, Watch
from shuniu.papers.reader.page import Page
from shuniu.papers.reader.plain import reading_of
from shuniu.papers.reader.printed import tell
from shuniu.papers.reader.reading import Reading, Unreadable

_A4_HEIGHT = 297.0  # mm, where a document does not say
_BROKEN = Unreadable("broken", "OFD 文件内容不完整，打不开。请重新导出一份再试。")
_REMARK = "OFD 的段落和表格按版面推断，图片和印章没有读入，请核对。"


def read_ofd(archive: Archive, name: str = "") -> Reading:
    """Reads an opened OFD. Raises Unreadable for encrypted, broken, too long ones and for those without text."""
    if archive.has("Encryptions.xml"):
        raise Unreadable("encrypted", "OFD 已加密，打不开。请去掉密码后再试。")
    rows = rows_of(_glyphs(archive))
    page = Page(remarks=[_REMARK])
    tell(page, rows)
    if not page.lines:
        raise Unreadable("no_text", "这份 OFD 里没有可读的文字。请先作文字识别，再粘贴识别出的文字。")
    return reading_of(page.text, unglued(page.lines), name=name, form="ofd", remarks=tuple(page.remarks))


def _glyphs(archive: Archive) -> Iterator[Glyph]:
    watch = Watch()
    root = _text_of(_first(archive.xml("OFD.xml"), "DocRoot"))
    if not archive.has(root.lstrip("/")):
        raise _BROKEN
    document = archive.xml(root.lstrip("/"))
    pages = [one for one in document.iter() if _local(one) == "Page" and one.get("BaseLoc")]
    most = LIMITS["most_pages"]
    if len(pages) > most:
        raise Unreadable(
            "too_many_pages", f"OFD 共{len(pages)}页，超过{most}页的上限，请只保留需要的页再试。"
        )
    usual = _height(document)
    for number, one in enumerate(pages):
        watch.look()
        content = archive.xml(_resolved(root, one.get("BaseLoc", "")))
        yield from _on_page(number, _height(content) or usual or _A4_HEIGHT, content)


def _on_page(number: int, height: float, content: Element) -> Iterator[Glyph]:
    for text in content.iter():
        if _local(text) != "TextObject":
            continue
        box = _numbers(text.get("Boundary", ""))
        if len(box) == 4:
            yield from _codes(number, height, text, box)


def _codes(number: int, height: float, text: Element, box: list[float]) -> Iterator[Glyph]:
    scale, left, top = _matrix(text)
    size = (_numbers(text.get("Size", "")) or [box[3]])[0] * scale
    for code in text:
        words = (code.text or "") if _local(code) == "TextCode" else ""
        x = box[0] + left + float(code.get("X") or 0) * scale
        y = box[1] + top + float(code.get("Y") or 0) * scale
        for char, shift in zip(words, _shifts(code.get("DeltaX", ""), len(words)), strict=True):
            yield Glyph(number, y, x + shift * scale, size, char, height)


def _matrix(text: Element) -> tuple[float, float, float]:
    """(scale, shift right, shift down) of the object's CTM; turning is not needed to read."""
    matrix = _numbers(text.get("CTM", ""))
    return (matrix[0] or 1.0, matrix[4], matrix[5]) if len(matrix) == 6 else (1.0, 0.0, 0.0)


def _shifts(delta: str, count: int) -> list[float]:
    """How far each character stands from the first; `g n d` in a DeltaX means n times d."""
    steps, words = [0.0], delta.split()
    while words and len(steps) < count:
        if words[0] == "g" and len(words) > 2:
            steps += [float(words[2])] * min(int(words[1]), count)
            words = words[3:]
        else:
            steps.append(float(words.pop(0)))
    steps += [steps[-1] if len(steps) > 1 else 0.0] * (count - len(steps))
    return list(accumulate(steps[:count]))


def _height(element: Element) -> float | None:
    box = next((one for one in element.iter() if _local(one) == "PhysicalBox"), None)
    numbers = _numbers(_text_of(box))
    return numbers[3] if len(numbers) == 4 else None


def _first(element: Element, name: str) -> Element | None:
    return next((one for one in element.iter() if _local(one) == name), None)


def _text_of(element: Element | None) -> str:
    return (element.text or "").strip() if element is not None else ""


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _numbers(text: str) -> list[float]:
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", text)]


def _resolved(document: str, location: str) -> str:
    """A location inside the archive: absolute, or relative to the document that names it."""
    if location.startswith("/"):
        return location.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(document), location)).lstrip("/")
