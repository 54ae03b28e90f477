"""Units and people from Excel: every error by its row, all or nothing."""

import io
import zipfile
from datetime import date
from typing import Any

import openpyxl
import pytest

from shuniu.base.refusals import Incomplete
from shuniu.base.sheets.lines import Refused
from shuniu.base.sheets.reading import BYTES_MOST
from shuniu.org.importing.applying import apply
from shuniu.org.importing.reading import read
from shuniu.org.importing.sheets import PEOPLE, SHEETS, UNITS
from shuniu.org.importing.writing import template
from shuniu.org.models import Person, Unit
from tests.cast import MONDAY, SETTER, Cast

UNIT = {"单位代码": "qx", "单位名称": "清溪县", "层级": "县（市、区）", "类别": "地区", "上级单位代码": "yz"}
PERSON = {
    "人员编号": "p1",
    "姓名": "丁一",
    "单位代码": "qx",
    "岗位类别": "信息员",
    "岗位名称": "信息员",
    "任职日期": "2026-03-01",
}


def workbook(units: list[dict[str, Any]], people: list[dict[str, Any]]) -> io.BytesIO:
    """A workbook as our template has it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in ((UNITS, units), (PEOPLE, people)):
        sheet = book.create_sheet(name)
        words = [column.word for column in SHEETS[name]]
        sheet.append(words)
        for row in rows:
            sheet.append([row.get(word) for word in words])
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def faults(units: list[dict[str, Any]], people: list[dict[str, Any]]) -> set[tuple[str, int, str]]:
    """Sheet, row and column of everything wrong."""
    return {(fault.sheet, fault.row, fault.column) for fault in read(workbook(units, people)).faults}


def test_all_of_it_comes_in(cast: Cast) -> None:
    account = {"登录名": "dingyi", "初始密码": "first-2026"}
    taken = apply(read(workbook([UNIT], [{**PERSON, **account}])), by=SETTER, at=MONDAY)
    assert (taken.units, taken.people, taken.accounts) == (1, 1, 1)
    held = Person.objects.get(name="丁一").appointments.get()
    assert (held.post.unit.name, held.since) == ("清溪县", date(2026, 3, 1))


def test_one_wrong_row_keeps_all_out(cast: Cast) -> None:
    before = Unit.objects.count()
    with pytest.raises(Refused):
        apply(read(workbook([UNIT], [{**PERSON, "岗位类别": "厂长"}])), by=SETTER, at=MONDAY)
    assert Unit.objects.count() == before


def test_every_error_names_its_row_and_column(cast: Cast) -> None:
    found = faults(
        [
            {**UNIT, "单位代码": "sq"},
            {**UNIT, "上级单位代码": "zz"},
            {**UNIT, "单位代码": "q2", "单位名称": None},
        ],
        [
            {**PERSON, "单位代码": "zz"},
            {**PERSON, "姓名": "丁二"},
            {**PERSON, "任职日期": "三月"},
            {**PERSON, "登录名": "ab1"},
        ],
    )
    assert found == {
        (UNITS, 2, "单位代码"), (UNITS, 3, "上级单位代码"), (UNITS, 4, "单位名称"), (PEOPLE, 2, "单位代码"),
        (PEOPLE, 3, "姓名"), (PEOPLE, 4, "任职日期"), (PEOPLE, 5, "初始密码"),
    }  # fmt: skip


def test_errors_stand_in_the_order_of_the_sheets(cast: Cast) -> None:
    people = [{**PERSON, "单位代码": "zz"}, {**PERSON, "任职日期": "三月"}]
    found = read(workbook([{**UNIT, "上级单位代码": "zz"}, {**UNIT, "层级": "x"}], people)).faults
    assert [(fault.sheet, fault.row) for fault in found] == sorted(
        ((fault.sheet, fault.row) for fault in found), key=lambda at: ([UNITS, PEOPLE].index(at[0]), at[1])
    )


@pytest.mark.parametrize("typed", ["县（市、区）", "县(市、区)", "县"])
def test_a_word_is_taken_as_people_type_it(cast: Cast, typed: str) -> None:
    assert read(workbook([{**UNIT, "层级": typed}], [])).lines[UNITS][0].values["level"] == "county"


def test_a_workbook_without_a_row_says_so(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        read(workbook([], []))
    assert "一行也没有填" in refused.value.errors["file"][0]


def test_the_template_offers_the_words(cast: Cast) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(template()))[UNITS]
    offered = {str(each.sqref).split(":")[0]: each.formula1 for each in sheet.data_validations.dataValidation}
    assert "乡镇（街道）" in offered["D2"] and "直报点" in offered["E2"]


def test_a_taken_login_keeps_all_out_and_names_the_row(cast: Cast) -> None:
    login = cast.account("罗敏").login
    with pytest.raises(Refused) as refused:
        apply(
            read(workbook([UNIT], [{**PERSON, "登录名": login, "初始密码": "first-2026"}])),
            by=SETTER,
            at=MONDAY,
        )
    assert refused.value.faults[0].row == 2
    assert not Unit.objects.filter(code="qx").exists()


def test_what_the_house_cannot_keep_is_named_before_anything_is_done(cast: Cast) -> None:
    login = cast.account("罗敏").login
    account = {"登录名": "dingyi", "初始密码": "first-2026"}
    found = faults(
        [{**UNIT, "单位名称": "县" * 121}, {**UNIT, "单位代码": "q2", "简称": "清\n溪"}],
        [
            {**PERSON, "手机": "1" * 21},
            {**PERSON, "电子邮箱": "没有"},
            {**PERSON, **account, "登录名": "丁一"},
            {**PERSON, **account, "登录名": login.upper()},
            {**PERSON, **account},
            {**PERSON, "人员编号": "p2", **account},
            {**PERSON, "姓名": "长" * 30_000},
        ],
    )
    assert found == {
        (UNITS, 2, "单位名称"), (UNITS, 3, "简称"), (PEOPLE, 2, "手机"), (PEOPLE, 3, "电子邮箱"), (PEOPLE, 4, "登录名"),
        (PEOPLE, 5, "登录名"), (PEOPLE, 7, "登录名"), (PEOPLE, 8, "姓名"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("units", "people", "place"),
    [
        ([{**UNIT, "单位名称": "机密★1年 清溪县"}], [], (UNITS, 2, "单位名称")),
        ([UNIT], [PERSON, {**PERSON, "人员编号": "p2", "岗位名称": "绝密★长期"}], (PEOPLE, 3, "岗位名称")),
        (
            [UNIT],
            [{**PERSON, "岗位类别": "审计员"}, {**PERSON, "岗位类别": "安全管理员"}],
            (PEOPLE, 3, "姓名"),
        ),
    ],
)
def test_what_an_act_refuses_is_the_fault_of_its_row(cast: Cast, units: Any, people: Any, place: Any) -> None:
    with pytest.raises(Refused) as refused:
        apply(read(workbook(units, people)), by=SETTER, at=MONDAY)
    fault = refused.value.faults[0]
    assert (fault.sheet, fault.row, fault.column) == place and fault.sentence
    assert not Unit.objects.filter(code="qx").exists()


def bomb() -> bytes:
    """A workbook of a few kilobytes that unfolds to half a gigabyte."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(512):
            part.write(bytes(2**20))
    return buffer.getvalue()


def test_a_bomb_is_not_unfolded(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        read(io.BytesIO(bomb()))
    assert "异常庞大" in refused.value.errors["file"][0]


def test_too_big_a_file_is_refused_by_its_size(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        read(io.BytesIO(bytes(BYTES_MOST + 1)))
    assert "10MB" in refused.value.errors["file"][0]


def test_an_archive_without_sheets_is_none(cast: Cast) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<a")
    with pytest.raises(Incomplete) as refused:
        read(io.BytesIO(buffer.getvalue()))
    assert "模板" in refused.value.errors["file"][0]


@pytest.mark.parametrize("sent", [b"", b"not a workbook", b"PK\x03\x04broken"])
def test_what_is_no_workbook_is_refused_at_the_field(cast: Cast, sent: bytes) -> None:
    with pytest.raises(Incomplete) as refused:
        read(io.BytesIO(sent))
    assert "模板" in refused.value.errors["file"][0]
