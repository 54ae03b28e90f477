"""What styles.xml says of paragraphs: the list they belong to and how they stand."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from shuniu.papers.reader.docx.names import W

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Styles:
    """Paragraph styles by id, as their w:pPr and the style they are based on."""

    properties: dict[str, tuple[Element | None, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> "Styles":
        """From styles.xml; without one no style says anything."""
        if root is None:
            return cls()
        return cls({one.get(f"{W}styleId", ""): _style(one) for one in root.findall(f"{W}style")})

    def find(self, paragraph: Element, path: str) -> Element | None:
        """The property of a paragraph: its own, else that of its style, else of what the style is based on."""
        own = paragraph.find(f"{W}pPr")
        found = own.find(path) if own is not None else None
        style = own.find(f"{W}pStyle") if own is not None else None
        name = style.get(f"{W}val", "") if style is not None else ""
        for _ in range(_DEEPEST):
            if found is not None or name not in self.properties:
                break
            properties, name = self.properties[name]
            found = properties.find(path) if properties is not None else None
        return found


def _style(style: Element) -> tuple[Element | None, str]:
    based = style.find(f"{W}basedOn")
    return style.find(f"{W}pPr"), based.get(f"{W}val", "") if based is not None else ""
