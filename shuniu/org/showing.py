"""What the pages of a unit and a person show."""

from typing import Any

from django.utils.timezone import localdate

from shuniu.base.parties.lockout import locked_until
from shuniu.base.parties.models import Account
from shuniu.base.web.request import Request
from shuniu.org.models import Appointment, Person, Post, Role, StandIn, Unit

CHAIN: list[str] = [Role.OFFICE_DIRECTOR, Role.PRINCIPAL, Role.DEPUTY, Role.SECTION_CHIEF, Role.REPORTER]


def unit(thing: Unit, request: Request) -> dict[str, Any]:
    """Its posts with who holds them, the chain of responsibility first (ORG-3), and the units below."""
    day = localdate(request.at)
    posts = list(thing.posts.filter(state="active").order_by("order", "pk"))
    held = Appointment.objects.in_force(day).filter(post__in=posts).select_related("person")
    acting = StandIn.objects.in_force(day).filter(post__in=posts).select_related("person")
    rows = [
        (
            post,
            [a.person for a in held if a.post_id == post.pk],
            [s.person for s in acting if s.post_id == post.pk],
        )
        for post in posts
    ]
    rows.sort(key=lambda row: CHAIN.index(row[0].role) if row[0].role in CHAIN else len(CHAIN))
    return {
        "posts": rows,
        "children": list(thing.children.filter(state="active").order_by("order", "pk")),
        "administers": administers(request),
    }


def person(thing: Person, request: Request) -> dict[str, Any]:
    """Posts now and before, and, for administrators, the account."""
    appointments = thing.appointments.select_related("post__unit").order_by("-since", "-pk")
    account = Account.objects.filter(person=thing.pk).first()
    opened = account is not None and account.closed_at is None
    locked = locked_until(account.login, request.at) if account and opened else None
    return {
        "appointments": list(appointments),
        "account": account,
        "administers": administers(request) or guards(request),
        "locked_until": locked,
        "not_offered": _not_offered(opened, locked is not None),
    }


def _not_offered(opened: bool, locked: bool) -> str:
    if not opened:
        return "reset_password unlock close_account"
    return "open_account" if locked else "open_account unlock"


def guards(request: Request) -> bool:
    """Does the reader look after locked and forgotten accounts?"""
    return any(actor.role == Role.SECURITY_ADMIN for actor in request.actors)


def post(thing: Post, request: Request) -> dict[str, Any]:
    """Who held it when, and who stood in."""
    return {
        "appointments": list(thing.appointments.select_related("person").order_by("-since", "-pk")),
        "stand_ins": list(thing.stand_ins.select_related("person").order_by("-since", "-pk")),
    }


def administers(request: Request) -> bool:
    """Is the reader an administrator?"""
    return any(actor.role == Role.SYSTEM_ADMIN for actor in request.actors)
