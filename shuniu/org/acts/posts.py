"""Posts: created, changed, filled, handed over, vacated, stood in for, closed."""

from datetime import date, datetime, timedelta
from typing import Any

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete, NotNow
from shuniu.org import trinity
from shuniu.org.life import POST
from shuniu.org.models import Appointment, Person, Post, StandIn, Unit
from shuniu.org.nearby import nearby
from shuniu.org.permits import post_keeper


@act(POST["create"])
def create_post(*, by: Actor, at: datetime, unit: Unit, **particulars: Any) -> Post:
    """A new post of a unit."""
    trinity.insist_role(particulars.get("role", ""), by)
    return Post.objects.create(state="active", unit=unit, **particulars)


@act(POST["change"])
def change_post(post: Post, *, by: Actor, at: datetime, **particulars: Any) -> None:
    """Another name, kind or place in the list."""
    if particulars.get("role", post.role) != post.role:
        trinity.insist_role(particulars["role"], by)
    for name, value in particulars.items():
        setattr(post, name, value)


@act(POST["appoint"])
def appoint(
    post: Post, *, by: Actor, at: datetime, deed: Deed, person: Person, since: date, until: date | None = None
) -> None:
    """The person holds the post from a day (ORG-2)."""
    if post.appointments.filter(person=person, until=None).exists():
        raise Incomplete({"person": f"{person.name}已在这个岗位上。"})
    trinity.insist_apart(post.role, person, since, until)
    Appointment.objects.create(post=post, person=person, since=since, until=until)
    deed.note(person=person.name, since=since.isoformat())
    deed.touches(person)


@act(POST["hand_over"])
def hand_over(
    post: Post, *, by: Actor, at: datetime, deed: Deed, leaving: Appointment, person: Person, on: date
) -> None:
    """One goes, another comes on the day; what the post owes goes with the post, what was done stays with who did it."""
    if leaving.since >= on:
        raise Incomplete({"on": "接任日期要晚于移交人的任职日期。"})
    if leaving.person_id == person.pk:
        raise Incomplete({"person": "接任人不能是移交人自己。"})
    trinity.insist_apart(post.role, person, on)
    leaving.until = on - timedelta(days=1)
    leaving.save()
    Appointment.objects.create(post=post, person=person, since=on)
    deed.note(leaving=leaving.person.name, person=person.name, on=on.isoformat())
    deed.touches(person, leaving.person)


@act(POST["relieve"])
def relieve(post: Post, *, by: Actor, at: datetime, deed: Deed, leaving: Appointment, on: date) -> None:
    """Somebody leaves the post after a last day."""
    if on < leaving.since:
        raise Incomplete({"on": "最后一天不能早于任职日期。"})
    leaving.until = on
    leaving.save()
    deed.note(leaving=leaving.person.name, on=on.isoformat())
    deed.touches(leaving.person)


@act(POST["stand_in"])
def stand_in(
    post: Post, *, by: Actor, at: datetime, deed: Deed, person: Person, since: date, until: date
) -> None:
    """Somebody acts for the post between two days; both they and its holder are told."""
    if not post_keeper.holds(by, post):
        _insist_near(post, person, since)
    trinity.insist_apart(post.role, person, since, until)
    StandIn.objects.create(post=post, person=person, since=since, until=until)
    deed.note(person=person.name, since=since.isoformat(), until=until.isoformat())
    days = f"{since:%-m月%-d日}至{until:%-m月%-d日}"
    deed.tell([person], f"{days}，请您代理{post}。")
    deed.tell([post], f"{days}，{post}由{person.name}代理。")
    deed.touches(person)


def _insist_near(post: Post, person: Person, day: date) -> None:
    """A head names somebody nearby; an administrator anybody."""
    if not nearby(post, day).filter(pk=person.pk).exists():
        raise Incomplete(
            {"person": f"{person.name}不是本单位的人，也不是上级单位的领导；要由他代理，请系统管理员办理。"}
        )


@act(POST["close"])
def close_post(post: Post, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """The post is no more; refused while somebody holds it."""
    if post.appointments.filter(until=None).exists():
        raise NotNow("岗位还有人在任，不能撤销。", "请先免职。")
    post.closed_on = at.date()
    deed.says(reason)
