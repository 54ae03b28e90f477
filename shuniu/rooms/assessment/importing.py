"""Records from Excel: opening points and what was adopted before the system; all or nothing, every error by its row (ASM-1)."""

from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import BinaryIO

from django.db import transaction

from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete
from shuniu.base.sheets import reading
from shuniu.base.sheets.columns import Column
from shuniu.base.sheets.lines import Line, Refused, each
from shuniu.base.sheets.writing import workbook
from shuniu.org.models import Unit
from shuniu.rooms.assessment import acts
from shuniu.rooms.assessment.models import Book, Record
from shuniu.rooms.assessment.points.words import EVENTS, LEVELS
from shuniu.rooms.assessment.points.worth import MILLI

SHEET = "登记"
SHEETS = {
    SHEET: (
        Column("code", "单位代码", hint="单位代码和单位名称填一样", most=32, also=("unit",)),
        Column("name", "单位名称", hint="全称或简称，要与系统里的一字不差", most=120),
        Column("event", "事项", True, {word: word for word in EVENTS}),
        Column("on", "发生日期", True, hint="如：2026-01-01", kind="day"),
        Column("title", "事由和依据", True, most=200),
        Column("level", "层级", words={word: word for word in LEVELS}, hint="不填就是本级"),
        Column("publication", "刊物", most=60),
        Column("genres", "体裁", most=60, hint="几样用顿号分开"),
        Column("who", "领导", most=20),
        Column("count", "条数", most=8, hint="不填就是1"),
        Column("given", "分值", most=12, hint="期初、其他加减分必填，扣分写负数"),
    )
}


def template() -> bytes:
    """The empty workbook."""
    return workbook(SHEETS, {})


def take_in(file: BinaryIO, book: Book, *, by: Actor, at: datetime) -> int:
    """Enter every line, or, where anything is wrong, none (Refused; Incomplete at ``file``); how many."""
    found = reading.read(file, SHEETS)
    if found.faults:
        raise Refused(found.faults)
    with transaction.atomic():
        return len(each(found.lines[SHEET], lambda line: _enter(line, book, by, at)))


def _enter(line: Line, book: Book, by: Actor, at: datetime) -> Record:
    values = dict(line.values)
    said = {
        "unit": _unit(values.pop("code", ""), values.pop("name", ""), book),
        "count": _count(values.pop("count", "")),
        "given": _given(values.pop("given", "")),
    }
    record: Record = acts.enter(by=by, at=at, book=book, **said, **values)
    return record


def _unit(code: str, name: str, book: Book) -> Unit:
    units = Unit.objects.active().under(book.desk.area)
    if code:
        found = list(units.filter(code=code))
    else:
        found = list(units.filter(name=name) or units.filter(short_name=name)) if name else []
    if len(found) != 1:
        many = "有几个，请填单位代码" if found else "没有这个单位"
        raise Incomplete({"code" if code else "name": f"“{code or name}”{many}。"})
    return found[0]


def _count(said: str) -> int:
    if not said:
        return 1
    number = _number(said, "count")
    if number != int(number) or number < 1:
        raise Incomplete({"count": f"“{said}”不是条数，应写 1、2、3。"})
    return int(number)


def _given(said: str) -> int | None:
    return int(_number(said, "given") * MILLI) if said else None


def _number(said: str, column: str) -> Decimal:
    try:
        number = Decimal(said)
    except InvalidOperation as error:
        raise Incomplete({column: f"“{said}”不是数字。"}) from error
    if not number.is_finite():
        raise Incomplete({column: f"“{said}”不是数字。"})
    return number
