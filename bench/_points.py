"""A year of facts over many units, and a book that counts them. Imported after ``django.setup()``."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.http import HttpResponse
from django.template import engines
from django.test import RequestFactory

from bench._reports import Office, copy
from shuniu.base.facts.models import Fact
from shuniu.base.parties.models import Party
from shuniu.engines.reporting.models import Report
from shuniu.org.models import Unit
from shuniu.rooms.assessment import acts, booking
from shuniu.rooms.assessment.models import CircularRow
from shuniu.rooms.assessment.tests.builders import opened
from shuniu.rooms.bulletins.tests.issuing import issued

FIRST_KEY = 1_000_000
UNITS_FROM = 10_000
BEGIN = datetime(2026, 1, 1, 1, 0, tzinfo=UTC)
LAST, AFTER = date(2026, 12, 31), datetime(2027, 1, 4, 1, 0, tzinfo=UTC)
YEAR = timedelta(days=360)
BATCH = 5_000
READ = "SELECT id, kind, noun, key, part, version, at, unit_id, person_id, fields FROM facts_fact WHERE line = %s ORDER BY id"
ROWS = engines["django"].from_string(
    "<!doctype html><title>{{ title }}</title><table>{% for row in rows %}<tr><td>{{ row.unit.name }}<td>{{ row.group }}"
    "<td>{{ row.reported }}<td>{{ row.adopted }}<td>{{ row.points }}<td>{{ row.cumulative }}{% endfor %}</table>"
)


class Year:
    """So many facts of so many units, told by copying those of a report that was really issued."""

    def __init__(self, units: int, facts: int) -> None:
        self.office = Office(0)
        cast = self.cast = self.office.cast
        self.book = opened(cast)
        issued(cast)
        self.told = [
            Fact.objects.filter(kind=kind).latest("pk") for kind in ("report_submitted", "item_issued")
        ]
        self.report = Report.objects.get(pk=self.told[0].fields["report"])
        self.units, self.facts = units, 0
        self._found(cast.units["sq"])
        self.add(facts)

    def _found(self, like: Unit) -> None:
        party = Party.objects.get(pk=like.pk)
        keys = range(UNITS_FROM, UNITS_FROM + self.units)
        above = like.path.removesuffix(f"{like.pk:06d}/")
        with transaction.atomic():
            copy(party, ({"id": key, "name": f"单位{key}"} for key in keys))
            copy(like, ({"party_id": key, "code": str(key), "path": f"{above}{key:06d}/"} for key in keys))

    def add(self, facts: int) -> None:
        """So many more, in turn over the units and the days of the year."""
        step = YEAR / max(facts, 1)
        for start in range(self.facts, self.facts + facts, BATCH):
            numbers = range(start, min(start + BATCH, self.facts + facts))
            with transaction.atomic():
                pairs = sorted({n // len(self.told) for n in numbers if n % len(self.told) == 0})
                copy(self.report, ({"id": FIRST_KEY + pair} for pair in pairs))
                for nth, fact in enumerate(self.told):
                    mine = [n for n in numbers if n % len(self.told) == nth]
                    copy(fact, (self._change(fact, n, BEGIN + (n - self.facts) * step) for n in mine))
        self.facts += facts
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _change(self, fact: Fact, n: int, at: datetime) -> dict[str, Any]:
        pair = n // len(self.told)
        fields = Fact._meta.get_field("fields").get_db_prep_save(
            {**fact.fields, "report": FIRST_KEY + pair}, connection
        )
        return {
            "id": FIRST_KEY + n, "key": FIRST_KEY + pair, "unit_id": UNITS_FROM + pair % self.units, "at": at, "fields": fields,
        }  # fmt: skip

    def read(self) -> list[Any]:
        """The same facts through the same driver."""
        with connection.cursor() as cursor:
            cursor.execute(READ, [self.book.desk.line.code])
            return cursor.fetchall()

    def recompute(self) -> int:
        """The whole ledger from the first day."""
        found = booking.Reckoning.of(self.book, FIRST_KEY + self.facts, LAST).postings()
        return len(found)

    def count(self) -> booking.Done:
        """Bring the kept entries up to date."""
        return booking.book_up(self.book, FIRST_KEY + self.facts, LAST)

    def published(self) -> tuple[Callable[[], bytes], Callable[[], bytes]]:
        """The year's table as its keeper reads it, and a bare page of the same rows."""
        by = self.cast["何静"]
        about = {"book": self.book, "period": "year", "first": BEGIN.date(), "last": LAST}
        circular = acts.publish(acts.prepare(by=by, at=AFTER, **about), by=by, at=AFTER)
        page, requests = self.office.visitor("何静"), RequestFactory()
        shown = CircularRow.objects.filter(circular=circular).select_related("unit").order_by("order", "pk")

        def bare(_: Any) -> HttpResponse:
            return HttpResponse(ROWS.render({"title": "通报", "rows": shown.all()}))

        return lambda: page(f"/circular/{circular.pk}/"), lambda: bare(requests.get("/")).content
