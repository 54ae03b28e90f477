"""计分账, 得分台账, 登记台账, 通报, 评先资格, 稿酬."""

from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header

from shuniu.base import nouns
from shuniu.base.actors import unit_ids
from shuniu.base.ledgers import charts
from shuniu.base.ledgers.excel import TYPE
from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.org.models import Unit
from shuniu.rooms.assessment import eligibility, fees, ledgers, showing
from shuniu.rooms.assessment.models import Book, Circular
from shuniu.rooms.assessment.permits import READS, desks_kept, desks_seen, entries_seen


def book_of(request: Request, code: str) -> Book:
    """The book of a desk, for who keeps or leads it and for units that have entries in it; 404 for all others."""
    found = get_object_or_404(
        Book.objects.select_related("desk__unit", "desk__line", "desk__area"), desk__code=code
    )
    seen = (
        found.desk_id in desks_seen(request.actors)
        or entries_seen(request.actors).filter(book=found).exists()
    )
    if not seen:
        raise Http404
    return found


def kept_book(request: Request, code: str) -> Book:
    """The same, for who keeps or leads it alone."""
    found = book_of(request, code)
    if found.desk_id not in desks_seen(request.actors):
        raise Http404
    return found


@login_required
def books(request: Request) -> HttpResponse:
    """计分账; a desk that has none may open one."""
    may_open = desks_kept(request.actors).filter(book=None).exists()
    return show(request, ledgers.Books, template="assessment/books.html", more={"may_open": may_open})


@login_required
def entries(request: Request, code: str) -> HttpResponse:
    """得分台账."""
    book = book_of(request, code)
    more = {"book": book, "ours": book.desk_id in desks_seen(request.actors)}
    return show(request, ledgers.Entries, template="assessment/entries.html", more=more, book=book)


@login_required
def records(request: Request) -> HttpResponse:
    """登记台账."""
    kept = Book.objects.filter(desk__in=desks_kept(request.actors)).select_related("desk")
    return show(request, ledgers.Records, template="assessment/records.html", more={"books": list(kept)})


@login_required
def circulars(request: Request) -> HttpResponse:
    """通报."""
    keeps = Book.objects.filter(desk__in=desks_kept(request.actors)).exists()
    return show(request, ledgers.Circulars, template="assessment/circulars.html", more={"keeps": keeps})


@login_required
def behind_figures(request: Request, key: int, unit: int) -> HttpResponse:
    """What a unit's figures in a circular were counted from, for the keepers and the unit itself."""
    found = nouns.visible("circular", key, request.actors)
    ours = isinstance(found, Circular) and found.desk.pk in desks_seen(request.actors)
    if not isinstance(found, Circular) or not (ours or unit in unit_ids(request.actors, *READS)):
        raise Http404
    of = get_object_or_404(Unit.objects.under(found.desk.area), pk=unit)
    context = {
        "title": f"{of.called}：{found.span}",
        "circular": found,
        **showing.figures(found, of, request.actors),
    }
    return render(request, "assessment/behind.html", context)


def groups_of(request: Request, circular: Circular) -> list[str] | None:
    """The groups that the reader may see; None for all."""
    if circular.desk.pk in desks_seen(request.actors):
        return None
    mine = circular.rows.filter(unit__in={actor.unit_id for actor in request.actors if actor.unit_id})
    return sorted(set(mine.values_list("group", flat=True)))


@login_required
def barred(request: Request, code: str) -> HttpResponse:
    """评先资格: who is out and why."""
    book = kept_book(request, code)
    return show(
        request, eligibility.Barred, template="assessment/eligibility.html", more={"book": book}, book=book
    )


@login_required
def paid(request: Request, code: str) -> HttpResponse:
    """稿酬: what is to be paid to whom for a period; Excel for the cashier."""
    book, of = kept_book(request, code), charts.span(request.GET.get("period", ""), request.at)
    last = of.end - timedelta(days=1)
    rows = fees.payments(book, of.first, last)
    if request.GET.get("format") == "xlsx":
        headers = {
            "Content-Disposition": content_disposition_header(True, fees.file_name(book, of.first, last))
            or ""
        }
        return HttpResponse(fees.sheet(rows, book, of.first, last), content_type=TYPE, headers=headers)
    context = {
        "title": "稿酬发放表", "book": book, "rows": fees.opened(rows, request.actors), "span": of, "last": last,
        "segments": charts.segments(of), "whole": fees.whole(rows),
    }  # fmt: skip
    return render(request, "assessment/fees.html", context)
