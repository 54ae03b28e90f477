"""The pages of points and circulars: who gets what, what is on paper, what is kept off phones."""

import io
from collections.abc import Callable

import pytest
from django.test import Client

from shuniu.base.refusals import Incomplete
from shuniu.base.sheets.lines import Refused
from shuniu.papers.model import as_text
from shuniu.rooms.assessment import importing, paper
from shuniu.rooms.assessment.models import Book, Circular, Record
from shuniu.rooms.assessment.tests.builders import (
    APRIL,
    counted,
    objected,
    opened,
    prepared,
    published,
    recorded,
    sheet,
)
from tests.cast import MONDAY, Cast

PHONE = {"User-Agent": "Mozilla/5.0 (Linux; Android 14) Mobile"}
OPENING = {
    "单位代码": "sq", "事项": "期初", "发生日期": "2026-01-01", "事由和依据": "2026年1月纸质台账", "分值": "12.5",
}  # fmt: skip

SignIn = Callable[[str], Client]


@pytest.fixture
def book(cast: Cast) -> Book:
    made = opened(cast)
    recorded(cast, made, "通报批评", level="省", title="省委办公厅通报")
    return counted(cast, made)


@pytest.fixture
def circular(cast: Cast, book: Book) -> Circular:
    return published(cast, book)


def test_the_keeper_reads_everything(signed_in: SignIn, cast: Cast, book: Book, circular: Circular) -> None:
    client, objection = signed_in("何静"), objected(cast, circular)
    record = Record.objects.get(book=book)
    for address in (
        "/points/", "/points/dangwei/", "/points/dangwei/eligibility/", "/points/dangwei/fees/", "/points/dangwei/import/",
        "/records/", "/circulars/", f"/book/{book.pk}/", f"/record/{record.pk}/", f"/circular/{circular.pk}/",
        f"/objection/{objection.pk}/", "/circular/new/prepare/", "/record/new/enter/",
    ):  # fmt: skip
        assert client.get(address).status_code == 200, address


def test_from_the_circular_to_the_entries(signed_in: SignIn, circular: Circular) -> None:
    client = signed_in("何静")
    page = client.get(f"/circular/{circular.pk}/").content.decode()
    row = circular.rows.get(name="石桥镇")
    days = f"period_from={circular.first}&amp;period_to={circular.last}"
    address = f"/points/dangwei/?unit={row.unit_id}&amp;period=custom&amp;{days}"
    assert address in page
    entries = client.get(address.replace("&amp;", "&")).content.decode()
    assert "被省通报批评" in entries


def test_a_unit_reads_its_own_group_and_entries(signed_in: SignIn, circular: Circular) -> None:
    client = signed_in("孙和")
    page = client.get(f"/circular/{circular.pk}/").content.decode()
    assert "石桥镇" in page
    assert "安平县委办公室" not in page
    assert client.get("/points/dangwei/").status_code == 200
    assert client.get("/points/dangwei/eligibility/").status_code == 404


@pytest.mark.parametrize("who", ["马骏", "许岩", "沈默"])
def test_nobody_else_sees_any_of_it(signed_in: SignIn, circular: Circular, who: str) -> None:
    client = signed_in(who)
    for address in (f"/circular/{circular.pk}/", "/points/dangwei/", f"/circular/{circular.pk}/paper/pdf/"):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("who", ["何静", "孙和"])
def test_on_phones_there_is_a_plain_page(signed_in: SignIn, circular: Circular, who: str) -> None:
    client = signed_in(who)
    for address in (f"/circular/{circular.pk}/", "/points/dangwei/"):
        page = client.get(address, headers=PHONE).content.decode()
        assert "积分和通报请在电脑上看" in page
        assert "石桥镇</" not in page
    assert client.get("/reports/mine/", headers=PHONE).status_code == 200


def test_a_book_opens_its_entries_on_their_own_page(signed_in: SignIn, circular: Circular) -> None:
    """A list does not stand beside a list: both would answer to the same names."""
    page = signed_in("何静").get("/points/").content.decode()
    assert 'href="/points/dangwei/"' in page and "data-side" not in page
    assert "data-side" in signed_in("何静").get("/points/dangwei/").content.decode()


def test_who_is_out_for_the_awards_is_listed_with_the_reason(signed_in: SignIn, circular: Circular) -> None:
    page = signed_in("何静").get("/points/dangwei/eligibility/").content.decode()
    censure = Record.objects.get(event="通报批评")
    assert f'href="/record/{censure.pk}/"' in page and "石桥镇" in page
    assert circular.rows.get(name="石桥镇").barred != []


def test_the_paper_says_what_the_table_says(cast: Cast, circular: Circular) -> None:
    text = as_text(paper.document(circular, list(circular.rows.all())))
    assert "关于2026年3月党委信息采用情况的通报" in text
    assert "石桥镇" in text
    assert "本期没有采用信息的单位" in text
    assert "前在系统内提出" in text


def test_opening_points_come_from_excel(cast: Cast, book: Book) -> None:
    assert importing.take_in(sheet(OPENING), book, by=cast["何静"], at=MONDAY) == 1
    assert Record.objects.get(event="期初").given == 12_500
    counted(cast, book)
    assert book.entries.get(event="期初").points == 12_500


@pytest.mark.parametrize(
    ("wrong", "column"),
    [
        ({"单位代码": "zz"}, "单位代码"),
        ({"事项": "迟到"}, "事项"),
        ({"分值": "许多"}, "分值"),
        ({"分值": ""}, "分值"),
        ({"条数": "0"}, "条数"),
        ({"发生日期": "2025-12-31"}, "发生日期"),
    ],
)
def test_one_wrong_row_keeps_all_out(cast: Cast, book: Book, wrong: dict[str, str], column: str) -> None:
    with pytest.raises(Refused) as refused:
        importing.take_in(sheet(OPENING, {**OPENING, **wrong}), book, by=cast["何静"], at=MONDAY)
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [(3, column)]
    assert not Record.objects.filter(event="期初").exists()


def test_what_is_no_workbook_is_refused(cast: Cast, book: Book) -> None:
    with pytest.raises(Incomplete):
        importing.take_in(io.BytesIO(b"PK"), book, by=cast["何静"], at=MONDAY)


def test_a_draft_shows_what_it_would_be(signed_in: SignIn, cast: Cast, book: Book) -> None:
    draft = prepared(cast, book, at=APRIL)
    assert "石桥镇" in signed_in("何静").get(f"/circular/{draft.pk}/").content.decode()
    assert signed_in("孙和").get(f"/circular/{draft.pk}/").status_code == 404
