"""Whom the head of a unit may name to act for one of its posts: somebody of the unit, or who leads the unit above."""

from datetime import date

from django.db.models import Q, QuerySet

from shuniu.org.models import Appointment, Person, Post, Role

LEADERS = (Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE_DIRECTOR, Role.LEADER)


def nearby(post: Post, day: date) -> QuerySet[Person]:
    """They, on that day; whoever holds the post itself left out."""
    held = Appointment.objects.in_force(day).filter(post__state="active")
    above = Q(post__unit=post.unit.parent_id, post__role__in=LEADERS) if post.unit.parent_id else Q(pk=None)
    holders = held.filter(post=post).values("person")
    found = Person.objects.filter(
        state="active", pk__in=held.filter(Q(post__unit=post.unit_id) | above).values("person")
    )
    return found.exclude(pk__in=holders)
