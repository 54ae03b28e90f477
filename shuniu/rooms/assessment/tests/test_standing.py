"""What a unit and a reporter read about their own reports: each number is one of the list it opens."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.test import Client

from shuniu.base.ledgers.charts import span
from shuniu.base.ledgers.drawing import rows
from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.ledgers import Mine
from shuniu.engines.reporting.tests.builders import arrived, submitted
from shuniu.rooms.assessment.standing import LISTS, Standing
from shuniu.rooms.assessment.unit_reports import UnitReports
from shuniu.rooms.assessment.units_ledger import Units
from tests.cast import MONDAY, Cast

LATER = MONDAY + timedelta(days=3)
SCOPE = {"spread": "point", "part": "partial", "impact": "slight"}


def standing(cast: Cast, who: str = "罗敏", whose: str = "mine", period: str = "year") -> Standing:
    return Standing(whose, (cast[who],), LATER, span(period, LATER))


def test_the_numbers_are_those_of_the_list(cast: Cast) -> None:
    reporting.adopt(arrived(cast), by=cast["何静"], at=LATER, serves=[])
    arrived(cast, kind="problem", **SCOPE)
    submitted(cast)
    found = standing(cast)
    assert {one["word"]: one["value"] for one in found.numbers} == {
        "报送": "3", "采用": "1", "采用率": "33.3%", "不采用": "0", "上级采用": "0", "问题类": "1",
    }  # fmt: skip
    for one in found.numbers:
        if one["word"] != "采用率":
            params = dict(parse_qsl(urlsplit(one["url"]).query))
            assert len(Mine((cast["罗敏"],), LATER, params).page.rows) == int(one["value"])


def test_another_unit_counts_nothing_of_it(cast: Cast) -> None:
    arrived(cast)
    assert (standing(cast, "王芳").number("all"), standing(cast, "王芳", "unit").rate) == (0, "—")
    assert standing(cast, "孙和", "unit").number("all") == 1


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ((), ""),
        (("experience",), "没有一条问题类信息"),
        (("experience", "problem"), "问题类信息1条，占50.0%"),
    ],
)
def test_only_good_news_is_visible(cast: Cast, kinds: tuple[str, ...], said: str) -> None:
    for kind in kinds:
        submitted(cast, kind=kind, **(SCOPE if kind == "problem" else {}))
    sentence = standing(cast).balance
    assert said in sentence if said else sentence == ""


def test_topics_that_nothing_answers_are_blank(cast: Cast) -> None:
    submitted(cast, topic="基层减负")
    said = {bar.word: bar.said for bar in standing(cast).topics()}
    assert said["基层减负"] == "报1，采用0"
    assert said["安全生产和防灾减灾"] == "空白"


def test_months_stand_in_order_and_open_their_list(cast: Cast) -> None:
    submitted(cast)
    months = standing(cast).months()
    assert [bar.word for bar in months][:: len(months) - 1] == ["2025年4月", "2026年3月"]
    assert (months[-1].said, months[0].said) == ("报1，采用0", "空白")
    params = dict(parse_qsl(urlsplit(months[-1].url).query))
    assert len(Mine((cast["罗敏"],), LATER, params).page.rows) == 1


@pytest.mark.parametrize(("who", "whose"), [("罗敏", "mine"), ("孙和", "unit")])
@pytest.mark.parametrize("period", ["month", "year"])
def test_every_figure_is_the_length_of_the_list_it_opens(
    cast: Cast, who: str, whose: str, period: str
) -> None:
    reporting.adopt(arrived(cast, topic="基层减负"), by=cast["何静"], at=LATER, serves=[])
    arrived(cast, kind="problem", topic="基层减负", at=MONDAY - timedelta(days=40), **SCOPE)
    submitted(cast, kind="problem", topic="安全生产和防灾减灾", **SCOPE)
    submitted(cast, by="王芳", topic="基层减负")
    found, ledger = standing(cast, who, whose, period), LISTS[whose][0]

    def listed(url: str) -> list[Any]:
        return list(ledger((cast[who],), LATER, dict(parse_qsl(urlsplit(url).query))).every_row())

    for one in found.numbers:
        if one["word"] != "采用率":
            assert len(listed(one["url"])) == int(one["value"]), one["word"]
    for bar in (*found.topics(), *found.kinds(), *found.months()):
        rows = listed(bar.url)
        taken = sum(row.submissions.taken().exists() for row in rows)
        assert bar.said == (f"报{len(rows)}，采用{taken}" if rows else "空白"), bar.word
    assert found.number("all") == (2 if period == "month" else 3)


def test_the_desk_sees_who_is_silent_and_who_tells_only_good_news(cast: Cast) -> None:
    reporting.adopt(arrived(cast, topic="基层减负"), by=cast["何静"], at=LATER, serves=[])
    rows = Units((cast["何静"],), LATER, {}, desk=cast.desks["dangwei"]).page.rows
    numbers = {row.name: (row.reported, row.adopted, row.problems, row.topics) for row in rows}
    assert numbers["石桥镇"] == (1, 1, 0, 1)
    assert numbers["柳河镇"] == (0, 0, 0, 0)
    assert "云州市" not in numbers
    told = {
        one.name: one.value
        for one in Units((cast["何静"],), LATER, {}, desk=cast.desks["dangwei"]).told(counted=True)
    }
    assert (told["silent"], told["sunny"]) == (str(len(rows) - 1), "1")


@pytest.mark.parametrize("period", ["month", "year"])
def test_every_figure_of_a_unit_opens_the_list_that_it_counts(
    cast: Cast, signed_in: Callable[[str], Client], period: str
) -> None:
    reporting.adopt(arrived(cast, topic="基层减负"), by=cast["何静"], at=LATER, serves=[])
    arrived(cast, kind="problem", topic="安全生产和防灾减灾", **SCOPE)
    arrived(cast, topic="基层减负")
    ledger = Units((cast["何静"],), LATER, {"period": period}, desk=cast.desks["dangwei"])
    for unit in ledger.page.rows:
        found = UnitReports(cast.desks["dangwei"], unit, ledger.of, (cast["何静"],), LATER)
        counted = [len(each.items) for each in found.lists()]
        assert [*counted, len(found.topics())] == [unit.reported, unit.adopted, unit.problems, unit.topics]
    drawn = str(rows(ledger))
    address = f"/desk/dangwei/units/{cast.units['sq'].pk}/?period={period}"
    for part, said in (("reported", "3"), ("adopted", "33.3%"), ("problems", "1"), ("topics", "2")):
        assert f'<a href="{address}#{part}">{said}</a>' in drawn
    assert 'data-word="报送"' in drawn
    page = signed_in("何静").get(address)
    assert page.status_code == 200
    assert "还没有报过的重点" in page.content.decode()


def test_every_link_of_the_page_leads_somewhere(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    submitted(cast, topic="基层减负")
    client = signed_in("罗敏")
    shown = client.get("/standing/?whose=mine&period=year")
    links = [bar.url for _, _, bars in shown.context["charts"] for bar in bars]
    assert links and all(client.get(link).status_code == 200 for link in links)
    assert client.get("/standing/?whose=nonsense&period=nonsense").status_code == 200


def test_the_neighbours_desk_does_not_open(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    assert signed_in("何静").get("/desk/dangwei/units/").status_code == 200
    assert signed_in("罗敏").get("/desk/dangwei/units/").status_code == 404
    assert signed_in("罗敏").get(f"/desk/dangwei/units/{cast.units['sq'].pk}/").status_code == 404
