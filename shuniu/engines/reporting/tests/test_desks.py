"""Desks: set up, staffed, closed by an administrator; what that means for who reports and who edits."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from shuniu.base import nouns
from shuniu.base.notices.models import Message
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Desk
from shuniu.engines.reporting.permits import edits
from shuniu.engines.reporting.tests.builders import TEXT, arrived, submitted
from shuniu.org.models import Line
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.django_db
ABOUT = {"code": "anping", "name": "安平县编辑台", "new_line": "党委信息"}


def set_up(cast: Cast, *, by: str = "高远", **said: Any) -> Desk:
    """A desk of 安平县 for its townships."""
    given = {**ABOUT, "unit": cast.units["apb"], "area": cast.units["ap"], **said}
    return acts.set_up(by=cast[by], at=MONDAY, **given)


def test_a_new_desk_is_where_its_townships_report_first(cast: Cast) -> None:
    desk = set_up(cast)
    assert Desk.objects.covering(cast.units["sq"]).first() == desk
    assert desk not in Desk.objects.covering(cast.units["apb"])
    assert desk.line == cast.desks["dangwei"].line and Line.objects.count() == 2


def test_a_line_begins_with_its_first_desk(cast: Cast) -> None:
    desk = set_up(cast, new_line="社情民意")
    assert desk.line.name == "社情民意" and desk.line.code == "anping"


def test_one_desk_a_line_at_a_unit(cast: Cast) -> None:
    set_up(cast)
    with pytest.raises(Incomplete) as refused:
        set_up(cast, code="anping-2")
    assert "line" in refused.value.errors


def test_a_line_is_chosen_or_named(cast: Cast) -> None:
    with pytest.raises(Incomplete):
        set_up(cast, new_line="")


def test_the_code_of_another_line_is_not_taken(cast: Cast) -> None:
    Line.objects.create(code="anping", name="督查")
    with pytest.raises(Incomplete) as refused:
        set_up(cast, new_line="社情民意")
    assert "code" in refused.value.errors


def test_only_an_administrator_sets_desks_up(cast: Cast) -> None:
    with pytest.raises(NotYours):
        set_up(cast, by="周明远")


def test_who_is_named_edits_and_is_told_who_is_not_stops(cast: Cast) -> None:
    desk = cast.desks["dangwei"]
    acts.staff(desk, by=cast["高远"], at=MONDAY, editors=[cast.posts["林涛"], cast.posts["赵一鸣"]])
    assert edits(cast["赵一鸣"], desk) and not edits(cast["何静"], desk)
    told = Message.objects.filter(noun="desk", key=desk.pk, sentence__contains="编辑来稿")
    assert told.exists()


def test_a_closed_desk_takes_in_nothing_and_finishes_what_is_there(cast: Cast) -> None:
    there, desk = arrived(cast), cast.desks["dangwei"]
    acts.close_desk(desk, by=cast["高远"], at=MONDAY, reason="两台合并")
    assert desk not in Desk.objects.covering(cast.units["sq"])
    with pytest.raises(NotNow):
        acts.register(
            by=cast["何静"], at=MONDAY, desk=desk, unit=cast.units["sq"], channel="phone", caller="罗敏", wording=TEXT,
            kind="experience", urgency="routine",
        )  # fmt: skip
    assert acts.claim(there, by=cast["何静"], at=MONDAY).state == "in_hand"


def test_what_was_on_its_way_still_arrives(cast: Cast) -> None:
    report, desk = submitted(cast), cast.desks["dangwei"]
    acts.close_desk(desk, by=cast["高远"], at=MONDAY, reason="两台合并")
    for name in ("刘康", "孙和"):
        acts.sign(report, by=cast[name], at=MONDAY)
    assert report.submissions.get().desk == desk


def test_it_reopens_unless_another_took_its_place(cast: Cast) -> None:
    desk = acts.close_desk(set_up(cast), by=cast["高远"], at=MONDAY, reason="试")
    set_up(cast, code="anping-2")
    with pytest.raises(Incomplete):
        acts.reopen_desk(desk, by=cast["高远"], at=MONDAY)


def test_its_card_has_a_number_and_its_trays_a_word(cast: Cast, signed_in: Any) -> None:
    desk = cast.desks["dangwei"]
    assert nouns.of(desk).address(desk) == f"/desk/{desk.pk}/"
    page = signed_in("高远").get(f"/desk/{desk.pk}/")
    assert "指定编辑" in page.content.decode() and "何静" in page.content.decode()
    assert "编辑台" in signed_in("高远").get(f"/unit/{desk.unit_id}/").content.decode()


def test_the_form_takes_no_code_that_an_address_needs(cast: Cast, signed_in: Any) -> None:
    typed = {
        "unit": cast.units["apb"].pk,
        "area": cast.units["ap"].pk,
        "line": "",
        "new_line": "社情",
        "name": "台",
    }
    for code in ("new", "dangwei", "12", "大"):
        answer = signed_in("高远").post("/desk/new/set_up/", {**typed, "code": code})
        assert answer.status_code == 422, code
    answer = signed_in("高远").post("/desk/new/set_up/", {**typed, "code": "sheqing"}, follow=True)
    assert "接着点“指定编辑”" in answer.content.decode()


@pytest.mark.parametrize(("who", "editing"), [("何静", True), ("陈立", False), ("赵一鸣", False)])
def test_who_only_reads_a_desk_is_not_offered_its_work(
    cast: Cast, signed_in: Callable[[str], Client], who: str, editing: bool
) -> None:
    arrived(cast)
    page = signed_in(who).get("/desk/dangwei/").content.decode()
    assert TEXT.title in page
    for offered in ("/desk/dangwei/register/", "/desk/dangwei/invite/", "成批办理", 'name="s"'):
        assert (offered in page) is editing, offered
