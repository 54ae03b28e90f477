"""The Excel of a circular is the official table itself: title, groups, lines as numbers, what is said below, ready for print."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from django.test import Client

from shuniu.rooms.assessment import circular_sheet
from shuniu.rooms.assessment.models import Circular
from shuniu.rooms.assessment.tests.builders import opened, prepared, published, recorded
from tests.cast import Cast

SignIn = Callable[[str], Client]


@pytest.fixture
def circular(cast: Cast) -> Circular:
    """March: two townships, one with a third of a point; one county office that nothing was adopted of."""
    book = opened(cast)
    recorded(cast, book, "采用", level="省", publication="要情", count=2)
    recorded(cast, book, "报送", count=4)
    recorded(cast, book, "其他加分", given=333)
    recorded(cast, book, "通报批评", unit=cast.units["lh"], level="省")
    return published(cast, book)


def read(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data)).active


def lines(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_it_reads_like_the_paper(circular: Circular) -> None:
    sheet = read(circular_sheet.sheet(circular, list(circular.rows.all())))
    found = lines(sheet)
    assert found[0][0].endswith("关于2026年3月党委信息采用情况的通报")
    assert found[1][0] == "2026年3月1日至2026年3月31日，2026年4月2日发出"
    assert found[2] == ["位次", "单位", "报送", "采用", "采用率", "本期得分", "累计得分"]
    assert [1, "石桥镇", 4, 2, 0.5, 40.333, 40.333] in found
    assert [None, "合计", 4, 2, 0.5, None, None] in found
    said = [row[0] for row in found if isinstance(row[0], str)]
    assert any(text.startswith("二、乡镇（") for text in said)
    assert any(text.startswith("不参加本年度评先的单位：柳河镇") for text in said)
    assert any(text.endswith("前在系统内提出。") for text in said)


def test_numbers_look_alike_in_a_column(circular: Circular) -> None:
    sheet = read(circular_sheet.sheet(circular, list(circular.rows.all())))
    line = next(row for row in sheet.iter_rows() if row[1].value == "柳河镇")
    assert [cell.number_format for cell in line[4:]] == ["0.0%", "0.000", "0.000"]
    assert (line[4].value, line[5].value) == (None, -5)
    assert {cell.border.left.style for cell in line} == {"thin"}


def test_it_is_set_up_for_print(circular: Circular) -> None:
    sheet = read(circular_sheet.sheet(circular, list(circular.rows.all())))
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage) == (9, True)
    assert "A1:G1 A2:G2" in " ".join(sorted(str(each) for each in sheet.merged_cells.ranges))
    assert sheet.freeze_panes == "A4"


def test_who_may_have_it(signed_in: SignIn, cast: Cast, circular: Circular) -> None:
    """The keeper all groups, a unit its own; of a draft the keeper alone, as it stands now."""
    address = f"/circular/{circular.pk}/paper/xlsx/"
    assert "县区" in str(lines(read(signed_in("何静").get(address).content)))
    assert "县区" not in str(lines(read(signed_in("孙和").get(address).content)))
    draft = prepared(cast, circular.book, period="quarter", first=circular.first.replace(month=1))
    address = f"/circular/{draft.pk}/paper/xlsx/"
    assert "还没有发出，按现在的账算" in lines(read(signed_in("何静").get(address).content))[1][0]
    assert signed_in("孙和").get(address).status_code == 404
