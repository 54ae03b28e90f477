"""三员分立: three persons, none of whom makes the others; and whom a head may name to stand in."""

from datetime import timedelta
from typing import Any

import pytest

from shuniu.base.notices.models import Message
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.org import acts
from shuniu.org.models import Appointment, Post, StandIn
from shuniu.org.nearby import nearby
from tests.cast import MONDAY, SINCE, Cast

TODAY = MONDAY.date()
DAYS = {"since": TODAY, "until": TODAY + timedelta(days=7)}


@pytest.fixture
def guarded(cast: Cast) -> Cast:
    """With a security administrator, 石坚."""
    cast.hired("石坚", "swb", "security_admin", "安全管理员")
    return cast


def appointed(cast: Cast, post: Post, name: str, *, by: str) -> Post:
    """Somebody of the cast in another post."""
    found: Post = acts.appoint(post, by=cast[by], at=MONDAY, person=cast.person(name), since=SINCE)
    return found


def test_without_a_security_administrator_the_system_administrator_fills_all_three(cast: Cast) -> None:
    about = {"unit": cast.units["swb"], "name": "安全管理员", "role": "security_admin"}
    post = acts.create_post(by=cast["高远"], at=MONDAY, **about)
    appointed(cast, post, "陈立", by="高远")
    assert Appointment.objects.filter(post=post, person=cast.person("陈立")).exists()


def test_afterwards_only_the_security_administrator_decides_over_the_three(guarded: Cast) -> None:
    auditor = guarded.posts["沈默"]
    with pytest.raises(NotYours):
        appointed(guarded, auditor, "陈立", by="高远")
    with pytest.raises(NotYours):
        acts.create_post(
            by=guarded["高远"], at=MONDAY, unit=guarded.units["swb"], name="审计员（二）", role="auditor"
        )
    with pytest.raises(NotYours):
        acts.change_post(guarded.posts["罗敏"], by=guarded["高远"], at=MONDAY, role="auditor")
    appointed(guarded, auditor, "陈立", by="石坚")
    with pytest.raises(NotYours):
        appointed(guarded, guarded.posts["罗敏"], "陈立", by="石坚")


@pytest.mark.parametrize("name", ["高远", "石坚"])
def test_nobody_is_two_of_the_three(guarded: Cast, name: str) -> None:
    auditor = guarded.posts["沈默"]
    with pytest.raises(Incomplete):
        appointed(guarded, auditor, name, by="石坚")
    with pytest.raises(Incomplete):
        acts.stand_in(auditor, by=guarded["石坚"], at=MONDAY, person=guarded.person(name), **DAYS)
    leaving = auditor.appointments.get()
    with pytest.raises(Incomplete):
        acts.hand_over(
            auditor, by=guarded["石坚"], at=MONDAY, leaving=leaving, person=guarded.person(name), on=TODAY
        )


def test_one_may_change_from_one_to_another(guarded: Cast) -> None:
    system = guarded.posts["高远"]
    acts.relieve(
        system, by=guarded["石坚"], at=MONDAY, leaving=system.appointments.get(), on=TODAY - timedelta(days=1)
    )
    acts.appoint(
        guarded.posts["沈默"], by=guarded["石坚"], at=MONDAY, person=guarded.person("高远"), since=TODAY
    )
    assert Appointment.objects.in_force(TODAY).filter(person=guarded.person("高远")).count() == 1


def test_who_gets_back_into_an_account_is_the_security_administrators(guarded: Cast) -> None:
    guarded.account("罗敏")
    person = guarded.person("罗敏")
    with pytest.raises(NotYours):
        acts.reset_password(person, by=guarded["高远"], at=MONDAY, password="another-2026")
    acts.reset_password(person, by=guarded["石坚"], at=MONDAY, password="another-2026")
    acts.unlock(person, by=guarded["石坚"], at=MONDAY)
    acts.close_account(person, by=guarded["石坚"], at=MONDAY, reason="调离")
    acts.open_account(person, by=guarded["高远"], at=MONDAY, login="luomin", password="another-2026")


def test_a_head_names_somebody_near_and_the_holder_hears_of_it(cast: Cast) -> None:
    post = cast.posts["罗敏"]
    with pytest.raises(Incomplete):
        acts.stand_in(post, by=cast["刘康"], at=MONDAY, person=cast.person("王芳"), **DAYS)
    acts.stand_in(post, by=cast["刘康"], at=MONDAY, person=cast.person("钱进"), **DAYS)
    assert StandIn.objects.filter(post=post, person=cast.person("钱进")).exists()
    assert Message.objects.filter(noun="post", key=post.pk, sentence__contains="由钱进代理").exists()
    acts.stand_in(post, by=cast["高远"], at=MONDAY, person=cast.person("王芳"), **DAYS)


def test_leaders_of_the_unit_above_are_near(cast: Cast) -> None:
    leader = cast.hired("安民", "ap", "principal", "县委书记")
    near = {person.name for person in nearby(cast.posts["孙和"], TODAY)}
    assert near == {"罗敏", "刘康", "钱进", "安民"} and leader.unit_id == cast.units["ap"].pk


def test_no_head_names_who_stands_in_for_an_administrator(cast: Cast) -> None:
    cast.hired("郝主任", "swb", "office_director", "办公室主任")
    with pytest.raises(NotYours):
        acts.stand_in(cast.posts["沈默"], by=cast["郝主任"], at=MONDAY, person=cast.person("陈立"), **DAYS)


def test_the_page_offers_a_head_only_those_near(cast: Cast, signed_in: Any) -> None:
    page = signed_in("刘康").get(f"/post/{cast.posts['孙和'].pk}/stand_in/").content.decode()
    assert "钱进（石桥镇 党委副书记）" in page and "王芳" not in page
    assert "王芳" in signed_in("高远").get(f"/post/{cast.posts['孙和'].pk}/stand_in/").content.decode()
