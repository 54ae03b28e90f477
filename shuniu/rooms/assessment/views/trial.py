"""试算: another scheme over the facts of a period; nothing is changed by it."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.timezone import localdate

from shuniu.base.ledgers import periods
from shuniu.base.ledgers.excel import TYPE
from shuniu.base.rules import UnknownFigure
from shuniu.base.web.request import Request
from shuniu.org.models import Unit
from shuniu.rooms.assessment import trial_page, trying, trying_jobs
from shuniu.rooms.assessment.facts import newest
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.trying import ONE_DAY, OTHER, PRESENT, Question, Trial
from shuniu.rooms.assessment.trying_forms import Try
from shuniu.rooms.assessment.views.lists import kept_book

OFFERED = ("last_year", "year", "quarter", "last_month")


@login_required
def trial(request: Request, code: str) -> HttpResponse:
    """The question and, once asked, who moves and why; what is long goes to the background (POST)."""
    book, today = kept_book(request, code), localdate(request.at)
    form = Try(request.GET if "first" in request.GET else None, today=today)
    context: dict[str, Any] = {
        "title": "试算", "book": book, "form": form, "segments": _segments(request, today), "word": "试算计分办法",
    }  # fmt: skip
    if not form.is_bound or not form.is_valid():
        return render(request, "assessment/trial.html", context)
    question = form.question
    try:
        found = _found(request, book, question)
    except UnknownFigure:
        form.add_error("pack", "那一天还没有完整的计分办法，请换一天，或者换一个办法。")
        return render(request, "assessment/trial.html", context)
    if request.method == "POST":
        return redirect(request.get_full_path())
    if found.get("lines") is not None:
        page = trial_page.page(book, question, found["lines"])
        if request.GET.get("format") == "xlsx":
            headers = {"Content-Disposition": content_disposition_header(True, page.file_name) or ""}
            return HttpResponse(page.sheet(), content_type=TYPE, headers=headers)
        found["page"] = page
    return render(request, "assessment/trial.html", {**context, **found, "asked": _asked(question)})


def _found(request: Request, book: Book, question: Question) -> dict[str, Any]:
    """The lines, or how many facts there are and how far the job is that reckons them."""
    facts = trying.facts_of(book, question)
    if not facts:
        return {"facts": 0}
    if not trying.is_much(book):
        trial = Trial.of(book, question, newest())
        return {"facts": facts, "lines": trial.lines(trial.side(PRESENT), trial.side(OTHER))}
    job = trying_jobs.answer(book, question)
    if request.method == "POST" and (job is None or not job.is_open):
        job = trying_jobs.ask(book, question, by=request.actors[0], at=request.at)
    return {"facts": facts, "job": job, "lines": trying_jobs.lines(job)}


def _segments(request: Request, today: Any) -> list[dict[str, Any]]:
    """Periods to choose at one touch; the scheme stays as chosen."""
    kept = {name: request.GET[name] for name in ("pack", "on") if request.GET.get(name)}
    found = []
    for name in OFFERED:
        first, end = periods.days(name, today) or (today, today + ONE_DAY)
        days = {"first": str(first), "last": str(end - ONE_DAY)}
        here = all(request.GET.get(key) == value for key, value in days.items())
        found.append({"word": periods.WORDS[name], "url": f"?{urlencode({**kept, **days})}", "here": here})
    return found


def _asked(question: Question) -> str:
    return urlencode({name: value for name, value in question.payload.items() if name != "today"})


@login_required
def entries(request: Request, code: str) -> HttpResponse:
    """One unit's entries under both schemes, beside each other."""
    book, form = kept_book(request, code), Try(request.GET, today=localdate(request.at))
    unit = Unit.objects.under(book.desk.area).filter(pk=_number(request.GET.get("unit", ""))).first()
    if unit is None or not form.is_valid():
        raise Http404
    question = form.question
    trial = Trial.of(book, question, newest())
    pairs = trying.pairs(trial.of_unit(unit.pk, PRESENT), trial.of_unit(unit.pk, OTHER))
    context = {
        "title": f"{unit.called}试算",
        "book": book,
        "unit": unit,
        "question": question,
        "asked": _asked(question),
        "word": trial_page.word_of(question),
        "lines": trial_page.opened(pairs, request.actors),
        "sums": trial_page.sums(pairs),
    }
    return render(request, "assessment/trial_entries.html", context)


def _number(said: str) -> int:
    return int(said) if said.isdecimal() and len(said) < len(str(2**31)) else 0
