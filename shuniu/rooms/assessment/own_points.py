"""What a unit or a reporter got in a period and why: their own entries, book by book (REP-11). Never on phones (BUR-2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet, Sum

from shuniu.base.actors import Actors, person_ids, unit_ids
from shuniu.base.ledgers.charts import Span
from shuniu.rooms.assessment.models import Book, PointEntry
from shuniu.rooms.assessment.models.entry import TITLED
from shuniu.rooms.assessment.permits import READS, entries_seen
from shuniu.rooms.assessment.points.worth import plain
from shuniu.rooms.assessment.titles import about, addresses

OWNERS: Mapping[str, str] = {"mine": "person", "unit": "unit"}
SHOWN = 8


@dataclass(frozen=True)
class OwnPoints:
    """The entries of one's own reports (mine) or of one's unit in a period. ``whose``: mine or unit."""

    whose: str
    actors: Actors
    of: Span

    @property
    def books(self) -> list[dict[str, Any]]:
        """Each book in which there is something: its line, the sum, the newest entries, the list of all of them.

        Who acts for several units has a part for each of them, because each list is of one.
        """
        owner = OWNERS[self.whose]
        sums = self._entries.order_by("book", owner).values("book", owner, f"{owner}__name")
        rows = list(sums.annotate(sum=Sum("points")))
        books = Book.objects.select_related("desk__line", "desk__unit").in_bulk([row["book"] for row in rows])
        several = len({row[owner] for row in rows}) > 1
        return [
            self._part(books[row["book"]], row[owner], row["sum"], row[f"{owner}__name"] if several else "")
            for row in rows
        ]

    def _part(self, book: Book, owner: int, whole: int, name: str) -> dict[str, Any]:
        return {
            "word": f"{name}{'：' if name else ''}{book.desk.unit.called}{book.desk.line.name}得分", "value": plain(whole),
            "url": self._list(book, owner), "entries": self._newest(book, owner),
        }  # fmt: skip

    @property
    def _owners(self) -> list[int]:
        return list(person_ids(self.actors)) if self.whose == "mine" else list(unit_ids(self.actors, *READS))

    @property
    def _entries(self) -> QuerySet[PointEntry]:
        own = {f"{OWNERS[self.whose]}__in": self._owners}
        return entries_seen(self.actors).filter(
            booked_on__gte=self.of.first, booked_on__lt=self.of.end, **own
        )

    def _newest(self, book: Book, owner: int) -> list[PointEntry]:
        found = self._entries.filter(book=book, **{OWNERS[self.whose]: owner}).select_related(*TITLED)
        rows = list(found.order_by("-booked_on", "-pk")[:SHOWN])
        pages = addresses(map(about, rows), self.actors)
        for row in rows:
            row.got, row.url = plain(row.points), pages[about(row)]  # type: ignore[attr-defined]
        return rows

    def _list(self, book: Book, owner: int) -> str:
        asked = {OWNERS[self.whose]: owner, "period": self.of.name}
        return f"/points/{book.desk.code}/?{urlencode(asked)}"
