"""Automatic numbers of paragraphs: 一、 （一） 1. that Word counts and that stand nowhere in the text."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from shuniu.papers.reader.docx.names import W

_HAN = "〇一二三四五六七八九"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CHINESE = ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand")
_DIGITWISE = ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and what it writes."""

    form: str
    text: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, root: Element | None) -> "Numbering":
        """From numbering.xml; without one there are no lists."""
        if root is None:
            return cls()
        abstract = {one.get(f"{W}abstractNumId"): _levels(one) for one in root.iter(f"{W}abstractNum")}
        levels = {}
        for num in root.findall(f"{W}num"):
            base = num.find(f"{W}abstractNumId")
            levels[num.get(f"{W}numId", "")] = abstract.get(_value(base), {}) | _overrides(num)
        return cls(levels)

    def next(self, num_id: str, depth: int) -> str:
        """The number of the next paragraph of this list and depth, "" for bullets and unknown lists."""
        levels = self.levels.get(num_id, {})
        level = levels.get(depth)
        if level is None or level.form in ("bullet", "none"):
            return ""
        counts = self.counts[num_id]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return re.sub(r"%([1-9])", lambda found: self._written(levels, counts, int(found[1]) - 1), level.text)

    def _written(self, levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
        level = levels.get(depth)
        return written(counts.get(depth, level.start), level.form) if level else ""


def written(count: int, form: str) -> str:
    """A count in the given form of ST_NumberFormat; forms that no official uses count in figures."""
    if form in _CHINESE:
        return chinese(count)
    if form in _DIGITWISE:
        return "".join(_HAN[int(digit)] for digit in str(count))
    if form.startswith("decimalEnclosedCircle") and 0 < count <= len(_CIRCLED):
        return _CIRCLED[count - 1]
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter if form == "lowerLetter" else letter.upper()
    return str(count)


def chinese(count: int) -> str:
    """1 → 一, 12 → 十二, 20 → 二十, 105 → 一百〇五; figures from a thousand on."""
    if not 0 < count < 1000:
        return str(count)
    hundreds, tens, ones = count // 100, count // 10 % 10, count % 10
    text = f"{_HAN[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _HAN[tens]) + "十"
    elif hundreds and ones:
        text += "〇"
    return text + (_HAN[ones] if ones else "")


def _levels(parent: Element) -> dict[int, Level]:
    found = {}
    for one in parent.findall(f"{W}lvl"):
        start = _value(one.find(f"{W}start"), "1")
        text, form = _value(one.find(f"{W}lvlText")), _value(one.find(f"{W}numFmt"), "decimal")
        found[int(one.get(f"{W}ilvl", "0"))] = Level(form, text, int(start) if start.isdecimal() else 1)
    return found


def _overrides(num: Element) -> dict[int, Level]:
    return {depth: level for one in num.findall(f"{W}lvlOverride") for depth, level in _levels(one).items()}


def _value(element: Element | None, default: str = "") -> str:
    return element.get(f"{W}val", default) if element is not None else default
