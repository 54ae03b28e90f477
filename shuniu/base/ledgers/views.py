"""The one view of every ledger."""

from itertools import islice
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from shuniu.base.ledgers import choices, drawing, excel
from shuniu.base.ledgers.ledger import Ledger, Page

PRINTED = 1000


@login_required
def show(
    request: HttpRequest, ledger: type[Ledger], *, template: str = "ledgers/page.html", more: dict[str, Any] | None = None,
    **scope: Any,
) -> HttpResponse:  # fmt: skip
    """The page, its fragments (``part``), Excel and print (``format``), and keeping chosen columns (POST).

    ``scope`` reaches the ledger as ``self.scope``; ``more`` reaches the template, which extends ``ledgers/page.html``.
    """
    if request.method == "POST":
        choices.keep(request.user, ledger, request.POST.getlist("column"))
        return redirect(request.get_full_path())
    chosen = choices.chosen(request.user, ledger)
    asked = ledger(request.actors, request.at, request.GET, chosen=chosen, **scope)  # type: ignore[attr-defined]
    wanted = (
        request.GET.get("format") or request.GET.get("part") or request.headers.get("HX-Target") or "page"
    )
    answer = {"xlsx": sheet, "print": paper, "totals": totals, "ledger": body}.get(wanted)
    return answer(request, asked) if answer else page(request, asked, template, more or {})


def page(request: HttpRequest, ledger: Ledger, template: str, more: dict[str, Any]) -> HttpResponse:
    """The whole page; totals follow after it, or come with it when asked for (``totals=1``, without scripts)."""
    return render(request, template, {"title": ledger.word, **context(ledger), **more})


def body(request: HttpRequest, ledger: Ledger) -> HttpResponse:
    """Totals, table and pager: what a filter, a sort or another page changes."""
    response = render(request, "ui/ledger.html#body", context(ledger))
    address = request.path + ledger.link(**ledger.cursors)
    if not request.headers.get("HX-Current-URL", "").endswith(address):
        response["HX-Push-Url"] = address
    return response


def totals(request: HttpRequest, ledger: Ledger) -> HttpResponse:
    """The totals, counted."""
    return render(request, "ui/ledger.html#totals", {"ledger": ledger, "totals": ledger.told(counted=True)})


def sheet(request: HttpRequest, ledger: Ledger) -> HttpResponse:
    """All rows as Excel."""
    return excel.answer(ledger)  # type: ignore[return-value]


def paper(request: HttpRequest, ledger: Ledger) -> HttpResponse:
    """The list for paper: title, what it is narrowed to, by whom and when."""
    rows = list(islice(ledger.every_row(), PRINTED + 1))
    ledger.page = Page(rows[:PRINTED], "", "")
    said = [control.said for control in ledger.controls if control.said]
    more = {
        "title": ledger.word,
        "said": said,
        "cut": len(rows) > PRINTED,
        "printed": PRINTED,
        "back": ledger.link(),
    }
    return render(request, "ledgers/print.html", {**context(ledger), **more})


def context(ledger: Ledger) -> dict[str, Any]:
    """What ``ui/ledger.html`` shows."""
    return {
        "ledger": ledger,
        "head": drawing.head(ledger),
        "rows": drawing.rows(ledger),
        "page": ledger.page,
        "totals": ledger.told(counted=bool(ledger.params.get("totals"))),
        "here": ledger.link(**ledger.cursors),
        "narrowed": bool(ledger.params),
        "excel": ledger.link(format="xlsx"),
        "printing": ledger.link(format="print"),
        "counting": ledger.link(part="totals"),
    }
