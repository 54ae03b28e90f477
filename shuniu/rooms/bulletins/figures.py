"""采编统计: how a desk's bulletins appear, what becomes of reports, how long it takes, who reads; each number opens its list.

Units stand in the order of the office, not of their numbers: this is no ranking (BUR-2). Reading is counted by series, never by
person.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Min, Q, QuerySet
from django.utils.timezone import localdate

from shuniu.base.ledgers.charts import Bar, Span, bars
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.engines.reporting.models.submission import TAKEN
from shuniu.engines.reporting.rulings import kinds
from shuniu.rooms.bulletins import outing
from shuniu.rooms.bulletins.models import Bulletin, Item, Receipt
from shuniu.rooms.bulletins.models.issue import OUT

DAY = timedelta(days=1)
ADOPTED = Q(state__in=TAKEN)
FATES = {"on_time": "按时", "late": "误期", "missing": "缺期", "explained": "已说明"}
OWED = {"late": "误", "missing": "缺", "explained": "说明"}
WAITS = {  # what a step is called, and the days it reaches from and to
    "day": ("当天", 0, 0),
    "next": ("次日", 1, 1),
    "three": ("第二、三天", 2, 3),
    "week": ("一周内", 4, 7),
    "later": ("更久", 8, None),
}


def cadence(desk: Desk, of: Span, at: datetime) -> list[Bar]:
    """Each series' due issues of the period: on time, late, missing, explained."""
    rows = []
    until = min(of.end - DAY, localdate(at))
    for bulletin in Bulletin.objects.filter(desk=desk, state="running").order_by("pk"):
        fates: list[str] = [one.fate for one in outing.record(bulletin, at, since=of.first, until=until)]
        counts = {fate: fates.count(fate) for fate in FATES}
        out = bulletin.issues.filter(state__in=OUT, for_day__gte=of.first, for_day__lt=of.end).count()
        url, period = f"/bulletins/{bulletin.code}/", {"period": of.name}
        parts = [(f"出{out}期", _to(url, **period, total="out"))]
        for fate, word in OWED.items():
            if counts[fate]:
                parts.append((f"{word}{counts[fate]}期", _to(f"{url}record/", **period, fate=fate)))
        rows.append((bulletin.name, counts, parts, _to(url, **period)))
    return bars(rows, FATES)


def _to(address: str, **narrowed: str) -> str:
    return f"{address}?{urlencode(narrowed)}"


def _received(desk: Desk, of: Span) -> QuerySet[Submission]:
    return Submission.objects.at_desk(desk).filter(of.of("received_at"))


def adoption(
    desk: Desk, of: Span, by: str, filter_name: str, word: Callable[[Any], str], order: Sequence[str] = ()
) -> list[Bar]:
    """What was received and adopted in the period, by a field of the submission."""
    rows = (
        _received(desk, of)
        .order_by(*order)
        .values_list(by, *order)
        .annotate(all=Count("pk"), taken=Count("pk", filter=ADOPTED))
    )
    words = {"taken": "采用", "rest": "其余"}
    told = []
    for row in rows:
        key, received, taken = row[0], row[-2], row[-1]
        address, narrowed = f"/desk/{desk.code}/ledger/", {filter_name: key, "period": of.name}
        url = _to(address, **narrowed)
        parts = [(f"报{received}", url), (f"采用{taken}", _to(address, **narrowed, total="adopted"))]
        told.append((word(key), {"taken": taken, "rest": received - taken}, parts, url))
    return bars(told, words)


def by_unit(desk: Desk, of: Span) -> list[Bar]:
    """By unit, in the order of the office."""
    names = dict(_received(desk, of).order_by().values_list("unit", "unit__short_name").distinct())
    full = dict(_received(desk, of).order_by().values_list("unit", "unit__name").distinct())
    return adoption(desk, of, "unit", "unit", lambda key: names[key] or full[key], ["unit__path"])


def by_kind(desk: Desk, of: Span, at: datetime) -> list[Bar]:
    """By kind of report, in the order of the rule."""
    words = dict(kinds(desk.unit, at))
    found = adoption(desk, of, "kind", "kind", lambda key: words.get(key, key), ["kind"])
    places = {word: place for place, word in enumerate(words.values())}
    return sorted(found, key=lambda bar: places.get(bar.word, len(places)))


def by_topic(desk: Desk, of: Span) -> list[Bar]:
    """By the year's topics (报送重点); what belongs to none is left out."""
    found = adoption(desk, of, "report__topic", "topic", str, ["report__topic"])
    return [bar for bar in found if bar.word]


def issued(desk: Desk, of: Span) -> QuerySet[Item]:
    """The items that appeared in the period."""
    out = Item.objects.filter(state="placed", issue__state__in=OUT, issue__bulletin__desk=desk)
    return out.filter(of.of("issue__issued_at"))


def waits(desk: Desk, of: Span) -> tuple[list[Bar], str]:
    """Days from an item's first report to its issue, in a few steps; and the middle one in words."""
    found = issued(desk, of).filter(credits__isnull=False).order_by()
    moments = found.annotate(came=Min("credits__submission__report__submitted_at"))
    days = sorted(
        (localdate(out) - localdate(came)).days
        for came, out in moments.values_list("came", "issue__issued_at")
    )
    rows = []
    for name, (word, least, most) in WAITS.items():
        count = sum(least <= one <= (most if most is not None else one) for one in days)
        url = _to(f"/figures/{desk.code}/issued/", waited=name, period=of.name)
        rows.append((word, {"taken": count}, [(f"{count}条", url)], url))
    middle = days[len(days) // 2] if days else None
    return bars(rows, {"taken": "条"}), "" if middle is None else ("当天" if middle == 0 else f"{middle}天")


def reading(desk: Desk, of: Span) -> list[Bar]:
    """By series: of all copies sent in the period, how many were noted, only opened, only reached, or never arrived."""
    words = {"noted": "已阅", "opened": "打开过", "reached": "送到没打开", "missed": "没有送到"}
    sent = Receipt.objects.filter(of.of("issue__issued_at"), issue__bulletin__desk=desk)
    counted = sent.order_by("issue__bulletin").values_list("issue__bulletin__code", "issue__bulletin__name").annotate(
        noted=Count("pk", filter=Q(state="noted")), opened=Count("pk", filter=Q(state="opened")),
        reached=Count("pk", filter=Q(state="sent", reached_at__isnull=False)),
        missed=Count("pk", filter=Q(state="sent", reached_at=None)),
    )  # fmt: skip
    rows = []
    for code, name, *numbers in counted:
        counts = dict(zip(words, numbers, strict=True))
        url, period = f"/bulletins/{code}/receipts/", {"period": of.name}
        parts = [(f"送{sum(numbers)}", _to(url, **period))]
        for which, said in (("noted", "已阅{}"), ("missed", "{}没有送到")):
            if counts[which] or which == "noted":
                parts.append((said.format(counts[which]), _to(url, **period, total=which)))
        rows.append((name, counts, parts, _to(url, **period)))
    return bars(rows, words)
