"""A leader's directive on a thing."""

from django.db import models
from django.db.models import Q

from shuniu.base.actors import Actors, person_ids, post_ids
from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.engines.directives.chapter import PACES, SIGHTS
from shuniu.engines.directives.models.words import Words
from shuniu.org.models import Line, Person, Post, Unit


class Directives(models.QuerySet["Directive"]):
    """Directives, in the office's words."""

    def on(self, noun: str, key: int) -> "Directives":
        """Those on one thing."""
        return self.filter(noun=noun, key=key)

    def given(self) -> "Directives":
        """Those that stand: given on a screen, or keyed twice and settled."""
        return self.filter(state="given")

    def written_by(self, actors: Actors) -> "Directives":
        """Those of these leaders, by person or post."""
        return self.filter(Q(leader__in=person_ids(actors)) | Q(post__in=post_ids(actors)))


class Directive(Subject):
    """批示 (DIR-1): whose, on what, for whom and verbatim; the rule of sight holds as it was on the day it was given.

    ``words`` are what stands; until it is given on paper's word, the first keying. ``again`` is the second keying. ``drawn``: the
    leader's hand is attached as a picture. ``named`` are the posts it goes to when it is given.
    """

    class Way(models.TextChoices):
        SCREEN = "screen", "直接批示"
        PAPER = "paper", "纸质批示"

    noun = models.CharField(max_length=24)
    key = models.BigIntegerField()
    about = models.CharField("批示对象", max_length=120)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="登记单位")
    line = models.ForeignKey(Line, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="条线")
    leader = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="directives", verbose_name="批示领导"
    )
    post = models.ForeignKey(
        Post, on_delete=models.PROTECT, related_name="directives", verbose_name="领导岗位"
    )
    rank = models.CharField("领导层次", max_length=24)
    way = models.CharField("来路", max_length=8, choices=Way.choices)
    words = models.ForeignKey(Words, null=True, on_delete=models.PROTECT, related_name="+")
    again = models.ForeignKey(Words, null=True, on_delete=models.PROTECT, related_name="+")
    drawn = models.BooleanField(default=False)
    pace = models.CharField("缓急", max_length=8, choices=list(PACES.items()))
    named = models.ManyToManyField(Post, related_name="+", verbose_name="送")
    given_at = models.DateTimeField("批示时间")
    recorded_at = models.DateTimeField("录入时间")
    keyed_by = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="第一遍录入"
    )
    second_by = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="第二遍录入"
    )
    sees_desk = models.CharField("承办编辑台", max_length=4, choices=list(SIGHTS.items()))
    sees_source = models.CharField("供稿单位", max_length=4, choices=list(SIGHTS.items()))
    sees_readers = models.CharField("同期读者", max_length=4, choices=list(SIGHTS.items()))
    discarded_reason = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")

    objects = Directives.as_manager()

    class Meta:
        verbose_name = "批示"
        indexes = [
            models.Index(fields=["noun", "key"], name="directive_on_thing"),
            models.Index(fields=["unit", "-given_at", "-id"], name="directive_of_office"),
            models.Index(fields=["leader", "-given_at", "-id"], name="directive_of_leader"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["keyed", "differing", "given", "discarded"]),
                name="directive_state_known",
            ),
            models.CheckConstraint(
                condition=Q(words__isnull=False) | Q(way="screen", drawn=True), name="directive_says_something"
            ),
            models.CheckConstraint(
                condition=Q(way="screen", state="given") | Q(way="paper", keyed_by__isnull=False),
                name="directive_paper_is_keyed",
            ),
            models.CheckConstraint(
                condition=Q(way="screen")
                | Q(state__in=["keyed", "discarded"])
                | Q(again__isnull=False, second_by__isnull=False),
                name="directive_paper_is_keyed_twice",
            ),
            models.CheckConstraint(
                condition=~Q(state="discarded") | Q(discarded_reason__isnull=False),
                name="directive_discarded_why",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.called}批示：{self.about}"

    @property
    def called(self) -> str:
        """The leader as the office says: post and name."""
        return f"{self.post.name} {self.leader.name}"

    @property
    def wants_answer(self) -> bool:
        """Is an answer owed, not only an acknowledgement?"""
        return self.pace != "know"
