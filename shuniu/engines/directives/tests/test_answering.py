"""签收 and 答复 under their clocks, in rounds until the leader is content."""

from datetime import timedelta

import pytest

from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.notices.models import Message
from shuniu.base.refusals import NotNow, NotYours
from shuniu.engines.directives import acts
from shuniu.engines.directives.tests.builders import answered, received, sent
from shuniu.engines.directives.tests.test_give import broken
from tests.cast import MONDAY


def running() -> list[str]:
    """The clocks that run on receptions."""
    return sorted(Clock.objects.running().filter(noun="reception").values_list("name", flat=True))


def test_acknowledged_it_owes_an_answer(office):
    reception = received(office)
    assert (reception.state, reception.received_by_id) == ("received", office["石坚"].person_id)
    assert running() == ["answer"]
    assert Clock.objects.get(name="answer").due_at > MONDAY + timedelta(days=14)


def test_what_is_only_to_be_known_owes_nothing_more(office):
    received(office, pace="know")
    assert running() == [] and broken() == []


def test_the_answer_goes_back_and_may_be_asked_further(office):
    reception = answered(office)
    assert running() == [] and reception.rounds.get().answer.body.startswith("已会同")
    told = Message.objects.get(sentence__contains="答复了")
    assert office.posts["江川"].pk in told.dispatches.values_list("party", flat=True)
    reception = acts.ask(reception, by=office["江川"], at=MONDAY, question="第二批何时完成？")
    assert (reception.state, reception.round, running()) == ("received", 2, ["answer"])
    reception = acts.answer(reception, by=office["石坚"], at=MONDAY, answer="四月底。")
    reception = acts.note(reception, by=office["江川"], at=MONDAY)
    assert reception.state == "noted" and [r.number for r in reception.rounds.all()] == [1, 2]
    assert broken() == []


def test_asked_again_what_was_only_to_be_known_owes_an_answer(office):
    reception = received(office, pace="know")
    with pytest.raises(NotNow):
        acts.ask(reception, by=office["江川"], at=MONDAY, question="进展？")


def test_only_the_post_itself_acknowledges(office):
    for name in ("孙和", "江川", "苏白", "罗敏"):
        with pytest.raises(NotYours):
            acts.receive(sent(office), by=office[name], at=MONDAY)


def test_nobody_acknowledging_is_told_upwards(office):
    sent(office, pace="sudden")
    assert sweep(MONDAY + timedelta(minutes=11)).fired == 1
    sweep(MONDAY + timedelta(minutes=31))
    said = [message.sentence for message in Message.objects.order_by("pk") if "签收" in message.sentence]
    assert any("请马上签收" in sentence for sentence in said) and any(
        "还没有签收" in sentence for sentence in said
    )
