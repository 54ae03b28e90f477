"""The marks of one page as OFD content: letters that stand in one line share a text object."""

from collections.abc import Iterator
from itertools import count, pairwise
from xml.sax.saxutils import escape

from shuniu.papers.typeset.ofd.marks import Letter, Path, Sheet

UPRIGHT = (1.0, 0.0, 0.0, 1.0)
NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def content(sheet: Sheet, fonts: dict[str, int], numbers: count) -> str:
    """The page's content; `fonts` gives each PostScript name its resource, `numbers` the next free identifier."""
    box = f"0 0 {sheet.wide:.3f} {sheet.high:.3f}"
    paths = "".join(_path(path, box, numbers) for path in sheet.paths)
    texts = "".join(_text(line, box, fonts, numbers) for line in lines(sheet.letters))
    area = f"<ofd:Area><ofd:PhysicalBox>{box}</ofd:PhysicalBox></ofd:Area>"
    layer = f'<ofd:Layer ID="{next(numbers)}" Type="Body">{paths}{texts}</ofd:Layer>'
    return f"{DECLARATION}<ofd:Page {NAMESPACE}>{area}<ofd:Content>{layer}</ofd:Content></ofd:Page>"


def lines(letters: tuple[Letter, ...]) -> Iterator[list[Letter]]:
    """Runs of letters that share line and dress; a turned or stretched letter stands alone."""
    line: list[Letter] = []
    for letter in letters:
        if line and not _joins(line[-1], letter):
            yield line
            line = []
        line.append(letter)
    if line:
        yield line


def _joins(last: Letter, letter: Letter) -> bool:
    same = (last.font, last.colour, last.turn) == (letter.font, letter.colour, letter.turn)
    level = abs(last.y - letter.y) < 0.01 and abs(last.size - letter.size) < 0.001
    return same and level and letter.x >= last.x and letter.turn == UPRIGHT


def _text(line: list[Letter], box: str, fonts: dict[str, int], numbers: count) -> str:
    first = line[0]
    turn = first.turn
    upright = turn == UPRIGHT
    matrix = "" if upright else f' CTM="{" ".join(f"{part:g}" for part in turn)} {first.x:.3f} {first.y:.3f}"'
    x, y = (first.x, first.y) if upright else (0, 0)
    steps = [f"{letter.x - before.x:.3f}" for before, letter in pairwise(line)]
    delta = f' DeltaX="{" ".join(steps)}"' if steps else ""
    words = escape("".join(letter.char for letter in line))
    return (
        f'<ofd:TextObject ID="{next(numbers)}" Boundary="{box}" Font="{fonts[first.font]}" Size="{first.size:.4f}"{matrix}>'
        f'<ofd:FillColor Value="{_colour(first.colour)}"/>'
        f'<ofd:TextCode X="{x:.3f}" Y="{y:.3f}"{delta}>{words}</ofd:TextCode></ofd:TextObject>'
    )


def _path(path: Path, box: str, numbers: count) -> str:
    tag, look = (
        ("Fill", 'Stroke="false" Fill="true"') if path.filled else ("Stroke", 'Stroke="true" Fill="false"')
    )
    return (
        f'<ofd:PathObject ID="{next(numbers)}" Boundary="{box}" LineWidth="{path.width:.3f}" {look}>'
        f'<ofd:{tag}Color Value="{_colour(path.colour)}"/>'
        f"<ofd:AbbreviatedData>{path.data}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def _colour(colour: tuple[int, int, int]) -> str:
    return " ".join(map(str, colour))
