"""三员分立 (ADM-2): system, security and audit administrators are three persons, and none of them makes the others.

Until somebody holds the security administrator's post the system administrator fills all three; from then on only the
security administrator decides who holds one of them, and who gets back into a locked or forgotten account.
"""

from datetime import date

from django.db.models import Q

from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.org.models import Appointment, Person, Role, StandIn

THREE = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)
APART = "系统管理员、安全管理员、审计员要由三个人分别担任"


def guarded() -> bool:
    """Does somebody hold the security administrator's post?"""
    held = Appointment.objects.filter(until=None, post__state="active", person__state="active")
    return held.filter(post__role=Role.SECURITY_ADMIN).exists()


def guards(actor: Actor) -> bool:
    """Is this the one who decides over the three posts and over locked accounts?"""
    if actor.kind == "system" or actor.role == Role.SECURITY_ADMIN:
        return True
    return actor.role == Role.SYSTEM_ADMIN and not guarded()


def insist_role(role: str, by: Actor) -> None:
    """NotYours where the role is one of the three and somebody else decides over them."""
    if role in THREE and not guards(by):
        raise NotYours(f"“{Role(role).label}”岗位由安全管理员设。", "请安全管理员办理。")


def insist_apart(role: str, person: Person, since: date, until: date | None = None) -> None:
    """Incomplete where the person holds or stands in for another of the three in that time."""
    if role not in THREE:
        return
    for rows in (Appointment.objects, StandIn.objects):
        others = rows.filter(Q(until=None) | Q(until__gte=since), person=person, post__role__in=THREE)
        others = others.exclude(post__role=role).exclude(post__state="closed")
        other = (others.filter(since__lte=until) if until else others).select_related("post").first()
        if other is not None:
            raise Incomplete({"person": f"{person.name}已是{Role(other.post.role).label}；{APART}。"})
