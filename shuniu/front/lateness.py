"""What is late: each thing for those who may see it; for administrators who owes how many, without what."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.clocks.models import Clock, Firing
from shuniu.base.clocks.watches import reminding, watched
from shuniu.base.web.clockface import span
from shuniu.front.owing import Line, line, things
from shuniu.org.models import Post

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Debtor:
    """Somebody who is late: how often, and for how long with the oldest."""

    name: str
    count: int
    longest: str


def seen(actors: Actors, at: datetime) -> list[Line]:
    """Overdue things that these actors may see, the longest late first."""
    visible = Q()
    for slug in watched():
        visible |= Q(noun=slug, key__in=nouns.named(slug).policy.visible_to(actors).values("pk"))
    clocks = list(
        Clock.objects.overdue(at)
        .filter(visible & ~reminding())
        .select_related("owed_by")
        .order_by("due_at")[:SHOWN]
    )
    found = things(clocks, actors)
    return [
        line(clock, found[clock.noun, clock.key], at) for clock in clocks if (clock.noun, clock.key) in found
    ]


def debtors(at: datetime) -> list[Debtor]:
    """Who is late in the whole house, without what with."""
    late = Clock.objects.overdue(at).exclude(reminding())
    counted = late.values("owed_by", "owed_by__name").annotate(number=Count("pk"), first=Min("due_at"))
    rows = list(counted.order_by("-number", "owed_by__pinyin", "owed_by")[:SHOWN])
    posts = Post.objects.select_related("unit").in_bulk([row["owed_by"] for row in rows])
    return [
        Debtor(
            _called(posts.get(row["owed_by"]), row["owed_by__name"]), row["number"], span(at - row["first"])
        )
        for row in rows
    ]


def _called(post: Post | None, name: str) -> str:
    """A post is named with its unit: every township has a 党委书记."""
    return f"{post.unit.called} {name}" if post else name


def unheard() -> list[Firing]:
    """Alarms that found nobody to tell: a post is to be filled or a ladder changed."""
    return list(
        Firing.objects.reaching_nobody().select_related("clock__owed_by").order_by("-fired_at")[:SHOWN]
    )


def troubled() -> list[Clock]:
    """Clocks whose ringing failed."""
    return list(Clock.objects.troubled().select_related("owed_by").order_by("pk")[:SHOWN])
