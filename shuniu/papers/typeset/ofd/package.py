"""The OFD file: a zip of the parts that GB/T 33190 asks for."""

import io
import uuid
import zipfile
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from shuniu.papers.typeset.fonts import Face, FontSet
from shuniu.papers.typeset.ofd.fonts import by_name, cut_down, suffix
from shuniu.papers.typeset.ofd.marks import Sheet, sheets
from shuniu.papers.typeset.ofd.page import DECLARATION, NAMESPACE, content

WHEN = (1980, 1, 1, 0, 0, 0)  # the same document is the same file


def ofd(pdf: bytes, title: str, fonts: FontSet) -> bytes:
    """The pages of `pdf` as OFD: same letters, same places."""
    pages = sheets(pdf)
    used = _used(pages, fonts)
    numbers = count(1)
    resources = {name: next(numbers) for name in used}
    parts: dict[str, bytes] = {"OFD.xml": _entry(title)}
    for place, (face, chars) in enumerate(used.values()):
        parts[f"Doc_0/Res/{_file(place, face)}"] = cut_down(face, chars)
    parts["Doc_0/PublicRes.xml"] = _resources(used, resources)
    for place, page in enumerate(pages):
        parts[f"Doc_0/Pages/Page_{place}/Content.xml"] = content(page, resources, numbers).encode()
    parts["Doc_0/Document.xml"] = _document(pages, numbers)
    return _zipped(parts)


def _used(pages: list[Sheet], fonts: FontSet) -> dict[str, tuple[Face, frozenset[str]]]:
    """Each font the pages name, with its face and the letters it sets."""
    chars: dict[str, set[str]] = {}
    for page in pages:
        for letter in page.letters:
            chars.setdefault(letter.font, set()).add(letter.char)
    faces = by_name(fonts)
    return {name: (faces.get(name, fonts["fang"]), frozenset(found)) for name, found in chars.items()}


def _entry(title: str) -> bytes:
    key = uuid.uuid5(uuid.NAMESPACE_OID, title).hex
    told = f"<ofd:DocInfo><ofd:DocID>{key}</ofd:DocID><ofd:Title>{escape(title)}</ofd:Title></ofd:DocInfo>"
    body = f"<ofd:DocBody>{told}<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
    return f'{DECLARATION}<ofd:OFD {NAMESPACE} Version="1.0" DocType="OFD">{body}</ofd:OFD>'.encode()


def _resources(used: dict[str, tuple[Face, frozenset[str]]], numbers: dict[str, int]) -> bytes:
    told = "".join(
        f'<ofd:Font ID="{numbers[name]}" FontName={quoteattr(name)} FamilyName={quoteattr(face.family)}>'
        f"<ofd:FontFile>{_file(place, face)}</ofd:FontFile></ofd:Font>"
        for place, (name, (face, _)) in enumerate(used.items())
    )
    inside = f"<ofd:Fonts>{told}</ofd:Fonts>" if told else ""
    return f'{DECLARATION}<ofd:Res {NAMESPACE} BaseLoc="Res">{inside}</ofd:Res>'.encode()


def _document(pages: list[Sheet], numbers: count) -> bytes:
    listed = "".join(
        f'<ofd:Page ID="{next(numbers)}" BaseLoc="Pages/Page_{place}/Content.xml"/>'
        for place in range(len(pages))
    )
    box = f"0 0 {pages[0].wide:.3f} {pages[0].high:.3f}"
    common = (
        f"<ofd:CommonData><ofd:MaxUnitID>{next(numbers)}</ofd:MaxUnitID><ofd:PageArea>"
        f"<ofd:PhysicalBox>{box}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>"
    )
    return f"{DECLARATION}<ofd:Document {NAMESPACE}>{common}<ofd:Pages>{listed}</ofd:Pages></ofd:Document>".encode()


def _file(place: int, face: Face) -> str:
    return f"font_{place}.{suffix(face)}"


def _zipped(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name, WHEN), part, zipfile.ZIP_DEFLATED)
    return written.getvalue()
