"""稿酬: who gets how much for what was adopted, and the cashier's list (ASM-5)."""

import io
from datetime import date

import openpyxl

from shuniu.base.rulemaking.acts import change
from shuniu.engines.reporting.models import Report
from shuniu.rooms.assessment import fees
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.tests.builders import counted, opened, recorded
from shuniu.rooms.bulletins.tests.issuing import issued
from tests.cast import MONDAY, SETTER, Cast

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
TABLE = [
    {"clause": "稿酬（一）", "event": "采用", "level": "省", "yuan": "80元"},
    {"clause": "稿酬（二）", "event": "采用", "level": "本级", "yuan": "30元"},
]


def ruled(cast: Cast) -> Book:
    """A book whose office pays."""
    change(
        by=SETTER,
        at=MONDAY,
        name="assessment.fees",
        value=TABLE,
        since=FIRST.replace(day=2),
        source="通知",
        reason="试行",
    )
    return opened(cast)


def test_each_writer_is_paid_by_clause(cast: Cast) -> None:
    book = ruled(cast)
    issued(cast)
    recorded(cast, book, "采用", unit=cast.units["lh"], level="省", publication="要情", count=2)
    counted(cast, book)
    rows = fees.payments(book, FIRST, LAST)
    assert {(row.unit, row.person): (row.count, row.yuan, row.why) for row in rows} == {
        ("石桥镇", "罗敏"): (1, "30.00", "稿酬（二） 1条"),
        ("柳河镇", "单位"): (2, "160.00", "稿酬（一） 2条"),
    }
    assert fees.payments(book, FIRST.replace(month=1), FIRST.replace(month=2)) == []


def test_the_cashiers_list_ends_with_its_sum(cast: Cast) -> None:
    book = ruled(cast)
    issued(cast)
    recorded(cast, book, "采用", unit=cast.units["lh"], level="省", publication="要情", count=2)
    counted(cast, book)
    data = fees.sheet(fees.payments(book, FIRST, LAST), book, FIRST, LAST)
    lines = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(data)).active.rows]
    assert [lines[0][0], lines[1][0]] == ["市委办公室党委信息稿酬发放表", "2026年3月1日至2026年3月31日"]
    assert lines[2] == ["序号", "单位", "撰写人", "条数", "金额（元）", "依据", "签领"]
    assert [line[0] for line in lines[3:-2]] == [1, 2]
    assert lines[-2] == [None, "合计", None, 3, 190, None, None]
    assert lines[-1][0].startswith("制表：")


def test_each_sum_opens_what_it_is_paid_for(cast: Cast) -> None:
    book = ruled(cast)
    issued(cast)
    counted(cast, book)
    (row,) = fees.opened(fees.payments(book, FIRST, LAST), (cast["何静"],))
    report = Report.objects.select_related("signed_text").get()
    assert report.signed_text
    ((on, title, page, why),) = row.items
    assert (on, title, page) == (MONDAY.date(), report.signed_text.title, f"/report/{report.pk}/")
    assert why.endswith("按稿酬（二）稿酬30元")
