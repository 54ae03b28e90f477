"""When a year is published: the calendar changes, and the clocks that cross into it follow, with a notice."""

from datetime import date

import pytest

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.clocks import acts, keeping, reckoning
from shuniu.base.clocks import nouns as own
from shuniu.base.clocks.almanac import working_calendar
from shuniu.base.clocks.forms import PublishForm, ReviseForm
from shuniu.base.clocks.models import CalendarYear, Clock
from shuniu.base.clocks.notation import read
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.clocks.tests.builders import LADDER, Watching, figure, fresh, party, rules_of_clocks, thing
from shuniu.base.clocks.tests.office import at
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Dispatch, Message
from shuniu.base.refusals import NotYours

KEEPER = Actor(
    "person", person_id=1, person_name="管理员", post_id=2, post_name="系统管理员", role="system_admin"
)
CLERK = Actor("person", person_id=3, person_name="罗敏", post_id=4, post_name="信息员", role="reporter")
NOW = at("2026-11-25 10:00")
NOTICE_2027 = "元旦：1月1日至3日放假。\n春节：2月5日至11日放假，2月14日上班。"
"""Invented: the notice for 2027 is not out yet."""


def published(lines: str = NOTICE_2027, year: int = 2027) -> CalendarYear:
    return acts.publish(
        by=KEEPER, at=NOW, arrangement=read(lines, year, "国办关于2027年部分节假日安排的通知")
    )


def crossing(within: str = "5个工作日", begin: str = "2026-12-30 09:00", number: int = 2990) -> Clock:
    return keeping.start(
        thing(number), "work", at=at(begin), owed_by=party(), figure=figure(within), rungs=LADDER
    )


def test_the_packaged_years_end_with_2026(office: Watching) -> None:
    calendar = working_calendar()
    assert calendar.horizon == date(2026, 12, 31)
    assert calendar.reason(date(2026, 10, 1)) == "国庆节"
    assert calendar.works(date(2026, 10, 10))


def test_publishing_is_the_administrators(office: Watching) -> None:
    with pytest.raises(NotYours):
        acts.publish(by=CLERK, at=NOW, arrangement=read(NOTICE_2027, 2027, "通知"))


def test_a_published_year_is_known_at_once_and_moves_the_horizon(office: Watching) -> None:
    year = published()
    assert working_calendar().horizon == date(2027, 12, 31)
    assert working_calendar().reason(date(2027, 2, 8)) == "春节"
    assert working_calendar().made_up[date(2027, 2, 14)] == "春节"
    entry = Entry.objects.get(noun="calendar_year", key=year.pk)
    assert entry.sentence == "公布2027年放假安排：放假10天，调休上班1天"


def test_a_provisional_clock_is_reckoned_again_with_a_notice(office: Watching) -> None:
    clock = crossing()
    assert (clock.due_at, clock.provisional) == (at("2027-01-06 17:30"), True)
    published()
    swept = sweep(NOW)
    assert swept.moved == 1
    assert (fresh(clock).due_at, fresh(clock).provisional) == (at("2027-01-07 17:30"), False)
    assert fresh(clock).next_alarm_at == at("2027-01-07 16:30")
    said = Message.objects.get().sentence
    assert "办理时限由2027年1月6日（周三）17:30改为2027年1月7日（周四）17:30" in said
    assert Dispatch.objects.get().party_id == clock.owed_by_id
    entry = Entry.objects.get(verb="clock_moved")
    assert str(entry.actor) == "工作日历"
    assert "改为2027年1月7日（周四）17:30" in entry.sentence
    assert sweep(NOW).moved == 0


def test_one_that_does_not_move_is_confirmed_in_silence(office: Watching) -> None:
    clock = crossing("8个工作日", begin="2027-03-01 09:00")
    assert clock.provisional
    published()
    assert sweep(NOW).moved == 0
    assert not fresh(clock).provisional
    assert not Message.objects.exists()


def test_real_time_and_done_clocks_are_left_alone(office: Watching) -> None:
    hours = crossing("200小时")
    done = crossing(number=2991)
    keeping.stop(nouns.find(done.noun, done.key), "work", at=NOW.replace(year=2027))
    published()
    assert sweep(NOW).moved == 0
    assert fresh(hours).due_at == hours.due_at
    assert fresh(done).due_at == done.due_at


def test_a_clock_that_stands_still_follows_too(office: Watching) -> None:
    clock = crossing()
    one = nouns.find(clock.noun, clock.key)
    keeping.pause(one, "work", at=at("2026-12-31 09:00"), ground="等")
    published()
    sweep(NOW)
    keeping.resume(one, "work", at=at("2026-12-31 12:00"))
    assert fresh(clock).due_at == at("2027-01-08 17:30")


def test_many_clocks_follow_over_several_passes(office: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reckoning, "BATCH", 2)
    monkeypatch.setattr(reckoning, "BATCHES", 2)
    for number in range(5):
        crossing(number=2900 + number)
    published()
    assert [sweep(NOW).moved for _ in range(3)] == [4, 1, 0]


def test_new_office_hours_move_what_is_open(office: Watching) -> None:
    clock = crossing("3个工作日", begin="2026-11-25 09:00")
    rules_of_clocks(office_hours=["09:00—12:00", "13:00—17:00"])
    assert sweep(NOW).moved == 1
    assert fresh(clock).due_at == at("2026-11-30 17:00")


def test_revising_replaces_the_days(office: Watching) -> None:
    year = published()
    acts.revise(year, by=KEEPER, at=NOW, arrangement=read("元旦：1月1日放假。", 2027, "更正通知"))
    assert working_calendar().works(date(2027, 2, 8))
    assert year.days.count() == 1
    assert CalendarYear.objects.get().source == "更正通知"


def test_the_form_reads_the_notice_and_says_what_is_wrong(office: Watching) -> None:
    given = {"year": "2027", "source": "通知", "days": NOTICE_2027}
    form = PublishForm(given)
    assert form.is_valid(), form.errors
    assert list(form.cleaned_data) == ["arrangement"]
    assert not PublishForm({**given, "days": "元旦：13月1日放假"}).is_valid()
    assert not PublishForm({**given, "source": ""}).is_valid()
    year = published()
    assert "已经录入" in str(PublishForm(given).errors["year"])
    assert ReviseForm(thing=year).initial["days"].startswith("元旦：1月1日至3日放假。")
    assert (
        PublishForm(initial={"year": "2026"})
        .initial["days"]
        .startswith("元旦：1月1日至3日放假，1月4日上班。")
    )


def test_the_invariants_hold_and_find_what_was_tampered_with(office: Watching) -> None:
    clock = crossing("3个工作日", begin="2026-11-25 09:00")
    broken = lambda: [line for each in own.YEAR.invariants for line in each.broken()]  # noqa: E731
    assert broken() == []
    Clock.objects.filter(pk=clock.pk).update(due_at=at("2026-11-24 17:30"))
    assert len(broken()) == 2
