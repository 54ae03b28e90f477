"""What directives show on the pages of the things they concern: the words, or only that there are some."""

from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from shuniu.base import nouns
from shuniu.base.actors import post_ids
from shuniu.base.files import attaching
from shuniu.base.files.models import File
from shuniu.base.journal.readings import read
from shuniu.base.nouns import Panel
from shuniu.base.web.request import Request
from shuniu.engines.directives import grounds, permits
from shuniu.engines.directives.models import Directive, Mention, Reception

PANELS: list[Panel] = []


@dataclass(frozen=True, slots=True)
class Shown:
    """A directive as one reader sees it: with its words and pictures, or the bare fact."""

    directive: Directive
    read: bool
    pictures: list[File]
    receptions: list[Reception]


def show_on(*slugs: str) -> None:
    """Let the pages of these nouns tell of directives; rooms call it with the nouns that their ground touches."""
    known = {panel.on for panel in PANELS}
    PANELS.extend(Panel(slug, render, order=20) for slug in dict.fromkeys(slugs) if slug not in known)


def render(thing: Any, request: Request) -> str:
    """The panel on a thing's page, with what the reader may do there; "" where there is nothing of either."""
    shown = of(thing, request)
    does = may_do(thing, request)
    if not shown and not any(does.values()):
        return ""
    noun = nouns.of(thing).slug
    context = {"shown": shown, **does, "noun": noun, "key": thing.pk}
    return render_to_string("directives/_panel.html", context, request)


def of(thing: Any, request: Request) -> list[Shown]:
    """What the reader may know of the directives on a thing, the oldest first; whose words are shown is logged (DIR-3)."""
    mentions = Mention.objects.filter(noun=nouns.of(thing).slug, key=thing.pk)
    if not mentions.exists():
        return []
    found = permits.known(request.actors).given().filter(pk__in=mentions.values("directive"))
    rows = list(found.select_related("words", "leader", "post__unit").order_by("given_at", "pk"))
    readable = set(
        permits.readable(request.actors).filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True)
    )
    return [_shown(row, row.pk in readable, request) for row in rows]


def _shown(row: Directive, readable: bool, request: Request) -> Shown:
    if not readable:
        return Shown(row, False, [], [])
    read(row, by=request.actors[0], at=request.at)
    seen = nouns.named("reception").policy.visible_to(request.actors)
    receptions = seen.filter(directive=row).select_related("post__unit").prefetch_related("rounds__answer")
    return Shown(row, True, list(attaching.of("directive", row.pk)), list(receptions.order_by("pk")))


def may_do(thing: Any, request: Request) -> dict[str, bool]:
    """May the reader write on this thing, or key what came on paper?"""
    ground = grounds.named(nouns.of(thing).slug)
    if ground is None:
        return {"writes": False, "keys": False}
    leads = post_ids([actor for actor in request.actors if permits.writes.holds(actor, None)])
    keeps = {actor.unit_id for actor in request.actors if permits.keeper.holds(actor, None)}
    leaders = ground.leaders(thing)
    return {
        "writes": bool(leads) and leaders.filter(pk__in=leads).exists(),
        "keys": bool(keeps) and ground.unit(thing).pk in keeps and leaders.exists(),
    }
