"""Reading the rules: chapters, one chapter, one figure with its history, the packs."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.base.journal.timeline import timeline
from shuniu.base.nouns import named
from shuniu.base.rulemaking import overview, shelves
from shuniu.base.rulemaking.history import entries, history
from shuniu.base.rulemaking.opening import open_steps
from shuniu.base.rulemaking.views.scope import scope
from shuniu.base.rules.asking import day_of


@login_required
def index(request: HttpRequest) -> HttpResponse:
    """All chapters, how many figures are assumed or changed here, and the pack in use."""
    view = scope(request)
    parts = overview.parts(view.scope, request.at)  # type: ignore[attr-defined]
    adopted = overview.adopted(view.scope, request.at)  # type: ignore[attr-defined]
    return render(
        request, "rulemaking/index.html", {"title": "制度", "view": view, "parts": parts, "adopted": adopted}
    )


@login_required
def chapter(request: HttpRequest, chapter: str) -> HttpResponse:
    """One chapter: every figure with value, source and from when."""
    view = scope(request)
    part = overview.part(chapter, view.scope, request.at)  # type: ignore[attr-defined]
    if part is None:
        raise Http404
    return render(
        request, "rulemaking/chapter.html", {"title": part.chapter.word, "view": view, "part": part}
    )


@login_required
def figure(request: HttpRequest, chapter: str, key: str) -> HttpResponse:
    """One figure: what holds now, all that was and will be said of it, who changed it and why."""
    view = scope(request)
    part = overview.part(chapter, view.scope, request.at)  # type: ignore[attr-defined]
    shown = next((each for each in part.shown if each.key.name == key), None) if part else None
    if shown is None:
        raise Http404
    on = day_of(request.at)  # type: ignore[attr-defined]
    said = history(shown.name, view.scope, on)
    context = {
        "title": shown.key.word,
        "view": view,
        "shown": shown,
        "said": [(each, open_steps(each.rule, request.actors, on) if each.rule else []) for each in said],  # type: ignore[attr-defined]
        "timeline": entries(shown.name, view.scope),
        "may_change": bool(named("rule").policy.fitting(request.actors, "change", None)),  # type: ignore[attr-defined]
    }
    return render(request, "rulemaking/figure.html", context)


@login_required
def packs(request: HttpRequest) -> HttpResponse:
    """The packs on the shelf with their versions, and who goes by which from when."""
    on, actors = day_of(request.at), request.actors  # type: ignore[attr-defined]
    adoptions = [(each, open_steps(each, actors, on), timeline(each, actors)) for each in shelves.adoptions()]
    may_adopt = bool(named("adoption").policy.fitting(actors, "adopt", None))
    context = {"title": "制度包", "packs": shelves.packs(), "adoptions": adoptions, "may_adopt": may_adopt}
    return render(request, "rulemaking/packs.html", context)
