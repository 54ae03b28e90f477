"""Packs come in once, change by versions, and answer by day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction

from shuniu.base.rules import CHAPTERS, Duration, NoFigure, TimeUnit, UnknownFigure, figure, figures
from shuniu.base.rules.models import LocalRule, PackAdoption, PackVersion, Rule, Stamp
from shuniu.base.rules.packs import Entry, Pack
from shuniu.base.rules.shelf import standing_pack
from shuniu.base.rules.taking import take_in
from shuniu.base.rules.tests.schema import CHAPTER
from shuniu.base.rules.validity import Validity

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 1, tzinfo=UTC)
DAY = MONDAY.date()


@pytest.fixture(autouse=True)
def _trial_chapter(monkeypatch):
    monkeypatch.setitem(CHAPTERS._chapters, "trial", CHAPTER)


def pack(within="2小时", **more):
    said = {"name": "hill", "word": "山城", "layer": "pack", "about": "", **more}
    return Pack(**said, entries=(Entry("trial.within", within, "某办法"),))


def adopt(name="hill", since=date(2020, 1, 1), unit=None):
    PackAdoption.objects.create(state="standing", pack=name, since=since, unit=unit)
    Stamp.renew()


def hours(amount):
    return Duration(amount, TimeUnit.HOUR)


def test_the_same_pack_twice_is_one_version():
    assert [str(version) for version in take_in([pack()], at=MONDAY)] == ["山城第1版"]
    assert take_in([pack()], at=MONDAY + timedelta(days=9)) == []
    assert (PackVersion.objects.count(), Rule.objects.count()) == (1, 1)


def test_a_changed_pack_moves_only_later_days():
    take_in([pack()], at=MONDAY)
    adopt()
    take_in([pack("1小时")], at=MONDAY + timedelta(days=7))
    before = figure("trial.within", at=DAY + timedelta(days=6))
    after = figure("trial.within", at=MONDAY + timedelta(days=7))
    assert (before.value, before.version) == (hours(2), 1)
    assert (after.value, after.version) == (hours(1), 2)


def test_asking_costs_one_query(django_assert_num_queries):
    take_in([pack()], at=MONDAY)
    adopt()
    figure("trial.within", at=DAY)
    with django_assert_num_queries(1):
        assert figure("trial.within", at=DAY).source == "某办法"
    with django_assert_num_queries(1):
        known = figures(at=MONDAY)
        assert [known["trial.within"].word for _ in range(3)] == ["2小时"] * 3


def test_nobody_says_it():
    take_in([pack()], at=MONDAY)
    with pytest.raises(UnknownFigure, match=r"trial\.beyond"):
        figure("trial.beyond", at=DAY)
    with pytest.raises(NoFigure, match="请先导入并选用"):
        figure("trial.within", at=DAY)


def test_statutes_answer_without_adoption():
    take_in([pack(name="land", layer="statute")], at=MONDAY)
    assert figure("trial.within", at=DAY).layer == "statute"


def test_local_changes_follow_each_other_and_go_out_with_the_pack():
    take_in([pack()], at=MONDAY)
    adopt()
    for since, value in ((date(2026, 4, 1), "3小时"), (date(2026, 5, 1), "4小时")):
        said = LocalRule.fields_of(Entry("trial.within", value, "本地通知", validity=Validity(since, None)))
        LocalRule.objects.create(state="standing", changed_at=MONDAY, **said)
    Stamp.renew()
    asked = [date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 1)]
    assert [figure("trial.within", at=day).value for day in asked] == [hours(2), hours(3), hours(4)]
    assert [entry.validity for entry in standing_pack("hill").entries] == [
        Validity(None, date(2026, 3, 31)),
        Validity(date(2026, 4, 1), date(2026, 4, 30)),
        Validity(date(2026, 5, 1), None),
    ]


def test_a_rolled_back_change_is_forgotten():
    take_in([pack()], at=MONDAY)
    adopt()
    with pytest.raises(RuntimeError), transaction.atomic():
        take_in([pack("1小时")], at=MONDAY)
        assert figure("trial.within", at=DAY).value == hours(1)
        raise RuntimeError
    assert figure("trial.within", at=DAY).value == hours(2)
