"""The pages: the working calendar and its editor, the proof sheet."""

from collections.abc import Callable

import pytest
from django.test import Client

from shuniu.base.clocks import keeping
from shuniu.base.clocks.almanac import working_calendar
from shuniu.base.clocks.faces import face_of
from shuniu.base.clocks.models import CalendarYear, Clock
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.clocks.tests.builders import LADDER, Watching, figure, fresh
from shuniu.base.clocks.tests.office import at
from shuniu.base.clocks.watches import Watch, watch
from shuniu.base.rules.models import PackVersion
from tests.cast import Cast

SignIn = Callable[[str], Client]
MONDAY = at("2026-11-16 09:00")
NOTICE = "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日至11日放假，2月14日上班。"


@pytest.fixture
def clock(cast: Cast) -> Clock:
    """A clock on a township, which everybody in the house may see."""
    office = Watching({"one": [cast.units["sq"]], "head": [cast.posts["孙和"]]})
    watch(Watch("unit", "work", "整改", office.tell))
    unit = cast.units["sq"]
    return keeping.start(unit, "work", at=MONDAY, owed_by=unit, figure=figure("5个工作日"), rungs=LADDER)


def test_the_calendar_shows_the_year_by_name(signed_in: SignIn) -> None:
    page = signed_in("罗敏").get("/calendar/2026/").content.decode()
    assert "2026年工作日历" in page
    assert "国庆节：10月1日至7日放假，9月20日、10月10日上班。" in page
    assert 'title="国庆节调休上班"' in page
    assert "公布放假安排" not in page
    assert "修改" not in page.replace("修改密码", "")


def test_a_year_that_is_not_entered_says_so_and_offers_it_to_the_administrator(signed_in: SignIn) -> None:
    assert "还没有录入" in signed_in("罗敏").get("/calendar/2027/").content.decode()
    admin = signed_in("高远")
    assert "/calendar_year/new/publish/?year=2027" in admin.get("/calendar/2027/").content.decode()
    assert admin.get("/calendar/2099/").status_code == 404
    assert admin.get("/calendar/").url.startswith("/calendar/2")


def test_an_administrator_pastes_the_notice(signed_in: SignIn) -> None:
    admin, address = signed_in("高远"), "/calendar_year/new/publish/"
    assert admin.get(f"{address}?year=2027").status_code == 200
    given = {"year": "2027", "source": "国办关于2027年部分节假日安排的通知", "days": NOTICE}
    wrong = admin.post(address, {**given, "days": "元旦：1月1日（周一）放假。"})
    assert wrong.status_code == 422
    assert "1月1日是周五，不是周一" in wrong.content.decode()
    assert admin.post(address, given).status_code == 302
    assert not working_calendar().works(CalendarYear.objects.get().days.get(day="2027-02-05").day)
    page = admin.get("/calendar/2027/").content.decode()
    assert "公布2027年放假安排：放假10天，调休上班1天" in page
    assert "春节：2月5日至11日放假，2月14日上班。" in page


def test_others_are_not_told_of_the_editor(signed_in: SignIn) -> None:
    assert signed_in("罗敏").get("/calendar_year/new/publish/").status_code == 404


def test_the_proof_sheet_shows_days_rule_and_what_rang(signed_in: SignIn, clock: Clock) -> None:
    PackVersion.objects.create(
        pack=clock.figure["pack"],
        number=clock.figure["version"],
        word="测试办法",
        layer="pack",
        taken_in_at=MONDAY,
    )
    sweep(at("2026-11-23 17:00"))
    page = signed_in("罗敏").get(f"/clocks/{clock.pk}/proof/").content.decode()
    for said in (
        "整改时限依据",
        "2026年11月16日（周一）09:00",
        "周六，不计入",
        "2026年11月23日（周一）17:30",
        "测试办法第三条",
        "（制度包“测试办法第1版”）",
        "时钟提醒石桥镇：整改时限，快到了（本提醒晚发30分钟）",
    ):
        assert said in page


def test_a_proof_sheet_is_seen_by_whoever_sees_the_thing(signed_in: SignIn, clock: Clock) -> None:
    Clock.objects.filter(pk=clock.pk).update(key=10**9)
    assert signed_in("罗敏").get(f"/clocks/{clock.pk}/proof/").status_code == 404
    assert signed_in("罗敏").get("/clocks/999999/proof/").status_code == 404
    assert Client().get(f"/clocks/{clock.pk}/proof/").status_code == 302


def test_faces(clock: Clock, cast: Cast) -> None:
    unit = cast.units["sq"]
    assert face_of(clock, MONDAY).words == "还有 7 天"
    assert face_of(clock, at("2026-11-23 12:00")).tone == "amber"
    assert face_of(clock, at("2026-11-23 18:30")).words == "超过 1 小时"
    keeping.pause(unit, "work", at=at("2026-11-18 10:00"), ground="等")
    assert face_of(fresh(clock), at("2026-12-18 10:00")).words == "暂停，余 4天"
    keeping.resume(unit, "work", at=at("2026-11-19 10:00"))
    keeping.stop(unit, "work", at=at("2026-11-30 09:00"))
    assert face_of(fresh(clock), at("2026-12-18 10:00")).words == "超过 4天15小时办完"
