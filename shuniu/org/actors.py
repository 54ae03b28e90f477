"""Which posts a person signed in may act as."""

from datetime import datetime

from django.utils.timezone import localdate

from shuniu.base.actors import Actor, Actors
from shuniu.base.parties.models import Account, Party
from shuniu.org.models import Appointment, Post, StandIn, Unit


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
    return Unit.objects.get(pk=actor.unit_id or 0)


def actors_of(account: Account, at: datetime) -> Actors:
    """The account's person in every post held or stood in for on that day; without a post, as nothing but themselves."""
    person, day = account.person, localdate(at)
    held = Appointment.objects.in_force(day).filter(person=person.pk, post__state="active")
    acting = StandIn.objects.in_force(day).filter(person=person.pk, post__state="active")
    found = [
        actor(person, row.post) for row in held.select_related("post__unit").order_by("post__order", "pk")
    ]
    found += [
        actor(person, row.post, stands_in=row.post.name)
        for row in acting.select_related("post__unit").order_by("pk")
    ]
    return tuple(found) or (Actor("person", person_id=person.pk, person_name=person.name),)
