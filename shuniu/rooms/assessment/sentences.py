"""Every journal entry of the room of points, read aloud: what was done, without who, when and the typed remark."""

from datetime import date, datetime

from django.utils.timezone import localtime

from shuniu.base.journal.models import Entry
from shuniu.rooms.assessment.points.worth import plain


def _day(said: str) -> str:
    return f"{date.fromisoformat(said):%Y年%-m月%-d日}"


def _opened(entry: Entry) -> str:
    pack = f"，按“{entry.notes['pack']}”计" if entry.notes["pack"] else ""
    return f"给{entry.notes['desk']}开账，从{_day(entry.notes['begins'])}起记{pack}"


def _counted(entry: Entry) -> str:
    notes = entry.notes
    counts = ((notes["made"], "新记"), (notes["changed"], "改"), (notes["gone"], "销"))
    said = "、".join(f"{word}{count}条" for count, word in counts if count)
    return f"记账到{_day(notes['until'])}，{said or '没有变动'}"


def _published(entry: Entry) -> str:
    until = localtime(datetime.fromisoformat(entry.notes["objections_until"]))
    return f"发出{entry.notes['span']}通报，列{entry.notes['units']}个单位，异议期到{until:%-m月%-d日}"


def _upheld(entry: Entry) -> str:
    given = entry.notes["given"]
    put_right = f"，更正{plain(given)}分" if given else ""
    return f"认定{entry.notes['unit']}对{entry.notes['span']}通报的异议成立{put_right}"


BOOK = {
    "open": _opened,
    "go_by": lambda e: f"自{_day(e.notes['since'])}起改用“{e.notes['pack']}”",
    "count": _counted,
}

RECORD = {
    "enter": lambda e: f"登记{e.notes['unit']}{_day(e.notes['day'])}{e.notes['level']}{e.notes['event']}",
    "revoke": lambda e: f"撤销{e.notes['unit']}的登记：{e.notes['event']}",
}

CIRCULAR = {
    "prepare": lambda e: f"拟{e.notes['span']}通报",
    "describe": lambda e: "写情况说明",
    "publish": _published,
    "settle": lambda e: "异议期满，这一期已定",
    "discard": lambda e: "作废，没有发出",
}

OBJECTION = {
    "raise": lambda e: f"{e.notes['unit']}对{e.notes['span']}通报提出异议",
    "uphold": _upheld,
    "refuse": lambda e: f"认定{e.notes['unit']}对{e.notes['span']}通报的异议不成立",
}
