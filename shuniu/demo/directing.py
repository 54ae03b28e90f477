"""The demo's directives: leaders write on what they read, posts acknowledge and answer or let time pass; one came on paper."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils.timezone import get_current_timezone

from shuniu.base.files.storing import store
from shuniu.demo.city import City
from shuniu.engines.directives import acts
from shuniu.engines.directives.grounds import of as ground_of
from shuniu.engines.directives.models import Directive, Reception
from shuniu.org.models import Post
from shuniu.rooms.bulletins.models import Issue, Item

SCAN = Path(__file__).parent / "texts" / "instruction.png"
ON_PAPER = "请市农业农村局会同有关县研究，好的做法尽快推开，月底前报我。"
# Which issue, counted from the first; which leader of the list; what; how soon; how many days until it is acknowledged
# and then answered (None: not yet).
WRITTEN = [
    (0, 0, "这个做法好，请总结经验，在全市交流。", "ordinary", 1, 3),
    (1, 3, "请抓紧核实，一周内报结果。", "urgent", 1, 2),
    (3, 1, "已阅。请继续关注。", "know", 2, None),
    (5, 2, "请分析原因，提出办法，报我。", "ordinary", 1, None),
    (6, 4, "请属地会同部门尽快处置，注意举一反三。", "urgent", None, None),
]
PAPER_AT, DEPARTMENT = 2, "b15"  # 市农业农村局
ANSWERED = "已按批示要求办理：专题研究1次，明确了牵头单位和完成时限，有关情况已书面报送。"


@dataclass
class Directing:
    """What leaders wrote, and what became of it day after day."""

    city: City
    issues: int = 0
    going: list[tuple[Reception, date, date | None]] = field(default_factory=list)

    def on(self, issue: Issue, day: date) -> None:
        """On the evening of an issue: whoever has something to say writes on its first item."""
        item, number = issue.items.placed().select_related("issue", "text").first(), self.issues
        self.issues += 1
        if item is None:
            return
        for issued, leader, words, pace, received, answered in WRITTEN:
            if issued == number:
                self.written(item, leader, words, pace, day, received, answered)
        if number == PAPER_AT:
            self.keyed(item, day)

    def written(
        self, item: Item, leader: int, words: str, pace: str, day: date, received: int | None, answered: int | None
    ) -> None:  # fmt: skip
        """On a screen, to the heads of the units it came from."""
        by, ground = self.city.posts[("sw", "leader")][leader], ground_of(item)
        posts = list(ground.suggests(item))[:1]
        made = acts.give(by=by, at=at(day, 19, 5), concerned=item, text=words, pace=pace, posts=posts)
        self.follow(made, day, received, answered)

    def keyed(self, item: Item, day: date) -> None:
        """On paper: two secretaries key it from the scan, one after the other."""
        first, second = self.city.posts[("swb", "secretary")]
        scan = store(ContentFile(SCAN.read_bytes(), name="批示件.png"), by=first, at=at(day, 19, 20))
        leader = next(post for post in ground_of(item).leaders(item) if post.name == "市长")
        to = Post.objects.filter(unit=self.city.units[DEPARTMENT], role="principal")
        made = acts.key(
            by=first, at=at(day, 19, 25), concerned=item, post=leader, given_at=at(day, 18, 30), text=ON_PAPER,
            pace="ordinary", files=[scan], posts=to,
        )  # fmt: skip
        made = acts.key_again(made, by=second, at=at(day, 19, 40), text=ON_PAPER)
        self.follow(made, day, 1, 2)

    def follow(self, directive: Directive, day: date, received: int | None, answered: int | None) -> None:
        """Remember on which days its posts acknowledge and answer."""
        if received is None:
            return
        taken = day + timedelta(days=received)
        told = taken + timedelta(days=answered) if answered else None
        self.going += [(each, taken, told) for each in directive.receptions.all()]

    def morning(self, day: date) -> None:
        """What is due to be acknowledged or answered today."""
        for reception, taken, told in self.going:
            reception.refresh_from_db()
            by = self.city.by_post[reception.post_id]
            if reception.state == "sent" and taken <= day:
                acts.receive(reception, by=by, at=at(day, 8, 50))
            elif reception.state == "received" and told and told <= day:
                answer = acts.answer(reception, by=by, at=at(day, 11, 20), answer=ANSWERED)
                leader = self.city.by_post[answer.directive.post_id]
                acts.note(answer, by=leader, at=at(day, 12, 30))


def at(day: date, hour: int, minute: int) -> datetime:
    """A time of a day."""
    return datetime.combine(day, time(hour, minute), tzinfo=get_current_timezone())
