"""Items as ground for directives (BUL-5): leaders on the distribution list write on them.

The desk reads the words, the units whose reports stand in the item and the issue's other readers see what the line's rule says.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model, Q, QuerySet

from shuniu.base.actors import Actors, person_ids, post_ids, unit_ids
from shuniu.base.parties.models import Party
from shuniu.engines.directives import grounds, panels
from shuniu.engines.directives.grounds import Audience, Credit, Ground
from shuniu.engines.directives.permits import LEADS
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.permits import OFFICE, desks_led_by, interested
from shuniu.org.models import Post, Role
from shuniu.rooms.bulletins.models import Credit as Contribution
from shuniu.rooms.bulletins.models import Item, Receipt


def register() -> None:
    """Offer items, and let items and what they were made of show what leaders wrote."""
    grounds.register(ON_ITEMS)
    panels.show_on("item", "submission", "report", "synthesis")


def _leaders(item: Item) -> QuerySet[Post]:
    """Leaders' posts that have the issue; nobody writes on what was recalled."""
    sent = Receipt.objects.filter(issue=item.issue_id).exclude(issue__state="recalled")
    return Post.objects.filter(role__in=LEADS, pk__in=sent.values("post")).order_by("order", "pk")


def _contributions(item: Item) -> QuerySet[Contribution]:
    return item.credits.select_related("submission__report__author", "submission__unit", "unit").order_by(
        "pk"
    )


def _touches(item: Item) -> Iterator[Model]:
    """What it was made of: submissions, their reports, a synthesis."""
    for each in _contributions(item):
        yield from (each.submission, each.submission.report)
    if item.synthesis is not None:
        yield item.synthesis


def _tells(item: Item) -> Iterator[tuple[Model, Iterable[Party]]]:
    """Each reporter and their office, by way of their own report."""
    for each in _contributions(item):
        yield each.submission.report, interested(each.submission)


def _credits(item: Item) -> Iterator[Credit]:
    """The same parts as those of the fact that it was issued."""
    for each in _contributions(item):
        yield Credit(each.submission_id, each.unit, each.submission.report.author, each.share, each.of)


def _suggests(item: Item) -> list[Post]:
    """The heads of the units whose reports it was made of."""
    units = [each.unit_id for each in _contributions(item)]
    found = heads(units)
    return [found[unit] for unit in dict.fromkeys(units) if unit in found]


def heads(units: Iterable[int]) -> dict[int, Post]:
    """Unit → the post of its head."""
    posts = Post.objects.filter(unit__in=list(units), role=Role.PRINCIPAL, state="active").select_related(
        "unit"
    )
    return {post.unit_id: post for post in posts.order_by("-order", "-pk")}


def _of_desk(actors: Actors) -> QuerySet[Any] | None:
    desks = desks_led_by(actors)
    return Item.objects.filter(issue__bulletin__desk__in=desks) if desks else None


def _of_source(actors: Actors) -> QuerySet[Any]:
    return Report.objects.filter(Q(author__in=person_ids(actors)) | Q(unit__in=unit_ids(actors, *OFFICE)))


def _of_readers(actors: Actors) -> QuerySet[Any]:
    return Item.objects.filter(issue__in=Receipt.objects.filter(post__in=post_ids(actors)).values("issue"))


def _closed(key: int, actors: Actors) -> str:
    """Their issue was recalled; what somebody wrote off line goes nowhere, and they must know why."""
    had = Receipt.objects.filter(post__in=post_ids(actors), issue__state="recalled", issue__items=key)
    receipt = had.select_related("issue__bulletin").first()
    return f"{receipt.issue}已收回，批示没有送出。" if receipt else ""


ON_ITEMS = Ground(
    "item",
    leaders=_leaders,
    unit=lambda item: item.desk.unit,
    line=lambda item: item.desk.line,
    touches=_touches,
    tells=_tells,
    credits=_credits,
    suggests=_suggests,
    closed=_closed,
    audiences=(
        Audience("desk", "item", _of_desk),
        Audience("source", "report", _of_source),
        Audience("readers", "item", _of_readers),
    ),
)
