"""The lists of the room: books, entries, records, circulars, one circular's rows. No list is a ranking by itself (BUR-2)."""

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from django.db.models import Count, Q, QuerySet, Sum

from shuniu.base import nouns
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, OfParty, Period, Text
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.org.models import Person, Unit
from shuniu.rooms.assessment import life
from shuniu.rooms.assessment.models import Book, Circular, PointEntry, Record
from shuniu.rooms.assessment.models.entry import TITLED
from shuniu.rooms.assessment.permits import entries_seen
from shuniu.rooms.assessment.points.words import EVENTS, LEVELS, PARTS
from shuniu.rooms.assessment.points.worth import plain
from shuniu.rooms.assessment.titles import About, about, addresses

MILLI = 1000
WHOLE = 10  # thousandths of a rate in a per cent


def points(path: str) -> Callable[[Any], str]:
    """Points as people write them; nothing where there are none to tell."""

    def said(row: Any) -> str:
        value = getattr(row, path)
        return "" if value is None else plain(value)

    return said


def _number(path: str) -> Callable[[Any], Any]:
    """The same as a number, for Excel."""

    def value(row: Any) -> float | None:
        found = getattr(row, path)
        return None if found is None else found / MILLI

    return value


def scored(name: str, word: str, path: str) -> Column:
    """A column of points."""
    return Column(name, word, points(path), sort=path, width="narrow", excel=_number(path), end=True)


def _words(listed: Any) -> list[tuple[str, str]]:
    return [(word, word) for word in listed]


class Books(Ledger):
    """计分账: those that the reader keeps or leads."""

    name = "books"
    word = "计分账"
    noun = "book"
    order = ("desk", "pk")
    empty = "还没有开计分账"
    mend = "选一个编辑台，定好起记日期和计分办法，就可以开账。"
    columns: ClassVar = [
        Column("desk", "编辑台", lambda b: str(b.desk), title=True),
        Column("begins", "起记", "begins", width="short"),
        Column("counted", "记到", "counted_at", width="short"),
        Column("closed", "已通报到", lambda b: b.closed_to, width="short"),
    ]

    def base(self, actors: Any) -> QuerySet[Book]:
        """With their desks."""
        return super().base(actors).select_related("desk__unit", "desk__line")

    def address(self, row: Book) -> str:
        """Its entries; the page of the book itself is one click further."""
        return f"/points/{row.desk.code}/"


class Entries(Ledger):
    """得分台账: each entry with clause and reason; the sum of the filtered ones is below the head (ASM-1)."""

    name = "entries"
    word = "得分台账"
    order = ("-booked_on", "-pk")
    empty = "这里还没有得分"
    mend = "有采用、批示、上级采用或者登记，几分钟内就会记到这里。"
    columns: ClassVar = [
        Column("title", "事由", lambda e: e.title or e.rule_word, title=True),
        Column("unit", "单位", "unit__called", sort="unit__pinyin", width="medium"),
        Column("booked_on", "记入", "booked_on", sort="booked_on", width="short"),
        Column("event", "事项", "event", width="narrow"),
        scored("points", "得分", "points"),
        Column("why", "计分说明", lambda e: f"{e.why}。{e.reason}" if e.reason else e.why),
        Column("clause", "条款", "clause", width="medium", shown=False),
        Column("reason", "补记原因", "reason", width="medium", shown=False),
        Column("person", "撰写人", "person__name", sort="person__pinyin", width="narrow", shown=False),
        Column("on", "发生", "on", sort="on", width="short", shown=False),
        Column("part", "部分", "part", width="narrow", shown=False),
    ]
    filters: ClassVar = [
        OfParty("unit", "单位", lambda ledger: ledger.units),
        OfParty("person", "撰写人", lambda ledger: ledger.persons),
        Choice("event", "事项", _words(EVENTS)),
        Choice("part", "部分", _words(PARTS)),
        Choice("late", "补记", [("yes", "补记的")], lambda value: ~Q(reason="")),
        Period("period", "记入", "booked_on"),
    ]
    totals: ClassVar = [
        Total("all", "条"),
        Total(
            "sum", "合计得分", measure=lambda narrow: Sum("points", filter=narrow or None),
            said=lambda value: plain(value or 0),
        ),
        Total("late", "补记的", ~Q(reason=""), tone="amber"),
    ]  # fmt: skip

    def base(self, actors: Any) -> QuerySet[PointEntry]:
        """One book's, as far as the reader may see them."""
        seen = entries_seen(actors).filter(book=self.scope["book"])
        return seen.select_related("unit", "person", *TITLED)

    def address(self, row: PointEntry) -> str:
        """What it is about, where the reader may open it."""
        return self.once("pages", self._pages)[about(row)]

    def _pages(self) -> dict[About, str]:
        return addresses(map(about, self.page.rows), self.actors)

    @property
    def units(self) -> QuerySet[Unit]:
        """The units that have entries in the book."""
        seen = entries_seen(self.actors).filter(book=self.scope["book"])
        return Unit.objects.filter(pk__in=seen.order_by().values("unit"))

    @property
    def persons(self) -> QuerySet[Person]:
        """The writers of what counted in the book."""
        seen = entries_seen(self.actors).filter(book=self.scope["book"])
        return Person.objects.filter(pk__in=seen.order_by().values("person"))


