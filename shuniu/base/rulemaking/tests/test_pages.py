"""The pages of 制度: everybody reads, who may changes, the form says what is wrong at the field."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from shuniu.base.rules import figure
from shuniu.base.rules.models import LocalRule
from shuniu.base.rules.packs import Entry, Pack
from shuniu.base.rules.taking import take_in

FIRST = {"value-0-0": "到期", "value-0-1": "分管领导、主要负责人", "value-0-2": "是"}
LADDER = FIRST | {"value-1-0": "", "value-1-1": "", "value-1-2": ""}


def text(response):
    return response.content.decode()


def sent(unit, **more):
    today = timezone.localdate()
    said = {"value": "3小时", "since": today.isoformat(), "source": "镇办通知", "reason": "人手少", **more}
    return {"unit": unit.pk, "_once": "t", **said}


def test_everybody_reads_chapters_figures_and_packs(house, enter):
    client = enter(house.clerk)
    assert "山城" in text(client.get("/rules/"))
    chapter = text(client.get("/rules/trial/"))
    assert "某办法第三条" in chapter and "暂定" in chapter
    figure_page = text(client.get("/rules/trial/within/"))
    assert "现行" in figure_page and "改定</a>" not in figure_page
    assert "第1版：2条，其中暂定1条" in text(client.get("/rules/packs/"))


@pytest.mark.parametrize("path", ["/rules/nowhere/", "/rules/trial/nowhere/", "/rules/trial/nowhere/change/"])
def test_what_is_not_there(house, enter, path):
    assert enter(house.keeper).get(path).status_code == 404


def test_strangers_sign_in_first(house, client):
    assert client.get("/rules/").status_code == 302


def test_who_may_not_change_is_not_told(house, enter):
    assert enter(house.clerk).get("/rules/trial/within/change/").status_code == 404


def test_a_director_changes_a_figure(house, enter):
    client = enter(house.director)
    assert 'value="2小时"' in text(client.get("/rules/trial/within/change/"))
    answer = client.post("/rules/trial/within/change/", sent(house.town, name="trial.within"))
    assert answer.status_code == 302 and answer["Location"] == "/rules/trial/within/"
    page = text(client.get("/rules/trial/within/"))
    assert "石桥镇改定" in page and "人手少" in page
    rule = LocalRule.objects.get()
    assert f"/rule/{rule.pk}/revoke/" in page


def test_a_wrong_unit_of_measure_is_said_at_the_field(house, enter):
    answer = enter(house.director).post(
        "/rules/trial/within/change/", sent(house.town, name="trial.within", value="3周")
    )
    assert answer.status_code == 422
    assert "单位“周”不对" in text(answer) and not LocalRule.objects.exists()


def test_yesterday_is_refused(house, enter):
    yesterday = (timezone.localdate() - timedelta(days=1)).isoformat()
    answer = enter(house.director).post(
        "/rules/trial/within/change/", sent(house.town, name="trial.within", since=yesterday)
    )
    assert answer.status_code == 422 and "不能改过去的规定" in text(answer)


def test_a_ladder_is_filled_in_as_a_grid(house, enter):
    client = enter(house.director)
    page = text(client.get("/rules/trial/ladder/change/"))
    assert 'name="value-0-0" value="到期"' in page and 'name="value-3-0"' in page
    client.post("/rules/trial/ladder/change/", {**sent(house.town, name="trial.ladder"), **LADDER})
    changed = figure("trial.ladder", scope=[house.town.pk], at=timezone.localdate())
    assert [dict(row) for row in changed.value] == [
        {"at": "due", "tell": ("deputy", "principal"), "urgent": True}
    ]


MARKS = {"name": "trial.marks", "source": "某办法第二条"}
NO_ROW = {f"value-0-{place}": "" for place in range(3)}


def test_what_a_row_leaves_out_may_be_left_empty(house, enter):
    client = enter(house.director)
    row = {"value-0-0": "采用", "value-0-1": "", "value-0-2": "3分"}
    client.post("/rules/trial/marks/change/", {**sent(house.town, **MARKS), **row})
    changed = figure("trial.marks", scope=[house.town.pk], at=timezone.localdate())
    assert changed.raw == [{"event": "采用", "most": "3分"}]
    assert "采用" in text(client.get("/rules/trial/marks/"))


def test_a_table_that_may_be_empty_is_emptied_only_on_purpose(house, enter):
    client = enter(house.director)
    forgotten = client.post("/rules/trial/marks/change/", sent(house.town, **MARKS))
    assert forgotten.status_code == 422 and not LocalRule.objects.exists()
    emptied = client.post("/rules/trial/marks/change/", {**sent(house.town, **MARKS), **NO_ROW})
    assert emptied.status_code == 302
    assert figure("trial.marks", scope=[house.town.pk], at=timezone.localdate()).value == ()
    assert "没有" in text(client.get("/rules/trial/marks/"))


def test_a_scheme_stands_on_the_shelf_and_is_not_offered_to_offices(house, enter):
    scheme = Pack(
        "jifen", "某市计分办法", "scheme", "试用。", entries=(Entry("trial.within", "9小时", "某办法"),)
    )
    take_in([scheme], at=timezone.now())
    client = enter(house.keeper)
    shelf = text(client.get("/rules/packs/"))
    assert "某市计分办法" in shelf and "计分办法</span>" in shelf
    assert "某市计分办法" not in text(client.get("/adoption/new/adopt/"))
    today = timezone.localdate().isoformat()
    chosen = {"pack": "jifen", "since": today, "unit": house.lake.pk, "_once": "t"}
    assert client.post("/adoption/new/adopt/", chosen).status_code == 422


def test_a_wrong_cell_is_named(house, enter):
    wrong = {**sent(house.town, name="trial.ladder"), **LADDER, "value-0-0": "以后"}
    answer = enter(house.director).post("/rules/trial/ladder/change/", wrong)
    page = text(answer)
    assert answer.status_code == 422 and "第1项：何时：“以后”" in page and "（at）" not in page
    assert re.search(r'value="以后"[^>]*aria-invalid="true"[^>]*id="id_value"', page)
    assert 'name="value-1-0" value=""' in page


def test_the_keeper_chooses_a_pack_on_the_page(house, enter):
    client = enter(house.keeper)
    day = (timezone.localdate() + timedelta(days=1)).isoformat()
    answer = client.post(
        "/adoption/new/adopt/", {"pack": "hill", "since": day, "unit": house.lake.pk, "_once": "t"}
    )
    assert answer["Location"] == "/rules/packs/"
    assert "柳河镇" in text(client.get("/rules/packs/"))
