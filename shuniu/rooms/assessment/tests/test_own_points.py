"""One's own points on 报送统计: the sum opens the list of its entries, each with its reason; on phones none of it."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

from django.test import Client

from shuniu.base.ledgers.charts import span
from shuniu.base.rulemaking.acts import change
from shuniu.rooms.assessment.ledgers import Entries
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.own_points import OwnPoints
from shuniu.rooms.assessment.points.worth import plain
from shuniu.rooms.assessment.tests.builders import counted, opened, recorded
from tests.cast import MONDAY, SETTER, Cast

PHONE = {"User-Agent": "Mozilla/5.0 (Linux; Android 15) Mobile"}
SignedIn = Callable[[str], Client]


def scored(cast: Cast) -> Book:
    book = opened(cast)
    recorded(cast, book, "失实")
    recorded(cast, book, "通报表扬", person=cast.person("罗敏"), title="防汛信息及时")
    return counted(cast, book)


def test_the_number_is_the_sum_of_the_list_it_opens(cast: Cast, signed_in: SignedIn) -> None:
    book = scored(cast)
    for whose, sum_, entries in (("unit", "-5", 2), ("mine", "5", 1)):
        page = signed_in("罗敏").get(f"/standing/?whose={whose}&period=year")
        (shown,) = page.context["books"]
        assert (shown["value"], len(shown["entries"])) == (sum_, entries)
        params = dict(parse_qsl(urlsplit(shown["url"]).query))
        rows = Entries((cast["罗敏"],), MONDAY, params, book=book).page.rows
        assert sum(row.points for row in rows) == int(sum_) * 1000
        assert shown["entries"][0].why in page.content.decode()
        assert signed_in("罗敏").get(shown["url"]).status_code == 200


def test_nobody_reads_the_points_of_others(cast: Cast, signed_in: SignedIn) -> None:
    scored(cast)
    assert signed_in("王芳").get("/standing/?whose=unit").context["books"] == []


def test_who_acts_for_two_units_reads_each_by_itself(cast: Cast) -> None:
    book = scored(cast)
    recorded(cast, book, "通报表扬", unit=cast.units["lh"], title="抢收及时")
    counted(cast, book)
    actors = (cast["孙和"], replace(cast["马骏"], person_id=cast["孙和"].person_id))
    found = OwnPoints("unit", actors, span("year", MONDAY)).books
    assert {part["word"].partition("：")[0]: part["value"] for part in found} == {
        "石桥镇": "-5",
        "柳河镇": "5",
    }
    for part in found:
        params = dict(parse_qsl(urlsplit(part["url"]).query))
        rows = Entries(actors, MONDAY, params, book=book).page.rows
        assert plain(sum(row.points for row in rows)) == part["value"]


def test_switched_on_the_page_shows_them_on_phones_too(cast: Cast, signed_in: SignedIn) -> None:
    scored(cast)
    client = signed_in("罗敏")
    kept_off = "sn-r-standing-points--desk"
    assert kept_off in client.get("/standing/?whose=unit&period=year").content.decode()
    change(
        by=SETTER, at=MONDAY, name="assessment.on_phones", value="是", since=MONDAY.date(),
        source="云办发〔2026〕9号",
        reason="备案",
    )  # fmt: skip
    page = client.get("/standing/?whose=unit&period=year", headers=PHONE).content.decode()
    assert "防汛信息及时" in page
    assert kept_off not in page


def test_a_phone_shows_the_reports_and_no_points(cast: Cast, signed_in: SignedIn) -> None:
    scored(cast)
    page = signed_in("罗敏").get("/standing/?whose=unit", headers=PHONE)
    assert page.status_code == 200
    assert page.context["books"] == []
    assert "防汛信息及时" not in page.content.decode()
