"""Letting days pass: reports are written, signed and decided upon, clocks are swept, all by the real acts at simulated times."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from django.db import transaction
from django.utils.timezone import get_current_timezone

from shuniu.base import rules
from shuniu.base.actors import Actor
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.refusals import Refusal
from shuniu.demo.city import City
from shuniu.demo.names import COUNTIES
from shuniu.demo.stories import Stories
from shuniu.engines.reporting import acts, rulings
from shuniu.engines.reporting.models import Report, Submission, Synthesis
from shuniu.engines.reporting.texts import Wording
from shuniu.org.models import Unit

URGENCIES = ["routine"] * 26 + ["prompt"] * 6 + ["priority"] * 3 + ["immediate"]
SCOPE = {"spread": ["point", "area"], "part": ["partial", "whole"], "impact": ["slight", "marked"]}
OUTCOMES = ["adopt"] * 9 + ["decline"] * 8 + ["hold"] * 2 + ["ask_back"] * 2 + ["merge"] * 3
DECLINED = ["情况不新", "内容空泛、没有实据", "与已采用的信息重复", "一稿多事、主题不清", "错过时机"]
QUESTIONS = [
    "涉及哪几个村、多少户，请列明。",
    "同比口径是什么，上年同期是多少？",
    "数字是谁统计的，截至哪一天？",
    "下一步谁负责、什么时候完成？",
]
OPINIONS = ["", "", "", "同意。", "同意上报，数字再核一遍。", "反映的情况属实，同意。"]
RETURNS = ["标题没有点出问题，请改。", "数字与上周报表不一致，请核实后再报。", "第二段太长，压到两百字以内。"]
FOCUS = {
    "农业农村": "粮食", "工业商贸": "经济运行", "财税金融": "经济运行", "应急安全": "安全生产", "政法稳定": "社会稳定",
    "民政社保": "民生", "教育科技": "民生", "生态环境": "生态", "党建": "减负", "交通住建": "项目建设",
}  # fmt: skip
PLACES = [*(township for townships in COUNTIES.values() for township in townships), *COUNTIES]


@dataclass
class History:
    """The city's days. ``pace`` reports a working day on average; weekends a fifth of it."""

    city: City
    chance: Random
    stories: Stories = field(default_factory=Stories)
    waiting: deque[Submission] = field(default_factory=deque)
    composing: list[Submission] = field(default_factory=list)

    def live(self, first: date, last: datetime, *, reports: int) -> int:
        """Let the days pass until ``last``; about ``reports`` are written. Returns how many were."""
        days = [first + timedelta(days=n) for n in range((last.date() - first).days + 1)]
        weights = [1.0 if day.weekday() < 5 else 0.2 for day in days]
        written = 0
        for day, weight in zip(days, weights, strict=True):
            count = round(reports * weight / sum(weights) + self.chance.uniform(-0.4, 0.4))
            written += self.day(day, max(0, count), last)
        return written

    def day(self, day: date, count: int, last: datetime) -> int:
        """One day in one transaction: in the morning the desks, then reports come, signed or not, clocks are swept at night."""
        moments = sorted(self.moment(day, 8, 18) for _ in range(count))
        with transaction.atomic(), rules.steady():
            self.desks(self.moment(day, 9, 11), last)
            done = sum(self.write(at) for at in moments if at <= last)
            self.desks(self.moment(day, 15, 18), last)
            evening = self.moment(day, 20, 21)
            if evening <= last:
                sweep(evening)
        return done

    def moment(self, day: date, since: int, until: int) -> datetime:
        """Some minute of a day between two hours."""
        minute = self.chance.randrange(since * 60, until * 60)
        return datetime.combine(day, time(minute // 60, minute % 60), tzinfo=get_current_timezone())

    def write(self, at: datetime) -> int:
        """Somebody writes a report, and most of the time it is signed through within hours."""
        writer = self.chance.choice(self.city.writers())
        story = self.stories.tell(self.chance, self.place(writer))
        scope = {name: self.chance.choice(values) for name, values in SCOPE.items()}
        urgency = "immediate" if story.kind == "sudden" else self.chance.choice(URGENCIES)
        desks = [self.city.desks["dangwei"]]
        if story.sector in ("工业商贸", "财税金融", "交通住建") and self.chance.random() < 0.6:
            desks = [self.city.desks["zhengwu"]]
        report = acts.submit(
            by=writer, at=at, wording=Wording(story.title[:60], story.body), desks=desks, kind=story.kind, urgency=urgency,
            sector=story.sector, topic=self.topic(story.sector, desks[0].unit, at),
            **(scope if story.kind in ("problem", "early_sign", "tendency") else {}),
        )  # fmt: skip
        self.sign(report, at, through=self.chance.random() < 0.97)
        return 1

    def topic(self, sector: str, unit: Unit, at: datetime) -> str:
        """The year's topic that fits the sector, for two in three: about half of all reports answer one."""
        word = FOCUS.get(sector, "")
        found = (topic for topic in rulings.ask("topics", unit, at).value if word and word in topic)
        return next(found, "") if self.chance.random() < 0.66 else ""

    def place(self, writer: Actor) -> str:
        """What a report is about: the writer's own township or county, for the city's departments any county."""
        known = next((name for name in PLACES if name in writer.unit_name), "")
        return known or self.chance.choice(list(COUNTIES))

    def sign(self, report: Report, at: datetime, *, through: bool) -> None:
        """The chain signs; now and then one sends back or lets it lie."""
        while report.state == "signing":
            at += timedelta(minutes=self.chance.randint(5, 50))
            signer = self.city.by_post[report.signer_id]
            if self.chance.random() < 0.03:
                acts.send_back(report, by=signer, at=at, opinion=self.chance.choice(RETURNS))
                return
            if not through and self.chance.random() < 0.6:
                return
            report = acts.sign(report, by=signer, at=at, opinion=self.chance.choice(OPINIONS))
        self.waiting.extend(report.submissions.select_related("desk"))

    def desks(self, at: datetime, last: datetime) -> None:
        """The editors decide on what came before, the oldest first, leaving a few for later."""
        keep = 14 if (last - at) < timedelta(days=2) else 4
        while len(self.waiting) > keep and at <= last:
            submission = self.waiting.popleft()
            at += timedelta(minutes=self.chance.randint(1, 6))
            if submission.received_at <= at <= last:
                self.decide(submission, at)

    def decide(self, submission: Submission, at: datetime) -> None:
        """Claim, now and then verify and edit, and end it."""
        by = self.chance.choice(self.city.editors[submission.desk.code])
        acts.claim(submission, by=by, at=at)
        if self.chance.random() < 0.35:
            acts.verify(
                submission,
                by=by,
                at=at,
                how="电话核实",
                whom=f"{submission.unit.called}办公室",
                confirmed="数字与台账一致，事实属实。",
            )
        OUTCOME[self.chance.choice(OUTCOMES)](self, submission, by, at)

    def adopt(self, submission: Submission, by: Actor, at: datetime) -> None:
        """Adopt; every fifth goes up, some of them are adopted there."""
        acts.adopt(submission, by=by, at=at, serves=[self.chance.choice(["上级", "同级", "下级"])])
        if self.chance.random() < 0.2:
            to = "省委办公厅信息处" if submission.desk.line.code == "dangwei" else "省政府办公厅信息处"
            acts.pass_up(submission, by=by, at=at, to=to)
            if self.chance.random() < 0.4:
                issue = f"第{self.chance.randint(40, 260)}期"
                acts.record_adoption(
                    submission, by=by, at=at + timedelta(hours=3), to=to, publication="每日汇要", issue=issue
                )

    def decline(self, submission: Submission, by: Actor, at: datetime) -> None:
        """Not adopted, with the reason."""
        acts.decline(submission, by=by, at=at, code=self.chance.choice(DECLINED), reason="")

    def hold(self, submission: Submission, by: Actor, at: datetime) -> None:
        """Kept for a fortnight."""
        acts.hold(
            submission, by=by, at=at, review_on=at.date() + timedelta(days=14), reason="与近期专题合并考虑"
        )

    def ask_back(self, submission: Submission, by: Actor, at: datetime) -> None:
        """Asked back; the unit answers the same evening, most of the time."""
        acts.ask_back(submission, by=by, at=at, question=self.chance.choice(QUESTIONS))
        if self.chance.random() < 0.8:
            text = submission.report.text
            wording = Wording(
                text.title, f"{text.body}\n补充：以上数字截至上月底，由{submission.unit.called}统计。"
            )
            writer = self.city.by_post[submission.report.post_id]
            acts.supplement(submission, by=writer, at=at + timedelta(minutes=40), wording=wording)
            report = Report.objects.get(pk=submission.report_id)
            self.resign(report, at + timedelta(minutes=50))

    def resign(self, report: Report, at: datetime) -> None:
        """The supplemented text is signed again and waits at the desk."""
        while report.state == "signing":
            at += timedelta(minutes=5)
            report = acts.sign(report, by=self.city.by_post[report.signer_id], at=at)
        self.waiting.extend(report.submissions.filter(state="waiting").select_related("desk"))

    def merge(self, submission: Submission, by: Actor, at: datetime) -> None:
        """Three of one desk make a synthesis; it is adopted at once."""
        self.composing.append(submission)
        ready = [each for each in self.composing if each.desk_id == submission.desk_id]
        if len(ready) < 3:
            acts.hold(
                submission, by=by, at=at, review_on=at.date() + timedelta(days=10), reason="拟与同类信息综合"
            )
            return
        self.composing = [each for each in self.composing if each.desk_id != submission.desk_id]
        fresh = [Submission.objects.get(pk=each.pk) for each in ready]
        try:
            made = self.compose(fresh, by, at)
            acts.adopt_synthesis(made, by=by, at=at + timedelta(minutes=20), serves=["上级"])
        except Refusal:
            self.composing = []

    def compose(self, submissions: list[Submission], by: Actor, at: datetime) -> Synthesis:
        """One text of several."""
        names = "、".join(each.unit.called for each in submissions)
        body = "\n".join(each.text.body.split("\n")[0] for each in submissions)
        title = f"{names}等地反映的几个情况"[:60]
        return acts.compose(
            by=by, at=at, desk=submissions[0].desk, wording=Wording(title, body), submissions=submissions
        )


OUTCOME: dict[str, Callable[[History, Submission, Actor, datetime], None]] = {
    "adopt": History.adopt,
    "decline": History.decline,
    "hold": History.hold,
    "ask_back": History.ask_back,
    "merge": History.merge,
}
