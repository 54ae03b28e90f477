"""What one line alone shows itself to be: a number, a date, the name of a body, a heading, addressees …"""

import re
import unicodedata
from datetime import date

from shuniu.papers.model import Date, Number
from shuniu.papers.reader.words import any_of, spaced

_DIGIT = "0-9０-９"
_HAN_DIGITS = "〇○零一二三四五六七八九"
_OPEN, _CLOSE = "〔［\\[【（(﹝", "〕］\\]】）)﹞"

NUMBER = re.compile(
    rf"(?P<code>[\u4e00-\u9fffA-Za-z（）()]{{1,20}}?)\s*[{_OPEN}]\s*(?P<year>[{_DIGIT}]{{2,4}})\s*年?[{_CLOSE}]"
    rf"\s*第?(?P<serial>[{_DIGIT}]{{1,5}})\s*号"
)
_LONGEST_NUMBER, _LONGEST_ADDRESSEES = 80, 2_000
_BRACKETED = re.compile(r"[（(](.+)[）)]$")
_NOTICE_NUMBER = re.compile(
    rf"(?P<code>[\u4e00-\u9fff\s]{{2,40}}公告)\s*(?P<year>[{_DIGIT}]{{4}})\s*年\s*第\s*(?P<serial>[{_DIGIT}]{{1,5}})\s*号$"
)
_ORDER_NUMBER = re.compile(rf"第\s*(?P<serial>[{_DIGIT}]{{1,5}})\s*号$")
_ISSUE_NUMBER = (
    re.compile(  # 内参　第88期（总第1306期）: which of the series of one masthead may stand before it
        rf"(?:[\u4e00-\u9fff]{{2,4}}\s+)?(?:[{_DIGIT}]{{4}}年)?第\s*(?P<serial>[{_DIGIT}]{{1,4}})\s*期"
        rf"(?:\s*[（(]\s*总(?:第)?\s*(?P<total>[{_DIGIT}]{{1,6}})\s*期\s*[）)])?$"
    )
)
DATE = re.compile(
    rf"(?P<y>[{_DIGIT}]{{4}}|[{_HAN_DIGITS}]{{4}})\s*年\s*"
    rf"(?P<m>[{_DIGIT}]{{1,2}}|[{_HAN_DIGITS}十]{{1,3}})?\s*月\s*"
    rf"(?P<d>[{_DIGIT}]{{1,2}}|[{_HAN_DIGITS}十]{{1,3}})?\s*日"
)
_LOOSE_DATE = re.compile(
    rf"(?P<y>[{_DIGIT}]{{4}})\s*[./．－-]\s*(?P<m>[{_DIGIT}]{{1,2}})\s*[./．－-]\s*(?P<d>[{_DIGIT}]{{1,2}})"
)
_BLANK_DATE = re.compile(r"(?:[×xXＸ_ ]{0,4}\s*年\s*[×xXＸ_ ]{0,2}\s*月\s*[×xXＸ_ ]{0,2}\s*日)$")

_BODY = re.compile(
    rf"[\u4e00-\u9fff（）()“”·、]{{1,38}}(?:{any_of('body_endings')})(?:[（(][^（）()]{{1,12}}[）)])?$"
)
_PERSON = re.compile(
    rf"(?P<post>[\u4e00-\u9fff]{{0,20}}(?:{spaced('signing_posts')}))(?P<gap>[\s：:]*)"
    r"(?P<name>[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff])$"
)
_STOPS = re.compile(r"[。；！？!?;]$|[。！？]”$")
_ADDRESSEES = re.compile(
    rf"(?:{any_of('addressee_openings')}|[^，。；：《]{{1,30}}(?:{any_of('body_endings')}))[^。；！？]*[：:]$"
)
_NOT_ADDRESSEES = re.compile(r"(?:如下|以下|下列|如次|即|是|包括|为|有|指出|强调|认为|要求|提出|规定)[：:]$")
_NOTE = re.compile(r"[（(](?P<text>.+)[）)]$")
_PASSED = re.compile(r"(?:通过|公布|发布|批准|修订|修正|施行|印发)")


def number_in(text: str) -> Number | None:
    """The number that the whole text is: 发文字号 (brackets around it do not count), 公告号, 令号 or 期号."""
    if len(text) > _LONGEST_NUMBER:
        return None
    found = NUMBER.fullmatch(_BRACKETED.sub(r"\1", text)) or _NOTICE_NUMBER.match(text)
    if found:
        return Number(text, found["code"].strip(), int(found["year"]), int(found["serial"]))
    found = _ORDER_NUMBER.match(text)
    if found:
        return Number(text, serial=int(found["serial"]))
    found = _ISSUE_NUMBER.match(text)
    if found:
        return Number(
            text, serial=int(found["serial"]), total=int(found["total"]) if found["total"] else None
        )
    return None


def date_in(text: str) -> Date | None:
    """The date that the whole text is; a blank one to be filled in counts and means no day."""
    found = DATE.fullmatch(text) or _LOOSE_DATE.fullmatch(text)
    if found:
        return Date(text, _day(found["y"], found["m"], found["d"]))
    return Date(text) if _BLANK_DATE.match(text) else None


def _day(*parts: str | None) -> date | None:
    figures = [_figure(part) for part in parts]
    if None in figures:
        return None
    try:
        return date(*figures)  # type: ignore[arg-type]
    except ValueError:
        return None


def _figure(word: str | None) -> int | None:
    """二〇二六 → 2026, 二十一 → 21, ２１ → 21."""
    if not word:
        return None
    plain = unicodedata.normalize("NFKC", word).replace("○", "〇").replace("零", "〇")
    if plain.isdecimal():
        return int(plain)
    if "十" not in plain:
        return int("".join(str("〇一二三四五六七八九".index(one)) for one in plain))
    tens, _, ones = plain.partition("十")
    return (_figure(tens) or 1) * 10 + (_figure(ones) or 0)


def stops(text: str) -> bool:
    """Whether it ends as a sentence does."""
    return bool(_STOPS.search(text))


def is_body(text: str) -> bool:
    """Whether it is the name of a body, or several side by side."""
    return len(text) <= 80 and all(_BODY.match(name) for name in text.split())


def person_in(text: str) -> tuple[str, str] | None:
    """(post, name) of one who signs in person: 市长　林清源."""
    found = _PERSON.match(text)
    if not found or (not found["gap"] and is_body(text)):
        return None
    return "".join(found["post"].split()), "".join(found["name"].split())


def is_addressees(text: str) -> bool:
    """Whether it is a line of addressees with its colon."""
    if len(text) > _LONGEST_ADDRESSEES or not text.endswith(("：", ":")):
        return False
    return bool(_ADDRESSEES.match(text)) and not _NOT_ADDRESSEES.search(text)


def note_in(text: str) -> str | None:
    """What stands in the brackets that embrace the whole line."""
    found = _NOTE.match(text)
    return found["text"].strip() if found else None


def tells_passing(note: str) -> bool:
    """Whether a note under a title says who passed or published the thing (题注), or gives only a date."""
    return bool(_PASSED.search(note)) or date_in(note) is not None
