"""The demo's bulletins: two weeks of issues, signed, read and written on; one corrected, one recalled, one being composed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from django.db import transaction
from django.utils.timezone import get_current_timezone, localtime

from shuniu.base.actors import Actor
from shuniu.base.clocks.almanac import working_calendar
from shuniu.base.clocks.sweeping import sweep
from shuniu.demo.city import City
from shuniu.demo.directing import Directing
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.org.models import Post, Unit
from shuniu.rooms.bulletins import acts, catalogue
from shuniu.rooms.bulletins.forms import Start
from shuniu.rooms.bulletins.models import Bulletin, Issue, Receipt

OPENED = {"dangwei": ["信息（汇要）", "信息（内参）", "重要信息"], "zhengwu": ["政务信息"]}
DAYS = 14
AN_ISSUE = {"daily": (3, 5), "weekly": (1, 2)}


@dataclass
class Publishing:
    """Issues day after day, from what the desks adopted."""

    city: City
    chance: Random
    now: datetime
    series: list[Bulletin] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.directing = Directing(self.city)

    def live(self) -> None:
        """Open the series, let a fortnight pass, leave today's issue on the desk."""
        first = localtime(self.now).date() - timedelta(days=DAYS)
        with transaction.atomic():
            self.open(self.at(first, 8, 30))
        for day in (first + timedelta(days=n) for n in range(DAYS)):
            if working_calendar().works(day):
                self.day(day)
        with transaction.atomic():
            self.today()

    def at(self, day: date, hour: int, minute: int = 0) -> datetime:
        """A time of a day."""
        return datetime.combine(day, time(hour, minute), tzinfo=get_current_timezone())

    def open(self, at: datetime) -> None:
        """The series of the catalogue, filled in as its page does; leaders, counties and departments are on the lists."""
        for code, names in OPENED.items():
            desk = self.city.desks[code]
            for row in catalogue.rows(desk, at):
                if row["name"] in names:
                    self.series.append(self.opened(desk, catalogue.filled(row, desk), at))

    def opened(self, desk: Desk, given: dict[str, object], at: datetime) -> Bulletin:
        """One series with its list."""
        by = self.city.editors[desk.code][0]
        form = Start({**given, "chain": str(given["chain"]).split(",")}, by=by, at=at)
        form.full_clean()
        made = acts.start(by=by, at=at, **form.cleaned_data)
        return acts.enlist(made, by=by, at=at, posts=self.readers(), prints=0)

    def readers(self) -> list[Post]:
        """Leaders first, then the offices below."""
        leaders = [actor.post_id or 0 for actor in self.city.posts[("sw", "leader")]]
        offices = Unit.objects.filter(level="county", type="party_office").values("pk")
        below = Post.objects.filter(unit__in=offices, role="office_director").order_by("pk")
        return [*Post.objects.filter(pk__in=leaders).order_by("pk"), *below]

    def day(self, day: date) -> None:
        """Each series that is due and has something to say appears; clocks are swept at night."""
        with transaction.atomic():
            self.directing.morning(day)
            for bulletin in self.series:
                if bulletin.cadence == "daily" or (bulletin.cadence == "weekly" and day.weekday() in (1, 3)):
                    self.publish(bulletin, day)
            self.amend(day)
            sweep(self.at(day, 21))

    def publish(self, bulletin: Bulletin, day: date) -> None:
        """Compose, sign, issue, distribute; leaders read it the same evening."""
        made = self.compose(bulletin, day, self.at(day, 14, self.chance.randrange(50)))
        if made is None:
            return
        issue = acts.submit(made, by=self.editor(bulletin), at=self.at(day, 15, 5))
        for minute in (20, 40, 55):
            if issue.state == "review":
                issue = acts.sign(issue, by=self.city.by_post[issue.signer_id], at=self.at(day, 15, minute))
        issue = acts.issue(issue, by=self.editor(bulletin), at=self.at(day, 16, self.chance.randrange(30)))
        issue = acts.distribute(issue, by=self.editor(bulletin), at=self.at(day, 16, 40))
        self.read(issue, day)
        self.directing.on(issue, day)

    def editor(self, bulletin: Bulletin) -> Actor:
        """Who edits the series."""
        return self.city.editors[bulletin.desk.code][-1]

    def compose(self, bulletin: Bulletin, day: date, at: datetime) -> Issue | None:
        """An issue of the newest reports that no series has had yet; None on a day without any."""
        least, most = AN_ISSUE.get(bulletin.cadence, (1, 1))
        found = list(self.fresh(bulletin.desk, at))[: self.chance.randint(least, most)]
        if not found:
            return None
        issue = acts.begin(by=self.editor(bulletin), at=at, bulletin=bulletin, for_day=day)
        for submission in found:
            section = self.chance.choice(bulletin.sections) if bulletin.sections else ""
            acts.place(by=self.editor(bulletin), at=at, issue=issue, submission=submission, section=section)
        return issue

    def fresh(self, desk: Desk, at: datetime) -> Iterator[Submission]:
        """Adopted by then and in no issue."""
        adopted = Submission.objects.filter(desk=desk, state="adopted", outcome_at__lte=at, items=None)
        yield from adopted.select_related("report__text", "text", "desk", "unit").order_by("-outcome_at")[:9]

    def read(self, issue: Issue, day: date) -> None:
        """Most leaders open it in the evening, some say that they have read it."""
        for receipt in Receipt.objects.filter(issue=issue, post__role="leader").select_related("issue"):
            reader, at = self.city.by_post[receipt.post_id], self.at(day, 18, self.chance.randrange(60))
            if self.chance.random() < 0.8:
                acts.open_receipt(receipt, by=reader, at=at)
                if self.chance.random() < 0.8:
                    acts.note(receipt, by=reader, at=at + timedelta(minutes=4))

    def amend(self, day: date) -> None:
        """The third issue is corrected in the evening, the fifth recalled; not everybody confirms."""
        out = Issue.objects.out().order_by("issued_at", "pk")
        for place, verb in ((2, self.correct), (4, self.recall)):
            issue = next(iter(out[place : place + 1]), None)
            if issue is not None and issue.for_day == day and issue.state == "issued":
                verb(issue, self.at(day, 19, 10))
                self.confirm(issue, self.at(day, 19, 40))

    def confirm(self, issue: Issue, at: datetime) -> None:
        """The first on the list do so at once."""
        for receipt in issue.receipts.select_related("issue").order_by("pk")[:6]:
            acts.confirm(receipt, by=self.city.by_post[receipt.post_id], at=at)

    def correct(self, issue: Issue, at: datetime) -> None:
        """A sentence more in its first item."""
        item = issue.items.placed()[0]
        acts.correct(
            issue, by=self.editor(issue.bulletin), at=at, item=item, title=item.text.title,
            body=f"{item.text.body}\n（数字以统计部门核定的为准。）", reason="来稿单位补充说明。", editorial=True,
        )  # fmt: skip

    def recall(self, issue: Issue, at: datetime) -> None:
        """Taken back."""
        acts.recall(issue, by=self.editor(issue.bulletin), at=at, reason="来稿单位更正了主要数字，本期收回。")

    def today(self) -> None:
        """One waits for its signature, one is being composed."""
        day, at = localtime(self.now).date(), self.now - timedelta(minutes=50)
        waiting = self.compose(self.series[-1], day, at)
        if waiting is not None:
            acts.submit(waiting, by=self.editor(self.series[-1]), at=at + timedelta(minutes=20))
        self.compose(self.series[0], day, at + timedelta(minutes=30))
