"""What stands below the text: 附件说明, 署名, 成文日期, 附注, in the orders in which people put them."""

import re
from dataclasses import dataclass, replace

from shuniu.papers.model import Date, Seal, SealKind, Signature, Span, Words
from shuniu.papers.reader.levels import level_of
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import date_in, is_body, note_in, person_in, stops
from shuniu.papers.reader.noted import ATTACHMENT_LABEL, LISTED, may_list, names_of, opens_listing

_SEALED = re.compile(r"\s*[（(](?:盖章|印章|公章|章|印)[）)]$")
_PLACE = re.compile(r"(?:中共)?([^省市县区州]{1,6}[省市县区州])")
_LAST = "府厅局委部室院会办"  # with which a name may end where the next begins
_LONGEST_SIGNATURE, _MOST_UNDATED = 30, 3
_SURE, _LIKELY, _GUESS = 0.97, 0.85, 0.6


@dataclass(slots=True)
class Ending:
    """The end of a text: `body` are the lines before it, `rest` those after (attachments and what web pages add)."""

    body: list[Line]
    rest: list[Line]
    attachment_names: tuple[Words, ...] = ()
    signatures: tuple[Signature, ...] = ()
    date: Date | None = None
    note: Words | None = None


def ending_of(lines: list[Line]) -> Ending:
    """Parts the lines below the addressees at signature and date, or at the first attachment where there is none."""
    at = _date_place(lines)
    if at is None:
        return _undated(lines)
    signed_from, signed_to = _signature_places(lines, at)
    ending = Ending(lines[:signed_from], lines[signed_to:])
    signing = [line for line in lines[signed_from:signed_to] if line is not lines[at]]
    ending.signatures = tuple(one for line in signing for one in signatures_in(line))
    ending.date = _date(lines[at], bool(ending.signatures))
    _take_listing_above(ending)
    _take_after(ending)
    return ending


def is_signature(line: Line) -> bool:
    """Whether a line signs: names of bodies or post and name of a person."""
    text = _SEALED.sub("", line.text)
    free = line.table is None and level_of(line.text) is None
    return free and (is_body(text) or person_in(text) is not None)


def signatures_in(line: Line) -> tuple[Signature, ...]:
    """The signatures of one line; several bodies may stand side by side."""
    person = person_in(line.text)
    if person:
        seal = Seal(person[1], SealKind.PERSON) if _SEALED.search(line.text) else None
        return (Signature(person[1], person[0], seal, span=line.span, confidence=_SURE),)
    text = _SEALED.sub("", line.text)
    sure = _SURE if is_body(text) else _GUESS
    if not is_body(text):
        return (Signature(text, span=line.span, confidence=sure),)
    places = _names_side_by_side(text)
    spans = [line.span_of(start, end) for start, end in places]
    spans[-1] = replace(spans[-1], end=line.end)
    return tuple(
        Signature(text[slice(*place)], span=span, confidence=sure)
        for place, span in zip(places, spans, strict=True)
    )


def _names_side_by_side(text: str) -> list[tuple[int, int]]:
    """Where each name stands: parted by blanks, or by the place they all begin with (安平县教育局安平县财政局)."""
    place = _PLACE.match(text)
    parting = rf"|(?<=[{_LAST}])(?={re.escape(place[1])})" if place else ""
    bounds = [0]
    for gap in re.finditer(rf"\s+{parting}", text):
        bounds += [gap.start(), gap.end()]
    bounds.append(len(text))
    return [(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if start < end]


def _date(line: Line, signed: bool) -> Date:
    date = date_in(line.text) or Date(line.text)
    return replace(date, span=line.span, confidence=_SURE if signed and date.day else _LIKELY)


def _date_place(lines: list[Line]) -> int | None:
    """Where the date of the document stands: a line of its own beside a signature, or with nothing but notes below."""
    for at, line in enumerate(lines):
        if line.table is None and date_in(line.text) and _ends_here(lines, at):
            return at
    return None


def _ends_here(lines: list[Line], at: int) -> bool:
    above = lines[at - 1] if at else None
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or (above and is_signature(above)):
        return True
    if note_in(below.text) or ATTACHMENT_LABEL.match(below.text) or is_signature(below):
        return True
    return above is not None and _signs_by_place(above, lines[at - 2] if at > 1 else None)


def _signs_by_place(line: Line, above: Line | None) -> bool:
    """A short line between a full stop and a date signs, whatever the body is called."""
    short = len(line.text) <= _LONGEST_SIGNATURE and not re.search(r"[，。；：、！？]", line.text)
    free = level_of(line.text) is None and line.table is None and not note_in(line.text)
    return short and free and (above is None or _may_precede_signature(above))


def _may_precede_signature(line: Line) -> bool:
    return stops(line.text) or bool(LISTED.match(line.text)) or opens_listing(line)


def _signature_places(lines: list[Line], at: int) -> tuple[int, int]:
    """The range of lines that sign and date; the signature may also stand below the date."""
    start = at
    while start and is_signature(lines[start - 1]):
        start -= 1
    if start < at:
        return start, at + 1
    if at and _signs_by_place(lines[at - 1], lines[at - 2] if at > 1 else None):
        return at - 1, at + 1
    end = at + 1
    while end < len(lines) and is_signature(lines[end]):
        end += 1
    return at, end


def _take_listing_above(ending: Ending) -> None:
    """附件说明 right above the signature."""
    start = listing_start(ending.body)
    if start is not None:
        ending.attachment_names = names_of(ending.body[start:])
        ending.body = ending.body[:start]


def listing_start(lines: list[Line]) -> int | None:
    """Where the last lines of a text are an 附件说明, the place of its first."""
    start = None
    for at in range(len(lines) - 1, -1, -1):
        if not may_list(lines[at]):
            break
        if opens_listing(lines[at]):
            start = at
    return start


def _take_after(ending: Ending) -> None:
    """附注 and an 附件说明 that stand below the date."""
    notes = []
    while ending.rest and note_in(ending.rest[0].text):
        notes.append(ending.rest.pop(0))
    if notes:
        text = "）（".join(note_in(line.text) or "" for line in notes)
        ending.note = Words(text, span=Span(notes[0].start, notes[-1].end), confidence=_SURE)
    _take_listing_below(ending)
    if not ending.note and ending.rest and note_in(ending.rest[0].text) and ending.attachment_names:
        line = ending.rest.pop(0)
        ending.note = Words(note_in(line.text) or "", span=line.span, confidence=_LIKELY)


def _take_listing_below(ending: Ending) -> None:
    if ending.attachment_names or not ending.rest or not opens_listing(ending.rest[0]):
        return
    count = next((at for at, line in enumerate(ending.rest) if not may_list(line)), len(ending.rest))
    if count == len(ending.rest) or not stops(ending.rest[count].text):
        ending.attachment_names = names_of(ending.rest[:count])
        ending.rest = ending.rest[count:]


def _undated(lines: list[Line]) -> Ending:
    """A text without date: it ends at its first attachment; the last line may still sign."""
    cut = next(
        (at for at, line in enumerate(lines) if at and ATTACHMENT_LABEL.fullmatch(line.text)), len(lines)
    )
    ending = Ending(lines[:cut], lines[cut:])
    count = next((at for at, line in enumerate(reversed(ending.body)) if not is_signature(line)), 0)
    if 0 < count <= _MOST_UNDATED and _may_precede_signature(ending.body[-count - 1]):
        signing, ending.body = ending.body[-count:], ending.body[:-count]
        ending.signatures = tuple(one for line in signing for one in signatures_in(line))
    _take_listing_above(ending)
    return ending
