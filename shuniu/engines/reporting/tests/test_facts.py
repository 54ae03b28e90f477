"""What acts of reporting establish for points: each fact once, of the right unit, level and share."""

from datetime import timedelta
from typing import Any

import pytest

from shuniu.base.actors import Actor
from shuniu.base.clocks.models import Clock
from shuniu.base.facts.models import Fact
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Call, Invitation
from shuniu.engines.reporting.tests.builders import arrived, signed
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


def facts(kind: str) -> list[dict[str, Any]]:
    return [fact.fields for fact in Fact.objects.filter(kind=kind).order_by("pk")]


def said(kind: str, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(fields[name] for name in names) for fields in facts(kind)]


def invited(cast: Cast) -> Invitation:
    units = [cast.units["sq"], cast.units["lh"]]
    return acts.invite(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], title="春耕", wish="报进度", due_at=MONDAY + WEEK, units=units
    )  # fmt: skip


def test_a_report_is_submitted_when_it_reaches_the_desk(cast: Cast) -> None:
    submission = arrived(cast)
    fact = Fact.objects.get(kind="report_submitted")
    assert (fact.unit_id, fact.person_id, fact.line, fact.key) == (
        cast.units["sq"].pk, cast["罗敏"].person_id, submission.desk.line.code, submission.pk,
    )  # fmt: skip
    assert fact.fields == {
        "report": submission.report_id, "kind": "experience", "urgency": "routine", "invited": False, "level": "city",
        "desk": "dangwei", "relayed": False,
    }  # fmt: skip


def test_contributors_share_one_adoption(cast: Cast) -> None:
    pair = [arrived(cast), arrived(cast)]
    synthesis = acts.compose(
        by=cast["何静"],
        at=MONDAY,
        desk=cast.desks["dangwei"],
        wording=Wording("综述", "两家。"),
        submissions=pair,
    )
    acts.adopt_synthesis(synthesis, by=cast["何静"], at=MONDAY, serves=[])
    assert said("report_adopted", "parts") == [(2,), (2,)]


def test_sent_up_and_adopted_above_keep_the_level(cast: Cast) -> None:
    submission = acts.adopt(arrived(cast), by=cast["何静"], at=MONDAY, serves=[])
    acts.pass_up(submission, by=cast["何静"], at=MONDAY, to="省委办公厅")
    acts.record_adoption(
        submission,
        by=cast["何静"],
        at=MONDAY,
        to="省委办公厅",
        publication="要情",
        instruction="阅。",
        leader="省主要领导",
    )
    acts.record_adoption(
        submission, by=cast["何静"], at=MONDAY, to="中央办公厅", publication="摘报", level="centre"
    )
    assert said("report_sent_up", "to", "level") == [("省委办公厅", "province"), ("中央办公厅", "centre")]
    assert said("report_adopted_above", "level", "publication", "instructed", "rank") == [
        ("province", "要情", True, "省主要领导"),
        ("centre", "摘报", False, ""),
    ]
    assert set(Fact.objects.filter(kind="report_adopted_above").values_list("version", flat=True)) == {1}


def test_passed_up_within_the_house_it_is_relayed_there(cast: Cast) -> None:
    submission = acts.adopt(arrived(cast), by=cast["何静"], at=MONDAY, serves=[])
    acts.pass_up(submission, by=cast["何静"], at=MONDAY, desk=cast.desks["zhengwu"])
    assert said("report_submitted", "desk", "relayed") == [("dangwei", False), ("zhengwu", True)]
    assert said("report_sent_up", "desk", "to", "level") == [("dangwei", "zhengwu", "city")]


def test_a_call_is_answered_in_time_or_late_or_missed(cast: Cast) -> None:
    invitation = invited(cast)
    ours, theirs = invitation.calls.order_by("unit__order")
    report = signed(cast)
    acts.answer(ours, by=cast["罗敏"], at=MONDAY + WEEK + timedelta(hours=1), report=report)
    acts.close(invitation, by=cast["何静"], at=MONDAY + 2 * WEEK)
    assert said("call_answered", "late", "report") == [(True, report.pk)]
    missed = Fact.objects.get(kind="call_missed")
    assert (missed.unit_id, missed.key) == (cast.units["lh"].pk, theirs.pk)


def test_an_answer_taken_back_is_owed_again_by_the_same_date(cast: Cast) -> None:
    invitation = invited(cast)
    ours = invitation.calls.get(unit=cast.units["sq"])
    report = signed(cast, call=ours)
    assert Call.objects.get(pk=ours.pk).state == "answered"
    acts.withdraw(report, by=cast["罗敏"], at=MONDAY + timedelta(hours=2), reason="数字有误")
    assert Call.objects.get(pk=ours.pk).state == "owed"
    clock = Clock.objects.get(noun="call", key=ours.pk, stopped_at=None)
    assert clock.due_at == invitation.due_at
    assert said("call_answered", "withdrawn") == [(False,), (True,)]
    signed(cast, call=ours, at=MONDAY + timedelta(hours=3))
    assert said("call_answered", "withdrawn", "late")[-1] == (False, False)
    assert Call.objects.get(pk=ours.pk).state == "answered"


def test_one_of_two_answers_taken_back_leaves_it_answered(cast: Cast) -> None:
    ours = invited(cast).calls.get(unit=cast.units["sq"])
    first = signed(cast, call=ours)
    signed(cast, call=ours)
    acts.withdraw(first, by=cast["罗敏"], at=MONDAY + timedelta(hours=2), reason="重复了")
    assert Call.objects.get(pk=ours.pk).state == "answered"


@pytest.mark.parametrize("end", [acts.close, acts.cancel])
def test_a_call_that_ended_before_its_date_was_not_missed(cast: Cast, end: Any) -> None:
    by: Actor = cast["何静"]
    end(invited(cast), by=by, at=MONDAY, **({"reason": "不需要了"} if end is acts.cancel else {}))
    assert facts("call_missed") == []
