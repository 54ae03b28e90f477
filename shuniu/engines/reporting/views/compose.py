"""Writing a report: the page, the check beside it, a text taken in from a file."""

import secrets
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.base.web import drafts, once
from shuniu.base.web.keys import key_of
from shuniu.base.web.request import Request
from shuniu.engines.reporting import acts, checking
from shuniu.engines.reporting.composing import SLOT, ReportForm
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.taking_in import take_in
from shuniu.org.actors import unit_of

HANDED_IN = "这份稿子刚才已经提交，报出去的文字与这里的不同。要改那一条，请在“我的报送”里打开它；这里的要另报一条，请再点“提交”。"


@login_required
def begin(request: Request) -> HttpResponse:
    """A fresh sheet with an address of its own, so that several drafts stand side by side."""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(f"/report/draft/{_fresh()}/{query}")


@login_required
def compose(request: Request, sheet: str) -> HttpResponse:
    """A new report: shown, taken, or shown again with what is missing. A draft outlives its writer's post: it can be read."""
    slot = f"{SLOT}{sheet}"
    kept = drafts.find(request.user, slot)
    if not may_begin(request) and kept:
        return redirect("reporting:drafts")
    became = once.answered(_token(request, slot, None), request.user)
    if became and not kept and request.method != "POST":
        return redirect(became)
    return _write(request, slot, _writer(request, "submit", None), None)


@login_required
def again(request: Request, key: int) -> HttpResponse:
    """A returned report, mended and handed in again."""
    report = nouns.visible("report", key, request.actors)
    if not isinstance(report, Report):
        raise Http404
    return _write(request, f"report.{key}.resubmit", _writer(request, "resubmit", report), report)


def may_begin(request: Request) -> bool:
    """Does the reader hold a post that writes?"""
    return bool(nouns.named("report").policy.fitting(request.actors, "submit", None))


def _fresh() -> str:
    return secrets.token_hex(6)


def _token(request: Request, slot: str, report: Report | None) -> str:
    """A sheet becomes one report, in however many windows it stands open; another round of a report, once a page."""
    if report is None:
        return f"{request.user.pk}.{slot.removeprefix(SLOT)}"[:40]
    return once.token_of(request)


def _writer(request: Request, verb: str, report: Report | None) -> Actor:
    fitting = nouns.named("report").policy.fitting(request.actors, verb, report)
    if not fitting and report is None:
        raise Http404
    if not fitting:
        raise NotYours("改后再提交由撰写人办理。", "请撰写人登录后办理。")
    chosen = request.POST.get("_as", "")
    return next((actor for actor in fitting if str(actor.post_id) == chosen), fitting[0])


def _write(request: Request, slot: str, by: Actor, report: Report | None) -> HttpResponse:
    form = _form(request, slot, by, report)
    if request.method != "POST":
        return _shown(request, slot, by, form, report)
    if "read" in request.POST:
        return _read_in(request, slot, by, report)
    if form.is_valid():
        try:
            return _taken(request, slot, by, form, report)
        except Incomplete as refusal:
            form.refuse(refusal.errors)
    return _shown(request, slot, by, form, report, status=422)


def _form(request: Request, slot: str, by: Actor, report: Report | None, **initial: Any) -> ReportForm:
    given: dict[str, Any] = {"thing": report, "by": by, "at": request.at, "unit": unit_of(by)}
    if request.method == "POST" and not initial:
        return ReportForm(request.POST, request.FILES, **given)
    kept = drafts.find(request.user, slot)
    return ReportForm(initial=initial or {**request.GET.dict(), **(kept.body if kept else {})}, **given)


def _read_in(request: Request, slot: str, by: Actor, report: Report | None) -> HttpResponse:
    """The text of a chosen file takes the place of title and body; all else that was typed stays."""
    typed: dict[str, Any] = {
        name: request.POST.get(name) for name in request.POST if not name.startswith(("_", "csrf"))
    }
    typed["desks"] = request.POST.getlist("desks")
    unread: list[str] = []
    try:
        upload = request.FILES.get("source")
        if upload is None:
            raise Incomplete({"source": "请先选一个文件。"})
        taken = take_in(upload, by=by, at=request.at)
        typed |= {"title": taken.title, "body": taken.body}
        for remark in taken.remarks:
            messages.info(request, remark)
    except Incomplete as refusal:
        unread = refusal.errors["source"]
    form = _form(request, slot, by, report, **typed)
    return _shown(request, slot, by, form, report, status=422 if unread else 200, unread=unread)


def _taken(request: Request, slot: str, by: Actor, form: ReportForm, report: Report | None) -> HttpResponse:
    def do() -> str:
        if report is None:
            made = acts.submit(by=by, at=request.at, **form.cleaned_data)
        else:
            seen = key_of(request.POST.get("_seen"))
            made = acts.resubmit(report, by=by, at=request.at, seen=seen, **form.cleaned_data)
        noun = nouns.named("report")
        messages.success(request, noun.life["submit"].said_after(made))
        drafts.discard(request.user, slot)
        return noun.address(made)

    address, now = once.take(_token(request, slot, report), request.user, request.at, do)
    if not now and report is None and _otherwise(request, form, address):
        form.refuse({"": [HANDED_IN]})
        return _shown(request, f"{SLOT}{_fresh()}", by, form, None, status=409)
    if not now:
        messages.info(request, "这一条刚才已经提交，没有重复报送。")
    return redirect(address)


def _otherwise(request: Request, form: ReportForm, address: str) -> bool:
    """Are other words on the sheet than those of the report that it became?"""
    made = nouns.visible("report", int(address.strip("/").rpartition("/")[2]), request.actors)
    return isinstance(made, Report) and form.cleaned_data["wording"].differs(made.text)


def _shown(
    request: Request,
    slot: str,
    by: Actor,
    form: ReportForm,
    report: Report | None,
    *,
    status: int = 200,
    unread: Sequence[str] = (),
) -> HttpResponse:
    draft = drafts.find(request.user, slot)
    context = {
        "title": "改后再提交" if report else "写信息",
        "form": form,
        "unread": unread,
        "report": report,
        "slot": slot,
        "sheet": "" if report else slot.removeprefix(SLOT),
        "draft": draft,
        "unsent": drafts.count(request.user, SLOT) if not draft and not report else 0,
        "seen": report.version if report else "",
        "once": once.fresh(),
        "by": by,
        "fitting": nouns.named("report").policy.fitting(
            request.actors, "resubmit" if report else "submit", report
        ),
    }
    return render(request, "reporting/compose.html", context, status=status)


@login_required
@require_POST
def check(request: Request) -> HttpResponse:
    """What the writing check finds in the typed text, as the fragment beside it. Nothing is kept."""
    by = _writer(request, "submit", None)
    but = key_of(request.POST.get("report"))
    return render(request, "reporting/_check.html", checking.beside(request.POST, by, request.at, but=but))


@login_required
def drafts_of_mine(request: Request) -> HttpResponse:
    """The drafts that are not handed in yet; one is thrown away by ``drop``."""
    if request.method == "POST":
        drafts.discard(request.user, f"{SLOT}{request.POST.get('drop', '')}")
        messages.success(request, "草稿已删去。")
        return redirect("reporting:drafts")
    kept = drafts.begun(request.user, SLOT)
    sheets = [
        {"sheet": draft.slot.removeprefix(SLOT), "body": draft.body, "saved_at": draft.saved_at}
        for draft in kept
    ]
    return render(
        request, "reporting/drafts.html", {"title": "草稿", "drafts": sheets, "may_write": may_begin(request)}
    )
