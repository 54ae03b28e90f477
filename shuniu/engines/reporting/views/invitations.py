"""Invitations: making one, and its page with every unit's answer."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from shuniu.base import nouns
from shuniu.base.refusals import Incomplete
from shuniu.base.web import drafts, once
from shuniu.base.web.request import Request
from shuniu.base.web.views.thing import page
from shuniu.engines.reporting import acts, triage
from shuniu.engines.reporting.inviting import InviteForm
from shuniu.engines.reporting.models import Invitation


@login_required
def invite(request: Request, code: str) -> HttpResponse:
    """新建约稿."""
    desk = get_object_or_404(triage.desks(request.actors), code=code)
    slot, by = f"desk.{desk.pk}.invite", triage.editor(request.actors, desk)
    kept = drafts.find(request.user, slot)
    given: dict[str, Any] = {"desk": desk, "by": by, "at": request.at}
    form = (
        InviteForm(request.POST, **given)
        if request.method == "POST"
        else InviteForm(initial=kept.body if kept else {}, **given)
    )
    if form.is_bound and form.is_valid():

        def do() -> str:
            made = acts.invite(by=by, at=request.at, desk=desk, **form.cleaned_data)
            drafts.discard(request.user, slot)
            messages.success(request, nouns.named("invitation").life["invite"].said_after(made))
            return f"/invitation/{made.pk}/"

        try:
            return once.led(request, do)
        except Incomplete as refusal:
            form.refuse(refusal.errors)
    context = {
        "title": "新建约稿",
        "form": form,
        "desk": desk,
        "slot": slot,
        "draft": kept,
        "once": once.fresh(),
    }
    return render(request, "reporting/invite.html", context, status=422 if form.is_bound else 200)


@login_required
def invitation(request: Request, key: int) -> HttpResponse:
    """Who has answered, who owes, by when."""
    found = nouns.visible("invitation", key, request.actors)
    if not isinstance(found, Invitation):
        raise Http404
    return page(request, nouns.named("invitation"), found)
