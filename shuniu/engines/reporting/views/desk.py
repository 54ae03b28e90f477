"""The editors' desk: three panes, registering what came by phone or paper, deciding on several at once."""

from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from shuniu.base import nouns
from shuniu.base.journal.timeline import timeline
from shuniu.base.refusals import Incomplete, Refusal
from shuniu.base.web import drafts, once
from shuniu.base.web.keys import key_of, keys_of
from shuniu.base.web.request import Request
from shuniu.base.web.views.thing import panels
from shuniu.engines.reporting import acts, batches, checks, drawing, rulings, showing
from shuniu.engines.reporting import triage as trays
from shuniu.engines.reporting.forms import SERVES
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.engines.reporting.registering import RegisterForm
from shuniu.engines.reporting.texts import Wording

WHOLE = "reporting/triage.html"
PARTS = {"reading": f"{WHOLE}#reading", "side": f"{WHOLE}#desk", "triage": f"{WHOLE}#desk"}


@login_required
def desks(request: Request) -> HttpResponse:
    """The reader's desk, or the choice where there are several."""
    found = list(trays.desks(request.actors))
    if len(found) == 1:
        return redirect("reporting:triage", code=found[0].code)
    return render(request, "reporting/desks.html", {"title": "编辑台", "desks": found})


@login_required
def triage(request: Request, code: str) -> HttpResponse:
    """The list, the text, the verbs."""
    desk, among = _desk(request, code)
    editing = trays.editing(request.actors, desk) is not None
    ticked = keys_of(request.GET.getlist("s")) if editing else None
    sought = request.GET.get("find", "").strip()
    tray = trays.tray(desk, request.GET.get("state", ""), among, sought=sought, ticked=ticked or ())
    opened = _opened(request, desk, tray)
    reasons = rulings.ask("decline_reasons", desk.unit, request.at).value
    context = {
        "title": f"{desk.line.name} 编辑台",
        "tray": tray,
        "rows": drawing.rows(tray, opened.pk if opened else None, request.at, ticked),
        "ticked": ticked,
        "editing": editing,
        "several": editing and tray.state in drawing.TICKED,
        "serves": SERVES,
        "typed": _typed(request, desk) if ticked else {},
        "desk": desk,
        "decline_reasons": reasons,
        "named": bool(request.GET.keys() & {"open", "after"}),
        **(_reading(request, opened, tray) if opened else {}),
    }
    return render(request, PARTS.get(request.headers.get("HX-Target", ""), WHOLE), context)


def _desk(request: Request, code: str) -> tuple[Desk, list[Desk]]:
    """The desk of the address, among those whose lists the reader may see."""
    among = list(trays.desks(request.actors))
    desk = next((desk for desk in among if desk.code == code), None)
    if desk is None:
        raise Http404
    return desk, among


def _opened(request: Request, desk: Desk, tray: trays.Tray) -> Submission | None:
    """What follows the one just dealt with, or the one that the address names, or the first of the list."""
    there = Submission.objects.at_desk(desk).select_related(*nouns.named("submission").beside)
    done = _named(request, there, "after")
    if done is not None:
        return _keyed(there, trays.following(tray, done, request.actors))
    return _named(request, there, "open") or _keyed(there, tray.rows[0].pk if tray.rows else None)


def _named(request: Request, there: QuerySet[Submission], name: str) -> Submission | None:
    return _keyed(there, key_of(request.GET.get(name)))


def _keyed(there: QuerySet[Submission], key: int | None) -> Submission | None:
    return next(iter(there.filter(pk=key)), None) if key is not None else None


def _reading(request: Request, submission: Submission, tray: trays.Tray) -> dict[str, Any]:
    noun = nouns.named("submission")
    at = request.at
    wording = Wording(submission.text.title, submission.text.body)
    shown = showing.submission(submission, request)
    shown_along = [submission.report] if shown["report_seen"] else []
    return {
        "thing": submission,
        "noun": noun,
        "state": submission.state_word,
        "open_steps": noun.open_steps(submission, request.actors),
        "timeline": timeline(submission, request.actors, beside=shown_along),
        "panels": panels(request, noun, submission),
        "findings": checks.findings(wording, kind=submission.kind, unit=submission.unit, at=at)[:12],
        "next": f"{request.path}?{tray.query}&after={submission.pk}",
        **shown,
    }


@login_required
def register(request: Request, code: str) -> HttpResponse:
    """登记来报: what came by phone or on paper."""
    desk, _ = _desk(request, code)
    slot = f"desk.{desk.pk}.register"
    by = trays.editor(request.actors, desk)
    kept = drafts.find(request.user, slot)
    given: dict[str, Any] = {"desk": desk, "by": by, "at": request.at}
    form = (
        RegisterForm(request.POST, request.FILES, **given)
        if request.method == "POST"
        else RegisterForm(initial=kept.body if kept else {}, **given)
    )
    if request.method == "POST" and form.is_valid():

        def do() -> str:
            made = acts.register(by=by, at=request.at, desk=desk, **form.cleaned_data)
            messages.success(request, nouns.named("report").life["register"].said_after(made))
            drafts.discard(request.user, slot)
            return f"/desk/{desk.code}/"

        return once.led(request, do)
    context = {
        "title": "登记来报",
        "form": form,
        "desk": desk,
        "slot": slot,
        "draft": kept,
        "once": once.fresh(),
    }
    return render(request, "reporting/register.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def batch(request: Request, code: str) -> HttpResponse:
    """One verb on several at once: all or none."""
    desk, _ = _desk(request, code)
    keys = keys_of(request.POST.getlist("s"))
    try:
        with transaction.atomic():
            said = batches.do(
                request.POST.get("verb", ""),
                keys,
                desk,
                trays.editor(request.actors, desk),
                request.at,
                request.POST,
            )
        messages.success(request, said)
        drafts.discard(request.user, _slot(desk))
        kept = []
    except Refusal as refusal:
        asked_wrong = isinstance(refusal, Incomplete)
        messages.error(request, refusal.reason if asked_wrong else f"没有办成，一件也没动：{refusal.reason}")
        _keep(request, desk)
        kept = [("s", str(key)) for key in keys]
    return redirect(_back(request, desk, kept))


def _slot(desk: Desk) -> str:
    return f"desk.{desk.pk}.batch"


def _typed(request: Request, desk: Desk) -> dict[str, str]:
    """What was typed for several when it was refused."""
    kept = drafts.find(request.user, _slot(desk))
    return kept.body if kept else {}


def _keep(request: Request, desk: Desk) -> None:
    """Keep what was typed for several; a text that must not be kept is gone with its page (SEC-1)."""
    kept = drafts.find(request.user, _slot(desk))
    with suppress(Incomplete, drafts.Newer):
        typed = batches.typed(request.POST)
        drafts.save(request.user, _slot(desk), typed, rev=kept.rev if kept else 0, at=request.at)


def _back(request: Request, desk: Desk, kept: list[tuple[str, str]]) -> str:
    """The list again; what was ticked stays so, where it was refused."""
    here = f"/desk/{desk.code}/"
    wanted = str(request.POST.get("_next", ""))
    address = wanted if wanted.startswith(here) else here
    return f"{address}{'&' if '?' in address else '?'}{urlencode(kept)}" if kept else address
