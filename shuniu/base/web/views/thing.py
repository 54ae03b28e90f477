"""The page of a thing: its own template, its verbs, what the other nouns show on it, its timeline."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.base import nouns
from shuniu.base.journal.readings import looked
from shuniu.base.journal.timeline import timeline
from shuniu.base.nouns import Noun


@login_required
def thing(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Whatever the noun; unseen things do not exist."""
    found = nouns.visible(slug, key, request.actors)  # type: ignore[attr-defined]
    if found is None:
        raise Http404
    return page(request, nouns.named(slug), found)


def page(request: HttpRequest, noun: Noun, found: Any) -> HttpResponse:
    """Render a thing that may be seen; views with addresses of their own use this too."""
    actors = request.actors  # type: ignore[attr-defined]
    looked(found, actors, request.at)  # type: ignore[attr-defined]
    context = {
        "title": noun.title(found),
        "noun": noun,
        "thing": found,
        "state": noun.life.states.get(getattr(found, "state", ""), ""),
        "open_steps": noun.open_steps(found, actors),
        "timeline": timeline(found, actors),
        "panels": panels(request, noun, found),
        **(noun.context(found, request) if noun.context else {}),
    }
    return render(request, noun.template or "web/thing.html", context)


def panels(request: HttpRequest, noun: Noun, found: Any) -> list[str]:
    """What other nouns show on this one's page, in order, the empty ones left out."""
    offered = [panel for other in nouns.every() for panel in other.panels if panel.on == noun.slug]
    drawn = (panel.render(found, request) for panel in sorted(offered, key=lambda panel: panel.order))
    return [html for html in drawn if html]
