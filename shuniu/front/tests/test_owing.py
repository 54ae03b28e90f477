"""My desk: what each of the cast owes, by the clock."""

from datetime import timedelta

from shuniu.engines.reporting import acts
from shuniu.engines.reporting.tests.builders import TEXT, arrived, in_hand, submitted
from shuniu.front.owing import owed
from tests.cast import MONDAY, Cast


def titles(cast: Cast, name: str) -> list[str]:
    return [line.title for line in owed((cast[name],), MONDAY)]


def test_the_one_who_signs_next_owes_it_and_nobody_else_does(cast: Cast) -> None:
    report = submitted(cast)
    assert titles(cast, "刘康") == [report.text.title]
    assert titles(cast, "王芳") == []


def test_a_desk_is_one_line_with_how_many_wait(cast: Cast) -> None:
    arrived(cast)
    arrived(cast)
    assert titles(cast, "何静") == ["市委办公室（党委信息）：2件待选"]


def test_what_an_editor_has_in_hand_is_theirs(cast: Cast) -> None:
    submission = in_hand(cast)
    assert titles(cast, "何静") == [submission.text.title]
    assert titles(cast, "林涛") == []


def test_what_was_asked_back_is_owed_by_the_unit(cast: Cast) -> None:
    submission = acts.ask_back(in_hand(cast), by=cast["何静"], at=MONDAY, question="哪几座？")
    assert submission.text.title in titles(cast, "罗敏")


def test_a_supplement_that_is_signed_is_owed_by_its_signer_alone(cast: Cast) -> None:
    submission = acts.ask_back(in_hand(cast), by=cast["何静"], at=MONDAY, question="哪几座？")
    acts.supplement(submission, by=cast["罗敏"], at=MONDAY, wording=TEXT, answer="溜马河两岸12座。")
    assert titles(cast, "罗敏") == []
    assert titles(cast, "刘康") == [TEXT.title]


def test_a_call_is_owed_until_something_is_written_for_it(cast: Cast) -> None:
    about = {
        "title": "汛期准备",
        "wish": "做法",
        "due_at": MONDAY + timedelta(days=1),
        "units": [cast.units["sq"]],
    }
    call = acts.invite(by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], **about).calls.get()
    assert titles(cast, "罗敏") == [f"约稿《{call.invitation.title}》"]
    report = submitted(cast, call=call)
    assert titles(cast, "罗敏") == []
    acts.withdraw(report, by=cast["罗敏"], at=MONDAY, reason="数字要核")
    assert titles(cast, "罗敏") == [f"约稿《{call.invitation.title}》"]
