"""The form of a report: which invitations it offers to answer, and where the answer must go."""

from datetime import timedelta

from shuniu.engines.reporting import acts
from shuniu.engines.reporting.composing import ReportForm
from shuniu.engines.reporting.models import Call
from shuniu.engines.reporting.tests.builders import TEXT
from tests.cast import MONDAY, Cast


def invited(cast: Cast, unit: str) -> Call:
    """The Party desk asks one unit for reports."""
    acts.invite(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], title="秋粮收购进度", wish="收了多少。",
        due_at=MONDAY + timedelta(days=3), units=[cast.units[unit]],
    )  # fmt: skip
    return Call.objects.get(unit=cast.units[unit])


def sheet(cast: Cast, data: dict[str, object] | None = None, **initial: object) -> ReportForm:
    """石桥镇's sheet, as 罗敏 has it."""
    given = {"by": cast["罗敏"], "at": MONDAY, "unit": cast.units["sq"]}
    return ReportForm(data, initial=initial or None, **given)


def test_only_what_the_own_unit_was_asked_is_offered(cast: Cast) -> None:
    invited(cast, "lh")
    assert not sheet(cast).field("call").queryset.exists()
    ours = invited(cast, "sq")
    assert list(sheet(cast).field("call").queryset) == [ours]


def test_an_invitation_says_who_asks_and_by_when(cast: Cast) -> None:
    ours = invited(cast, "sq")
    label = sheet(cast).field("call").label_from_instance(ours)
    assert str(cast.desks["dangwei"]) in label and label.endswith(" 前")


def test_a_sheet_opened_from_an_invitation_goes_to_the_desk_that_asked(cast: Cast) -> None:
    ours = invited(cast, "sq")
    assert sheet(cast, call=str(ours.pk)).initial["desks"] == [cast.desks["dangwei"].pk]


def test_an_answer_that_does_not_reach_the_asking_desk_is_no_answer(cast: Cast) -> None:
    ours = invited(cast, "sq")
    other = next(desk for code, desk in cast.desks.items() if code != "dangwei")
    typed = {
        "title": TEXT.title,
        "body": TEXT.body,
        "kind": "experience",
        "urgency": "routine",
        "call": ours.pk,
    }
    elsewhere = sheet(cast, {**typed, "desks": [other.pk]})
    assert str(cast.desks["dangwei"]) in elsewhere.errors["call"][0]
    assert "call" not in sheet(cast, {**typed, "desks": [cast.desks["dangwei"].pk]}).errors