class Records(Ledger):
    """登记台账: what was entered by hand, censures among it (ASM-4)."""

    name = "records"
    word = "登记台账"
    noun = "record"
    order = ("-on", "-pk")
    empty = "还没有登记"
    mend = "失实、迟报、通报批评、系统外的上级采用、期初得分在这里登记。"
    columns: ClassVar = [
        Column("title", "事由和依据", lambda r: r.title.body, title=True),
        Column("unit", "单位", "unit__called", sort="unit__pinyin", width="medium"),
        Column("event", "事项", "event", sort="event", width="narrow"),
        Column("level", "层级", "level", width="narrow"),
        Column("publication", "刊物", "publication", width="medium"),
        Column("on", "发生", "on", sort="on", width="short"),
        Column("count", "条数", "count", width="narrow", end=True),
        Column("given", "登记分值", points("given"), width="narrow", excel=_number("given"), end=True),
        Column("state", "状态", lambda r: r.state_word, width="narrow"),
    ]
    filters: ClassVar = [
        OfParty("unit", "单位", lambda ledger: Unit.objects.filter(pk__in=ledger.unit_keys)),
        Choice("event", "事项", _words(EVENTS)),
        Choice("level", "层级", _words(LEVELS)),
        Choice("state", "状态", list(life.RECORD.states.items())),
        Period("period", "发生", "on"),
        Text("words", "事由", ("title__body",)),
    ]
    totals: ClassVar = [
        Total("all", "登记"),
        Total("censured", "通报批评", Q(event="通报批评", state="entered"), tone="overdue"),
        Total("revoked", "已撤销", Q(state="revoked")),
    ]

    def base(self, actors: Any) -> QuerySet[Record]:
        """Those one may see."""
        return super().base(actors).select_related("unit", "title")

    @property
    def unit_keys(self) -> QuerySet[Any]:
        """The units of whom something was entered."""
        return nouns.named("record").policy.visible_to(self.actors).order_by().values("unit")


class Circulars(Ledger):
    """通报: those that the reader keeps, leads or stands in (ASM-3)."""

    name = "circulars"
    word = "通报"
    noun = "circular"
    order = ("-last", "-pk")
    empty = "还没有通报"
    mend = "一期结束以后拟通报，核对无误再发出。"
    columns: ClassVar = [
        Column("title", "通报", lambda c: c.official_title, title=True),
        Column("period", "周期", lambda c: c.get_period_display(), width="narrow"),
        Column("published", "发出", "published_at", sort="published_at", width="short"),
        Column("until", "异议期至", "objections_until", width="short"),
        Column("open", "待答复异议", "waiting", width="narrow", end=True),
        Column("state", "状态", lambda c: c.state_word, width="narrow"),
    ]
    filters: ClassVar = [
        Choice("span", "周期", Circular.Period.choices, "period"),
        Choice("state", "状态", list(life.CIRCULAR.states.items())),
        Period("last", "期末", "last"),
    ]
    totals: ClassVar = [
        Total("all", "通报"),
        Total("out", "已发出", Q(published_at__isnull=False)),
        Total("waiting", "有异议待答复", Q(waiting__gt=0), tone="amber"),
    ]

    def base(self, actors: Any) -> QuerySet[Circular]:
        """With how many objections wait."""
        seen = super().base(actors).select_related("book__desk__unit", "book__desk__line")
        return seen.annotate(waiting=Count("objections", filter=Q(objections__state="raised")))


def entries_of(circular: Circular, unit: int, since: date | None = None) -> str:
    """The address of a unit's entries in the period of a circular, or from an earlier day to its last."""
    days = f"period=custom&period_from={since or circular.first}&period_to={circular.last}"
    return f"/points/{circular.book.desk.code}/?unit={unit}&{days}"


def rate(thousandths: int | None) -> str:
    """A rate in per cent; nothing where nothing was reported."""
    return "" if thousandths is None else f"{thousandths / WHOLE:.1f}%"
