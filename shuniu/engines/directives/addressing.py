"""Whom a leader means: names as they are said, turned into posts.

A person's name means the posts they hold, a unit's name the one who leads it, a unit and a post that post.
"""

import re
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from shuniu.org.holders import posts_of
from shuniu.org.models import Appointment, Post, Role, Unit

BETWEEN = re.compile(r"[、，,；;\n]+")
LEADS = (Role.PRINCIPAL, Role.OFFICE_DIRECTOR, Role.SECTION_CHIEF, Role.DEPUTY, Role.REPORTER)


def meant(said: str, at: datetime) -> tuple[list[Post], list[str]]:
    """The posts that are meant, and a sentence for every name that means none or several."""
    posts: dict[int, Post] = {}
    doubts: list[str] = []
    for name in filter(None, (part.strip() for part in BETWEEN.split(said))):
        found = _posts(name, at)
        if len(found) == 1:
            posts[found[0].pk] = found[0]
        else:
            doubts.append(_doubt(name, found))
    return list(posts.values()), doubts


def _posts(name: str, at: datetime) -> list[Post]:
    return _held_by(name, at) or _heads(name) or _of_unit(name)


def _held_by(name: str, at: datetime) -> list[Post]:
    held = Appointment.objects.in_force(localdate(at)).filter(person__name=name, post__state="active")
    rows = held.select_related("post__unit").order_by("post__order", "pk")
    by_person: dict[int, Post] = {}
    for row in rows:
        by_person.setdefault(row.person_id, row.post)
    return list(by_person.values())


def _named(name: str) -> QuerySet[Unit]:
    return Unit.objects.active().filter(Q(name=name) | Q(short_name=name))


def _heads(name: str) -> list[Post]:
    heads = (next(iter(posts_of(unit, *LEADS)), None) for unit in _named(name))
    return [post for post in heads if post]


def _of_unit(name: str) -> list[Post]:
    """``石桥镇党委书记``, ``石桥镇 党委书记``: every way to cut the words into a unit and a post."""
    packed = "".join(name.split())
    cuts = [(packed[:cut], packed[cut:]) for cut in range(1, len(packed))]
    wanted = Q(pk=0)
    for unit, post in cuts:
        wanted |= Q(name=post) & (Q(unit__name=unit) | Q(unit__short_name=unit))
    return list(Post.objects.filter(wanted, state="active").select_related("unit"))


def _doubt(name: str, found: Iterable[Post]) -> str:
    found = list(found)
    if not found:
        return f"没有找到“{name}”，请写姓名、单位，或单位加岗位。"
    return f"“{name}”有{len(found)}处：{'、'.join(str(post) for post in found)}，请写明是哪一处。"
