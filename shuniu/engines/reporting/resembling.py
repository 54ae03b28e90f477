"""Earlier reports that a text resembles: kept when a report is signed, looked up while one is written and at the desk (REP-9).

Bounded at both ends: a mark that many reports share says nothing and is kept no more, so a look-up reads at most
``MARKS`` × ``COMMON`` rows and compares ``LOOKED`` texts. Only what the reader may see is compared, so nothing else shows.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from shuniu.base import nouns, rows
from shuniu.base.actors import Actors
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.likeness import Likeness, compared, marks
from shuniu.engines.reporting.models import Report, Trace, Version
from shuniu.org.models import Unit

COMMON = 50
FOUND = 24
LOOKED = 8
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Resembling:
    """An earlier report, and how much of the text stands in it."""

    report: Report
    likeness: Likeness


def keep(report: Report, text: Version) -> None:
    """Remember a signed wording by its marks, in place of what was remembered of the report."""
    Trace.objects.filter(report=report).delete()
    found = marks(text.body)
    worn = Trace.objects.filter(mark__in=found).values("mark").annotate(n=Count("pk")).filter(n__gte=COMMON)
    common = set(worn.values_list("mark", flat=True))
    rows.insert_all(Trace(report=report, mark=mark) for mark in found if mark not in common)


def resembling(
    body: str, actors: Actors, unit: Unit, at: datetime, *, but: int | None = None
) -> list[Resembling]:
    """What the text resembles, the most alike first; ``but`` is the text's own report. ``unit`` says from how much on."""
    found = marks(body)
    if not found:
        return []
    shared = Trace.objects.filter(mark__in=found).exclude(report=but or 0).values_list("report", flat=True)
    near = [key for key, _ in Counter(shared).most_common(FOUND)]
    if not near:
        return []
    seen = nouns.named("report").policy.visible_to(actors).filter(pk__in=near, signed_text__isnull=False)
    earlier = seen.select_related("signed_text", "unit").order_by("-submitted_at")
    ranked = sorted(earlier, key=lambda each: near.index(each.pk))[:LOOKED]
    least = int(rulings.ask("alike_from", unit, at).value)
    alike = [Resembling(each, compared(body, each.signed_text.body)) for each in ranked if each.signed_text]
    told = [each for each in alike if each.likeness.percent >= least]
    return sorted(told, key=lambda each: -each.likeness.percent)[:SHOWN]
