"""Seals as pictures behind the text, at their place below the line they hang on."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from xml.sax.saxutils import quoteattr

from shuniu.papers.typeset.docx.units import emu

BEHIND = 'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1" simplePos="0" relativeHeight="1"'


class Pictures:
    """Puts the drawings of one document into its package; `render` makes a PNG of a drawing."""

    def __init__(self, document, render: Callable[[dict[str, Any]], bytes]) -> None:
        self.document, self.render, self.count = document, render, 0

    def __call__(self, stamp: dict[str, Any], start: float) -> str:
        """The run that shows `stamp`; its y counts from letters that stand `start` mm over the line's top."""
        part = self.document.part
        rid, _ = part.get_or_add_image(BytesIO(self.render(stamp)))
        self.count += 1
        return _run(rid, self.count, stamp, stamp["y"] - start)


def _run(rid: str, number: int, stamp: dict[str, Any], y: float) -> str:
    size = f'cx="{emu(stamp["wide"])}" cy="{emu(stamp["high"])}"'
    name = f'id="{number}" name="seal{number}" descr={quoteattr(stamp["alt"])}'
    return (
        f'<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" {BEHIND}><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{emu(stamp["x"])}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{emu(y)}</wp:posOffset></wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr {name}/>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rid}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )
