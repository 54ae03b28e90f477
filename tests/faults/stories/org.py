"""Units, people, posts."""

from shuniu.base.actors import Actor
from shuniu.org import acts as org
from shuniu.org.models import Person, Post, Unit
from tests.cast import MONDAY, PASSWORD, Cast
from tests.faults.stories.moments import LATER, NOON, TODAY
from tests.faults.stories.telling import story

TERMINAL = Actor.system("命令行")


def empty_unit(cast: Cast) -> Unit:
    """A unit without posts."""
    about = {
        "code": "qx",
        "name": "清溪镇",
        "level": "township",
        "type": "party_office",
        "parent": cast.units["ap"],
    }
    return org.found(by=cast["高远"], at=MONDAY, **about)


def with_account(cast: Cast) -> Person:
    """Somebody who can sign in."""
    cast.account("王芳")
    return cast.person("王芳")


def empty_post(cast: Cast) -> Post:
    """A post that nobody holds."""
    about = {"unit": cast.units["lh"], "name": "网络信息员", "role": "net_reporter"}
    return org.create_post(by=cast["高远"], at=MONDAY, **about)


@story("unit.found")
def found(cast: Cast):
    about = {"code": "qx", "name": "清溪县", "level": "county", "type": "area", "parent": cast.units["yz"]}
    return lambda: org.found(by=cast["高远"], at=NOON, **about)


@story("unit.change")
def change_unit(cast: Cast):
    return lambda: org.change_unit(cast.units["ap"], by=cast["高远"], at=NOON, name="安平区", parent=None)


@story("unit.close", begins=empty_unit)
def close_unit(cast: Cast, unit: Unit):
    return lambda: org.close_unit(unit, by=cast["高远"], at=NOON, reason="并入柳河镇")


@story("unit.reopen", begins=empty_unit)
def reopen(cast: Cast, unit: Unit):
    unit = org.close_unit(unit, by=cast["高远"], at=MONDAY, reason="并入柳河镇")
    return lambda: org.reopen(unit, by=cast["高远"], at=NOON)


@story("person.enrol")
def enrol(cast: Cast):
    return lambda: org.enrol(by=cast["高远"], at=NOON, name="方圆", staff_number="n9001")


@story("person.change")
def change_person(cast: Cast):
    person = cast.person("王芳")
    return lambda: org.change_person(person, by=cast["高远"], at=NOON, name="王方", office_phone="0000-1234")


@story("person.open_account")
def open_account(cast: Cast):
    person = cast.person("王芳")
    return lambda: org.open_account(person, by=cast["高远"], at=NOON, login="wangfang", password=PASSWORD)


@story("person.reset_password", begins=with_account)
def reset_password(cast: Cast, person: Person):
    return lambda: org.reset_password(person, by=cast["高远"], at=NOON, password="another-2026")


@story("person.unlock", begins=with_account)
def unlock(cast: Cast, person: Person):
    return lambda: org.unlock(person, by=cast["高远"], at=NOON)


@story("person.close_account", begins=with_account)
def close_account(cast: Cast, person: Person):
    return lambda: org.close_account(person, by=cast["高远"], at=NOON, reason="调离")


@story("person.choose_password", begins=with_account)
def choose_password(cast: Cast, person: Person):
    return lambda: org.choose_password(person, by=cast["王芳"], at=NOON, password="my-own-2026")


@story("person.give_link", begins=with_account)
def give_link(cast: Cast, person: Person):
    return lambda: org.give_link(person, by=TERMINAL, at=NOON)


@story("person.enter_once", begins=with_account)
def enter_once(cast: Cast, person: Person):
    person = org.give_link(person, by=TERMINAL, at=MONDAY)
    return lambda: org.enter_once(person, by=TERMINAL, at=NOON)


@story("person.leave", begins=with_account)
def leave(cast: Cast, person: Person):
    return lambda: org.leave(person, by=cast["高远"], at=NOON, on=TODAY, reason="退休")


@story("post.create")
def create_post(cast: Cast):
    unit = cast.units["lh"]
    return lambda: org.create_post(
        by=cast["高远"], at=NOON, unit=unit, name="党政办主任", role="office_director"
    )


@story("post.change")
def change_post(cast: Cast):
    return lambda: org.change_post(cast.posts["王芳"], by=cast["高远"], at=NOON, name="信息员（一）")


@story("post.appoint", begins=empty_post)
def appoint(cast: Cast, post: Post):
    person = cast.person("王芳")
    return lambda: org.appoint(post, by=cast["高远"], at=NOON, person=person, since=TODAY)


@story("post.hand_over")
def hand_over(cast: Cast):
    post = cast.posts["王芳"]
    leaving = post.appointments.get(until=None)
    to = {"leaving": leaving, "person": cast.person("马骏"), "on": LATER}
    return lambda: org.hand_over(post, by=cast["高远"], at=NOON, **to)


@story("post.relieve")
def relieve(cast: Cast):
    post = cast.posts["王芳"]
    leaving = post.appointments.get(until=None)
    return lambda: org.relieve(post, by=cast["高远"], at=NOON, leaving=leaving, on=LATER)


@story("post.stand_in")
def stand_in(cast: Cast):
    days = {"since": TODAY, "until": LATER}
    post, person = cast.posts["孙和"], cast.person("钱进")
    return lambda: org.stand_in(post, by=cast["孙和"], at=NOON, person=person, **days)


@story("post.close", begins=empty_post)
def close_post(cast: Cast, post: Post):
    return lambda: org.close_post(post, by=cast["高远"], at=NOON, reason="不再设")
