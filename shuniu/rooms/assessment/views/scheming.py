"""计分办法 read aloud: the scheme of a book, a scheme pack by itself, two of them beside each other."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from shuniu.base import rules
from shuniu.base.ledgers.filters import parsed
from shuniu.base.rules.asking import day_of
from shuniu.base.rules.models import PackVersion
from shuniu.base.web.request import Request
from shuniu.rooms.assessment import clauses, schemes
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.permits import books_governing, desks_seen


@login_required
def scheme(request: Request, code: str) -> HttpResponse:
    """The scheme of a book on a day, for everybody whose reports it counts; with another pack beside it."""
    found = Book.objects.filter(books_governing(request.actors)).select_related("desk__unit", "desk__line")
    book = get_object_or_404(found, desk__code=code)
    on = parsed(request.GET.get("on", "")) or day_of(request.at)
    pack = schemes.pack_on(book, on)
    figures = rules.figures(scope=book.desk.unit.lineage, at=on, preferring=pack)
    told = clauses.told(schemes.word(pack) or "本机关的计分办法", figures, on)
    context = {
        "title": f"{book.desk}计分办法",
        "book": book,
        "told": told,
        "chosen": [(row.since, schemes.word(row.pack)) for row in book.schemes.all()],
        "offered": schemes.offered(),
        "ours": book.desk_id in desks_seen(request.actors),
    }
    return render(request, "assessment/scheme.html", {**context, **_beside(request, told)})


def _beside(request: Request, told: clauses.Told) -> dict[str, object]:
    """The pack to compare with, where one is asked for."""
    pack = request.GET.get("with", "")
    other = clauses.of_pack(pack, told.on) if pack else None
    if other is None:
        return {"other": None, "beside": ""}
    differing, same = told.against(other)
    return {"other": other, "beside": pack, "differing": differing, "same": same}


@login_required
def pack(request: Request, pack: str) -> HttpResponse:
    """One pack of the shelf, as a scheme; packs without one are not here."""
    version = PackVersion.objects.filter(pack=pack, layer=schemes.LAYER).order_by("number").last()
    told = clauses.of_pack(pack, day_of(request.at)) if version else None
    if version is None or told is None:
        raise Http404
    context = {
        "title": version.word,
        "version": version,
        "told": told,
        "offered": schemes.offered(),
        "pack": pack,
    }
    return render(request, "assessment/scheme_pack.html", {**context, **_beside(request, told)})
