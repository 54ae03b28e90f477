"""What the pages that make a directive share: the thing and its ground, the form, doing it once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from shuniu.base import nouns
from shuniu.base.actors import Actor, post_ids
from shuniu.base.refusals import Incomplete, NotNow
from shuniu.base.web import drafts, once
from shuniu.base.web.forms import Form
from shuniu.base.web.middleware import from_script
from shuniu.base.web.request import Request
from shuniu.engines.directives import grounds, permits

MOST = models.BigIntegerField.MAX_BIGINT


@dataclass(frozen=True, slots=True)
class On:
    """A thing that may be written on, as who it would be done, and where the typing is kept."""

    thing: Any
    ground: grounds.Ground
    by: Actor
    slot: str


def to_write(request: Request, noun: str, key: int) -> On:
    """The thing where it was sent to the leader, and as which of their posts; NotNow where it was taken back, else 404."""
    known = grounds.named(noun)
    written = request.method == "POST" and key <= MOST
    if known and written and (why := known.closed(key, request.actors)):
        raise NotNow(why, "您写的没有丢，需要时可以抄到别处。")
    ground, thing = _found(noun, nouns.visible(noun, key, request.actors) if known else None)
    leads = [actor for actor in request.actors if permits.writes.holds(actor, None)]
    leaders = set(ground.leaders(thing).filter(pk__in=post_ids(leads)).values_list("pk", flat=True))
    return _on(ground, thing, [actor for actor in leads if actor.post_id in leaders], "give")


def to_key(request: Request, noun: str, key: int) -> On:
    """The thing where the reader's office keeps its directives: paper reaches them whether they read the thing or not."""
    ground, thing = _found(noun, nouns.find(noun, key) if key <= MOST else None)
    unit = ground.unit(thing).pk
    keeps = [a for a in request.actors if permits.keeper.holds(a, None) and a.unit_id == unit]
    return _on(ground, thing, keeps, "key")


def _found(noun: str, thing: Any) -> tuple[grounds.Ground, Any]:
    ground = grounds.named(noun)
    if ground is None or thing is None:
        raise Http404
    return ground, thing


def _on(ground: grounds.Ground, thing: Any, fitting: list[Actor], verb: str) -> On:
    if not fitting:
        raise Http404
    return On(thing, ground, fitting[0], f"directive.{ground.noun}.{thing.pk}.{verb}")


def form_of(request: Request, made: type[Form], where: On) -> Form:
    """The form, bound to what was sent, or begun from the kept draft."""
    given: dict[str, Any] = {"thing": where.thing, "ground": where.ground, "by": where.by, "at": request.at}
    if request.method == "POST":
        return made(request.POST, request.FILES, **given)
    kept = drafts.find(request.user, where.slot)
    return made(initial=kept.body if kept else {}, **given)


def taken(request: Request, form: Form, slot: str, do: Callable[[], tuple[str, str]]) -> HttpResponse | None:
    """Do it once; None with the form's errors filled when something is missing. ``do`` gives (address, sentence).

    A script that sends what was written off line is told the sentence; a page is led on.
    """
    said = ["已经送出过，没有重复。"]

    def once_only() -> str:
        address, said[0] = do()
        if not from_script(request):
            messages.success(request, said[0])
        drafts.discard(request.user, slot)
        return _wanted(request) or address

    try:
        address, _ = once.take(once.token_of(request), request.user, request.at, once_only)
        return JsonResponse({"said": said[0], "url": address}) if from_script(request) else redirect(address)
    except Incomplete as refusal:
        form.refuse(refusal.errors)
        return None


def _wanted(request: Request) -> str:
    wanted = str(request.POST.get("_next", ""))
    return (
        wanted
        if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, {request.get_host()})
        else ""
    )


def shown(request: Request, template: str, form: Form, slot: str, **more: Any) -> HttpResponse:
    """The page with the form; for a script only what is missing."""
    if form.is_bound and from_script(request):
        return JsonResponse({"missing": [sentence for _, sentence in form.problems]}, status=422)
    context = {
        "form": form,
        "slot": slot,
        "draft": drafts.find(request.user, slot),
        "once": once.fresh(),
        "next": request.POST.get("_next") or request.GET.get("_next", ""),
        **more,
    }
    return render(request, template, context, status=422 if form.is_bound else 200)
