"""出刊情况 of a series: each issue that was due in a period and what became of it; and who read those that came out."""

from collections.abc import Sequence
from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from shuniu.base import nouns
from shuniu.base.ledgers import charts
from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.rooms.bulletins import ledgers, outing
from shuniu.rooms.bulletins.cadence import Outcome
from shuniu.rooms.bulletins.models import Bulletin
from shuniu.rooms.bulletins.permits import desks_led_by
from shuniu.rooms.bulletins.showing import FATES, TONES

DAY = timedelta(days=1)


def series_of(request: Request, code: str) -> Bulletin:
    """The series, for those who may see it."""
    found = nouns.named("bulletin").policy.visible_to(request.actors).filter(code=code).first()
    if found is None:
        raise Http404
    bulletin: Bulletin = found
    return bulletin


@login_required
def record(request: Request, code: str) -> HttpResponse:
    """The slots of a period, all or those of one fate."""
    bulletin, at = series_of(request, code), request.at
    of, fate = charts.span(request.GET.get("period", ""), at), request.GET.get("fate", "")
    until = min(of.end - DAY, localdate(at))
    whole = outing.record(bulletin, at, since=of.first, until=until)
    chosen = {"fate": fate} if fate in FATES else {}
    issues = {issue.issued_at: issue for issue in bulletin.issues.exclude(issued_at=None)}
    gaps = {gap.day: gap.reason.body for gap in bulletin.gaps.select_related("reason")}
    rows = [
        {
            "one": one, "word": FATES[one.fate], "tone": TONES[one.fate], "why": gaps.get(one.slot.day, ""),
            "issue": issues.get(one.appeared.at) if one.appeared else None,
        }
        for one in whole if not chosen or one.fate == fate
    ]  # fmt: skip
    context = {
        "title": f"{bulletin}出刊情况",
        "bulletin": bulletin,
        "home": nouns.of(bulletin).address(bulletin),
        "ours": bulletin.desk_id in desks_led_by(request.actors),
        "segments": charts.segments(of, **chosen),
        "fates": _fates(whole, of.name, fate),
        "rows": rows,
    }
    return render(request, "bulletins/record.html", context)


def _fates(whole: Sequence[Outcome], period: str, here: str) -> list[dict[str, object]]:
    """Every fate with its number, and all of them, as tabs."""
    each: list[str] = [one.fate for one in whole]
    tabs = [{"word": "应出", "url": f"?period={period}", "count": len(each), "here": here not in FATES}]
    for fate, word in FATES.items():
        url = f"?period={period}&fate={fate}"
        tabs.append({"word": word, "url": url, "count": each.count(fate), "here": fate == here})
    return tabs


@login_required
def readings(request: Request, code: str) -> HttpResponse:
    """阅看台账 of a series."""
    bulletin = series_of(request, code)
    return show(request, ledgers.Readings, more={"title": f"{bulletin}阅看台账"}, bulletin=bulletin)
