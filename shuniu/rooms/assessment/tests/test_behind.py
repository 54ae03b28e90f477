"""With the printed circular in hand: every figure of a line opens the list that it is the number of."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from shuniu.base.rulemaking.acts import change
from shuniu.engines.reporting.tests.builders import arrived
from shuniu.org.models import Role
from shuniu.rooms.assessment import ledgers
from shuniu.rooms.assessment.behind import behind, count
from shuniu.rooms.assessment.models import Circular
from shuniu.rooms.assessment.points.worth import plain
from shuniu.rooms.assessment.tests.builders import (
    APRIL,
    FEBRUARY,
    MAY,
    counted,
    opened,
    published,
    recorded,
)
from shuniu.rooms.bulletins.tests.builders import adopted
from tests.cast import MONDAY, SETTER, Cast

SignIn = Callable[[str], Client]
LAST = re.compile(r"\d+/$")
LINE = re.compile(r'<tr class="sn-c-ledger__row[^"]*">(.*?)</tr>', re.DOTALL)
CELL = re.compile(r'<td[^>]*data-word="(.*?)"[^>]*>(?:<a href="(.*?)">)?(.*?)(?:</a>)?</td>', re.DOTALL)
SAID = re.compile(r"<h2>(\S+) (\d+) 条</h2>")


@pytest.fixture
def circular(cast: Cast) -> Circular:
    """石桥镇's March: two reports, one of them adopted here, five more by hand, two taken by the province; points of before."""
    about = {"value": "采用", "since": MONDAY.date(), "source": "例会纪要", "reason": "刊物未上线"}
    change(by=SETTER, at=MONDAY, name="assessment.counting", **about)
    book = opened(cast)
    adopted(cast)
    arrived(cast)
    recorded(cast, book, "报送", count=5, title="系统外报来五条")
    recorded(cast, book, "采用", level="省", publication="要情", count=2, title="要情采用两条")
    recorded(cast, book, "通报表扬", on=FEBRUARY, title="二月通报表扬")
    return published(cast, book)


def cells(client: Client, circular: Circular, unit: str) -> dict[str, tuple[str, str]]:
    """What a line of the circular's page shows, by column: the figure, and the address that it opens."""
    page = unescape(client.get(f"/circular/{circular.pk}/").content.decode())
    lines = [CELL.findall(line) for line in LINE.findall(page)]
    return next(
        {word: (text, url) for word, url, text in line} for line in lines if any(cell[2] == unit for cell in line)
    )  # fmt: skip


def sum_of(address: str, cast: Cast, who: str) -> int:
    """The points of all entries that an address lists."""
    params = dict(part.split("=") for part in address.partition("?")[2].split("&"))
    listed = ledgers.Entries((cast[who],), APRIL, params, book=Circular.objects.get().book)
    return sum(row.points for row in listed.every_row())


@pytest.mark.parametrize("who", ["何静", "孙和"])
def test_every_figure_opens_its_own_list(signed_in: SignIn, cast: Cast, circular: Circular, who: str) -> None:
    client = signed_in(who)
    shown = cells(client, circular, "石桥镇")
    page = client.get(shown["报送"][1].partition("#")[0]).content.decode()
    lists = dict(SAID.findall(page))
    assert (shown["报送"][0], shown["采用"][0]) == (lists["报送"], lists["采用"]) == ("7", "3")
    assert "系统外报来五条" in page
    assert "要情采用两条" in page
    assert plain(sum_of(shown["本期得分"][1], cast, who)) == shown["本期得分"][0]
    assert plain(sum_of(shown["累计得分"][1], cast, who)) == shown["累计得分"][0]
    assert shown["本期得分"][0] != shown["累计得分"][0]
    assert shown["位次"][1] == shown["累计得分"][1]


def test_the_lists_of_all_lines_have_as_many_as_the_table_says(cast: Cast, circular: Circular) -> None:
    for row in circular.rows.all():
        found = behind(circular, row.unit_id, (cast["何静"],))
        counted = count(found.reported), count(found.adopted), count(found.instructed)
        assert counted == (row.reported, row.adopted, row.instructed), row.name


def test_they_stay_as_they_were_published(signed_in: SignIn, cast: Cast, circular: Circular) -> None:
    recorded(cast, circular.book, "报送", count=9, at=MAY, title="五月才补登的三月报送")
    page = signed_in("何静").get(f"/circular/{circular.pk}/unit/{cast.units['sq'].pk}/").content.decode()
    assert "报送 7 条" in page
    assert "五月才补登" not in page


def test_a_unit_opens_its_own_figures_alone(signed_in: SignIn, cast: Cast, circular: Circular) -> None:
    recorded(cast, circular.book, "通报表扬", unit=cast.units["lh"], at=APRIL, on=timezone.localdate(APRIL))
    client = signed_in("孙和")
    assert client.get(f"/circular/{circular.pk}/unit/{cast.units['lh'].pk}/").status_code == 404
    assert client.get(f"/circular/{circular.pk}/unit/99999999/").status_code == 404


def test_it_says_by_what_the_lines_are_ordered(signed_in: SignIn, circular: Circular) -> None:
    page = signed_in("何静").get(f"/circular/{circular.pk}/").content.decode()
    assert "各组内按当年累计的总分排列。得分相同的，采用数多的在前" in page


def test_who_may_not_read_a_report_is_not_led_to_it(cast: Cast, circular: Circular) -> None:
    assessor = replace(cast["何静"], role=Role.ASSESSOR, post_id=-1, person_id=-1)
    for who, leads in ((cast["何静"], {"/report/", "/record/"}), (assessor, {"", "/record/"})):
        listed = ledgers.Entries((who,), APRIL, {"event": "采用"}, book=circular.book)
        assert {LAST.sub("", listed.address(row)) for row in listed.page.rows} == leads
        table = behind(circular, cast.units["sq"].pk, (who,))
        assert {LAST.sub("", item.url) for item in table.adopted} == leads


def test_an_entry_without_a_page_is_no_link(signed_in: SignIn, cast: Cast, circular: Circular) -> None:
    duty = {
        "group": "乡镇",
        "period": "月",
        "measure": "报送条数",
        "least": "1条",
        "met": "2分",
        "clause": "任务（一）",
    }
    change(
        by=SETTER, at=APRIL, name="assessment.duties", value=[duty], since=APRIL.date(), source="例会纪要", reason="试行"
    )  # fmt: skip
    counted(cast, circular.book, at=MAY)
    page = signed_in("何静").get("/points/dangwei/?event=&part=任务").content.decode()
    assert "任务（一）" in page
    assert 'href=""' not in page
