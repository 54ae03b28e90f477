"""The demo's points: a book at each desk, a few records, two circulars, an objection that holds and one that does not.

Fees are paid, censures put two units out for the year's awards and a third only until its censure is withdrawn, and a term
ends with its single awards (ASM-4, ASM-5).
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils.timezone import get_current_timezone, localdate

from shuniu.base.actors import Actor
from shuniu.base.ledgers.periods import later
from shuniu.base.rulemaking.acts import change
from shuniu.demo.city import FOUNDER, City
from shuniu.engines.reporting.models import Submission
from shuniu.rooms.assessment import acts, background
from shuniu.rooms.assessment.models import Book, Circular, CircularRow

AGREED = "市委办公室、市政府办公室信息工作例会纪要"
SCHEMES = {"dangwei": "", "zhengwu": "caibian-system", "anping": ""}
DUTIES = [
    {
        "clause": "任务（一）", "group": "县区", "period": "月", "measure": "报送条数", "least": "2条", "met": "2分",
        "each_missing": "-1分",
    },
    {"clause": "任务（二）", "group": "部门", "period": "季", "measure": "报送条数", "least": "1条", "failed": "-2分"},
]  # fmt: skip
FEES = [
    {"clause": "稿酬（一）", "event": "采用", "level": "本级", "yuan": "30元"},
    {"clause": "稿酬（二）", "event": "采用", "level": "省", "yuan": "100元"},
]
AWARDS = [
    {"name": "信息工作先进单位", "measure": "得分", "group": "县区、乡镇、部门", "places": "1名"},
    {"name": "信息报送奖", "measure": "报送条数", "group": "直报点", "places": "1名"},
]
NOTE = "本期报送数量平稳，反映问题的信息偏少。请各单位围绕全年报送重点，多报新情况、新问题。"
CIRCULARS = 2
CLEARED = "x02t3"
CENSURES = [
    [
        ("x01t4", "市", "值班值守不落实，被市委办公室通报批评（云办通报〔{year}〕3号）"),
        (CLEARED, "省", "汛期信息漏报，被省委办公厅通报批评（〔{year}〕第4期）"),
        ("x01t2", "县", "迟报灾情，被安平县委办公室通报批评（安办通报〔{year}〕7号）"),
    ],
    [
        ("x01t4", "市", "报送的信息数字前后矛盾，被市委办公室通报批评（云办通报〔{year}〕5号）"),
        ("b17", "省", "重要会议期间脱岗，被省委办公厅通报批评（〔{year}〕第7期）"),
    ],
]
WRONG = "本单位有一条信息被省委办公厅《每日汇要》采用，当时没有登记，本期漏计。采用通知附后。"
LATE = "本单位月底报送的一条信息已经采用，通报没有列入，请核对。"


@dataclass
class Assessing:
    """Points and circulars of the months that lie between the beginning and now."""

    city: City
    begun: date
    now: datetime

    def live(self) -> None:
        """Agree on what counts, open the books, let two months be published, count up to now."""
        with transaction.atomic():
            self.agree()
            books = {code: self.open(code) for code in SCHEMES}
            months = self.months()
            for place, first in enumerate(months):
                self.month(books["dangwei"], place, first)
            if months:
                self.term(books["dangwei"], months[-1])
            for book in books.values():
                fresh = Book.objects.get(pk=book.pk)
                acts.count(fresh, by=background.BOOKKEEPER, at=self.now)

    def agree(self) -> None:
        """Adoption counts until all series appear here; counties and departments owe a few reports."""
        at, unit = self.at(self.begun, 9), self.city.units["swb"].pk
        about = {"by": FOUNDER, "at": at, "since": self.begun, "source": AGREED}
        change(
            name="assessment.counting",
            value="采用",
            reason="刊物还没有全部在系统里编发，先以采用计分。",
            **about,
        )
        for name, value, reason in (
            ("duties", DUTIES, "县区每月两条，部门每季一条。"),
            ("fees", FEES, "采用一条付一条，年底由财务发放。"),
            ("awards", AWARDS, "每届评一次。"),
        ):
            change(name=f"assessment.{name}", value=value, reason=reason, unit=unit, **about)

    def open(self, code: str) -> Book:
        """A desk's book, by its scheme or by what holds for its office."""
        by = self.assessor if code == "dangwei" else self.city.editors[code][0]
        desk = self.city.desks[code]
        return acts.open_book(
            by=by, at=self.at(self.begun, 10), desk=desk, begins=self.begun, pack=SCHEMES[code]
        )

    @property
    def assessor(self) -> Actor:
        """Who keeps the points of the Party office."""
        return self.city.posts["swb", "assessor"][0]

    def months(self) -> list[date]:
        """The first days of the newest months whose circular is out by now."""
        this = localdate(self.now).replace(day=1)
        firsts: list[date] = []
        while later(this, -1) >= self.begun.replace(day=1) and len(firsts) < CIRCULARS:
            this = later(this, -1)
            if self.published(this) < self.now:
                firsts.append(this)
        return firsts[::-1]

    def published(self, first: date) -> datetime:
        """When the circular of a month goes out."""
        return self.at(later(first, 1) + timedelta(days=7), 10)

    def at(self, day: date, hour: int) -> datetime:
        """A time of a day."""
        return datetime.combine(day, time(hour, 20), tzinfo=get_current_timezone())

    def month(self, book: Book, place: int, first: date) -> None:
        """What was entered, the circular, an objection and its answer."""
        self.enter(book, place, first)
        at, last = self.published(first), later(first, 1) - timedelta(days=1)
        made = acts.prepare(
            by=self.assessor,
            at=at - timedelta(hours=1),
            book=book,
            period="month",
            first=first,
            last=last,
            note=NOTE,
        )
        out = acts.publish(made, by=self.assessor, at=at)
        (self.refused if place else self.upheld)(out, at)
        background.settle_due(min(at + timedelta(days=14), self.now))

    def term(self, book: Book, first: date) -> None:
        """The term ends with the newest month: its circular names who wins the single awards."""
        at = self.published(first) + timedelta(days=1)
        if at < self.now:
            days = {"first": self.begun, "last": later(first, 1) - timedelta(days=1)}
            made = acts.prepare(
                by=self.assessor,
                at=at,
                book=book,
                period="term",
                note="本届信息工作评比结果一并通报。",
                **days,
            )
            acts.publish(made, by=self.assessor, at=at + timedelta(hours=1))
            background.settle_due(self.now)

    def enter(self, book: Book, place: int, first: date) -> None:
        """Censures of any level; in the second month one is withdrawn, a report proves untrue, the province praises."""
        day = max(first, self.begun) + timedelta(days=11)
        said: dict[str, Any] = {"by": self.assessor, "at": self.at(day, 15), "book": book, "on": day}
        for code, level, title in CENSURES[place]:
            words = title.format(year=day.year)
            acts.enter(unit=self.city.units[code], event="通报批评", level=level, title=words, **said)
        if place:
            self.withdraw(book, self.at(day, 16))
            self.praise(book, first, said)

    def withdraw(self, book: Book, at: datetime) -> None:
        """The province takes its censure back: the unit may be given the year's awards again."""
        wrong = book.records.get(unit=self.city.units[CLEARED], event="通报批评", state="entered")
        acts.revoke(wrong, by=self.assessor, at=at, reason="省委办公厅来函更正，通报所列情况与该镇无关。")

    def praise(self, book: Book, first: date, said: dict[str, Any]) -> None:
        """Praise from the province, and a report that proved untrue."""
        title = f"防汛信息报送及时，被省委办公厅通报表扬（〔{first.year}〕第6期）"
        acts.enter(unit=self.city.units["x01t1"], event="通报表扬", level="省", title=title, **said)
        wrong = self.adopted(book, first)
        if wrong:
            title = "来稿所列户数与核查结果不符，经复核属失实"
            acts.enter(unit=wrong.unit, event="失实", title=title, submission=wrong, **said)

    def adopted(self, book: Book, first: date) -> Submission | None:
        """A report of the month before that was adopted."""
        found = Submission.objects.filter(desk=book.desk, state="adopted", outcome_at__lt=self.at(first, 0))
        return found.select_related("unit").order_by("-outcome_at").first()

    def upheld(self, circular: Circular, at: datetime) -> None:
        """A head objects the day after and is right: the points come with the next circular."""
        row = self.objector(circular, 0)
        made = acts.raise_objection(
            by=self.head(row), at=at + timedelta(days=1), circular=circular, text=WRONG
        )
        answer = "经核对，采用通知属实，补计20分，记入未通报的日子。"
        acts.uphold(made, by=self.assessor, at=at + timedelta(days=3), answer=answer, given=20_000)

    def refused(self, circular: Circular, at: datetime) -> None:
        """Another is not: the report was adopted in the next month."""
        row = self.objector(circular, 1)
        made = acts.raise_objection(
            by=self.head(row), at=at + timedelta(days=1), circular=circular, text=LATE
        )
        answer = "经核对，这条信息是下个月采用的，列入下一期通报，本期不变。"
        acts.refuse(made, by=self.assessor, at=at + timedelta(days=2), answer=answer)

    def objector(self, circular: Circular, place: int) -> CircularRow:
        """A township that stands in it."""
        return circular.rows.filter(unit__level="township").order_by("order")[place]

    def head(self, row: CircularRow) -> Actor:
        """Its Party secretary."""
        return next(
            actors[0] for (_, role), actors in self.city.posts.items()
            if role == "principal" and actors[0].unit_id == row.unit_id
        )  # fmt: skip
