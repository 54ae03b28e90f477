"""Who stands behind a post or a unit at a moment."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

from django.db import connection
from django.db.models import QuerySet
from django.utils.timezone import localdate

from shuniu.base.parties.models import Party
from shuniu.base.statements import Statement
from shuniu.org.models import Appointment, Post, Role, StandIn, Unit

ANSWER_FOR_UNIT = [Role.OFFICE_DIRECTOR, Role.REPORTER, Role.SECTION_CHIEF, Role.DEPUTY, Role.PRINCIPAL]

_OCCUPIED = """
SELECT post_id FROM org_appointment WHERE post_id IN ({0}) AND since <= %s AND (until IS NULL OR until >= %s)
UNION SELECT post_id FROM org_standin WHERE post_id IN ({0}) AND since <= %s AND (until IS NULL OR until >= %s)
"""


def holders_of(parties: Sequence[Party], at: datetime) -> dict[int, list[Party]]:
    """Party id → persons: holders and stand-ins of a post; for a unit, of the first posts that answer for it (ORG-3)."""
    posts = {party.pk: [party.pk] for party in parties if party.kind == Party.Kind.POST}
    posts |= answering_posts([party.pk for party in parties if party.kind == Party.Kind.UNIT])
    people = _people([post for group in posts.values() for post in group], at)
    return {
        party: list({p.pk: p for post in group for p in people.get(post, [])}.values())
        for party, group in posts.items()
    }


def answering_posts(units: Iterable[int]) -> dict[int, list[int]]:
    """Unit id → its office director and reporters; where it has neither, the next in the chain of responsibility."""
    found: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    asked = list(units)
    if asked:
        for post in Post.objects.filter(unit__in=asked, state="active", role__in=ANSWER_FOR_UNIT):
            found[post.unit_id][post.role].append(post.pk)
    return {unit: _first_to_answer(found[unit]) for unit in asked}


def _first_to_answer(by_role: dict[str, list[int]]) -> list[int]:
    office = by_role.get(Role.OFFICE_DIRECTOR, []) + by_role.get(Role.REPORTER, [])
    return office or next((by_role[role] for role in ANSWER_FOR_UNIT if by_role.get(role)), [])


def _people(posts: Sequence[int], at: datetime) -> dict[int, list[Party]]:
    found: dict[int, list[Party]] = defaultdict(list)
    day = localdate(at)
    for model in (Appointment, StandIn):
        for row in model.objects.in_force(day).filter(post__in=posts).select_related("person"):
            found[row.post_id].append(row.person)
    return found


def posts_of(unit: Unit | int, *roles: str) -> list[Post]:
    """The unit's active posts of these roles, in the order of the roles, then their own."""
    if not roles:
        return []
    found = _active(len(roles)).all(unit.pk if isinstance(unit, Unit) else unit, *roles)
    return sorted(found, key=lambda post: roles.index(post.role))


@cache
def _active(count: int) -> Statement[Post]:
    def asked(unit: int, *roles: str) -> QuerySet[Post]:
        found = Post.objects.filter(unit=unit, role__in=roles, state="active")
        return found.select_related("unit").order_by("order", "pk")

    return Statement(asked, int, *[str] * count)


def held_posts(unit: int, roles: Sequence[str], at: datetime) -> dict[str, Post]:
    """Role → the unit's first post of that role which somebody holds or stands in for; vacant roles are left out."""
    posts = posts_of(unit, *roles)
    occupied = _occupied([post.pk for post in posts], at)
    return {post.role: post for post in reversed(posts) if post.pk in occupied}


def _occupied(posts: Sequence[int], at: datetime) -> set[int]:
    """Those of the posts that somebody holds or stands in for; every report that is handed in asks."""
    if not posts:
        return set()
    day = connection.ops.adapt_datefield_value(localdate(at))
    statement = _OCCUPIED.format(", ".join(["%s"] * len(posts)))
    with connection.cursor() as cursor:
        cursor.execute(statement, [*posts, day, day] * 2)
        return {post for (post,) in cursor.fetchall()}


def administrators(at: datetime) -> list[Post]:
    """Whom the house itself calls when something of its own stands still."""
    return list(Post.objects.filter(role=Role.SYSTEM_ADMIN, state="active").order_by("order", "pk"))
