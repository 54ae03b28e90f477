"""Which posts a person signed in may act as."""

from datetime import datetime

from django.db import connection
from django.utils.timezone import localdate

from shuniu.base.actors import Actor, Actors
from shuniu.base.parties.models import Account, Party
from shuniu.base.statements import Statement
from shuniu.org.models import Post, Unit

_UNIT = Statement(lambda key: Unit.objects.filter(pk=key), int)

# Every request asks this first. One query by hand: the two of Django's took a third of an empty page to put together.
_ACTING = """
SELECT acting.in_place, post.party_id, called.name, post.role, post.unit_id, COALESCE(NULLIF(unit.short_name, ''), whole.name)
FROM (
    SELECT 0 AS in_place, id, post_id FROM org_appointment
    WHERE person_id = %s AND since <= %s AND (until IS NULL OR until >= %s)
    UNION ALL
    SELECT 1, id, post_id FROM org_standin
    WHERE person_id = %s AND since <= %s AND (until IS NULL OR until >= %s)
) AS acting
JOIN org_post AS post ON post.party_id = acting.post_id
JOIN parties_party AS called ON called.id = post.party_id
JOIN org_unit AS unit ON unit.party_id = post.unit_id
JOIN parties_party AS whole ON whole.id = unit.party_id
WHERE post.state = 'active'
ORDER BY acting.in_place, CASE acting.in_place WHEN 0 THEN post."order" ELSE 0 END, acting.id
"""


def actor(person: Party, post: Post, *, stands_in: str = "") -> Actor:
    """A person acting as a post, with the names of this moment."""
    return Actor(
        "person",
        person_id=person.pk,
        person_name=person.name,
        post_id=post.pk,
        post_name=post.name,
        role=post.role,
        unit_id=post.unit_id,
        unit_name=post.unit.called,
        stands_in=stands_in,
    )


def unit_of(actor: Actor) -> Unit:
    """The unit somebody acts for; Unit.DoesNotExist for an actor of none."""
    unit = _UNIT.first(actor.unit_id or 0)
    if unit is None:
        raise Unit.DoesNotExist("nobody's unit")
    return unit


def actors_of(account: Account, at: datetime) -> Actors:
    """The account's person in every post held or stood in for on that day; without a post, as nothing but themselves."""
    person, day = account.person, connection.ops.adapt_datefield_value(localdate(at))
    with connection.cursor() as cursor:
        cursor.execute(_ACTING, [person.pk, day, day] * 2)
        rows = cursor.fetchall()
    found = tuple(
        Actor(
            "person",
            person_id=person.pk,
            person_name=person.name,
            post_id=post,
            post_name=name,
            role=role,
            unit_id=unit,
            unit_name=unit_name,
            stands_in=name if in_place else "",
        )
        for in_place, post, name, role, unit, unit_name in rows
    )
    return found or (Actor("person", person_id=person.pk, person_name=person.name),)
