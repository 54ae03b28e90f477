"""A figure is changed from today on, by who may, with source and reason; what was is never changed."""

from datetime import date, timedelta

import pytest

from shuniu.base.actors import Actor
from shuniu.base.journal.models import Entry
from shuniu.base.nouns import named
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.base.rulemaking import acts
from shuniu.base.rulemaking.tests.conftest import NOON, TODAY
from shuniu.base.rules import figure
from shuniu.base.rules.models import PackAdoption
from shuniu.base.rules.packs import Pack
from shuniu.base.rules.taking import take_in

TOMORROW = TODAY + timedelta(days=1)


def change(by, unit=None, **more):
    said = {
        "name": "trial.within",
        "value": "3 小时",
        "since": TODAY,
        "source": "镇办通知",
        "reason": "人手少",
        **more,
    }
    return acts.change(by=by, at=NOON, unit=unit, **said)


def within(unit, on=TODAY):
    return figure("trial.within", scope=[unit.pk], at=on).word


def test_a_director_changes_their_own_unit_only(house):
    rule = change(house.director, house.town.pk)
    assert (within(house.town), within(house.lake)) == ("3小时", "2小时")
    assert str(rule.entry.value) == "3小时"
    for unit in (None, house.lake.pk):
        with pytest.raises(NotYours):
            change(house.director, unit)


def test_the_keeper_changes_it_for_everybody(house):
    change(house.keeper, since=TOMORROW)
    assert (within(house.town), within(house.town, TOMORROW)) == ("2小时", "3小时")


def test_nobody_else_does(house):
    for stranger in (house.clerk, Actor.guest()):
        with pytest.raises(NotYours):
            change(stranger, house.town.pk)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"since": TODAY - timedelta(days=1)}, "since"),
        ({"value": "3周"}, "value"),
        ({"source": " "}, "source"),
        ({"name": "trial.beyond"}, "name"),
    ],
)
def test_what_cannot_stand_is_refused_at_its_field(house, more, field):
    with pytest.raises(Incomplete) as refused:
        change(house.keeper, **more)
    assert list(refused.value.errors) == [field]
    assert within(house.town) == "2小时"


def test_two_changes_of_one_day_do_not_stand_together(house):
    first = change(house.keeper)
    with pytest.raises(Incomplete, match="请先撤销"):
        change(house.keeper, value="4小时")
    acts.revoke(first, by=house.keeper, at=NOON, reason="写错了")
    change(house.keeper, value="4小时")
    assert within(house.town) == "4小时"


def test_a_change_in_force_is_ended_not_revoked(house):
    rule = change(house.director, house.town.pk)
    later = NOON + timedelta(days=3)
    with pytest.raises(NotNow, match="不能撤销"):
        acts.revoke(rule, by=house.director, at=later, reason="不要了")
    with pytest.raises(Incomplete, match="不能改过去"):
        acts.end(rule, by=house.director, at=later, until=TODAY, reason="不要了")
    acts.end(rule, by=house.director, at=later, until=later.date(), reason="不要了")
    assert [within(house.town, later.date() + timedelta(days=n)) for n in (0, 1)] == ["3小时", "2小时"]


def test_the_journal_tells_it_without_the_typed_words(house):
    rule = change(house.director, house.town.pk)
    entry = Entry.objects.get(noun="rule", key=rule.pk)
    assert named("rule").sentences["change"](entry) == "改定“办理时限”，自2026年3月2日起执行"
    assert entry.remark.body == "人手少"
    assert "3小时" not in entry.canonical and "镇办通知" not in entry.canonical


def test_packs_are_chosen_from_a_day_on(house):
    take_in([Pack("lake", "湖城", "pack", ""), Pack("land", "国家规定", "statute", "")], at=NOON)
    with pytest.raises(Incomplete, match="不能改过去"):
        acts.adopt(by=house.keeper, at=NOON, pack="lake", since=TODAY - timedelta(days=1))
    for pack in ("land", "nowhere"):
        with pytest.raises(Incomplete, match="国家规定不用选"):
            acts.adopt(by=house.keeper, at=NOON, pack=pack, since=TOMORROW)
    chosen = acts.adopt(by=house.keeper, at=NOON, pack="lake", since=TOMORROW)
    assert figure("trial.within", at=TODAY).pack == "hill"
    acts.cancel(chosen, by=house.keeper, at=NOON, reason="再想想")
    assert figure("trial.within", at=TOMORROW).pack == "hill"


def test_an_import_may_choose_the_first_pack(db, house):
    first = acts.adopt(
        by=Actor.system("初始化"), at=NOON, pack="hill", since=date(2025, 1, 1), unit=house.town.pk
    )
    assert PackAdoption.objects.get(pk=first.pk).unit_id == house.town.pk
