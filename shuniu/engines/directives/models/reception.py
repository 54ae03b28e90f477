"""One post's part of a directive: that it came, was acknowledged, was answered."""

from django.db import models
from django.db.models import Q

from shuniu.base.actors import Actors, post_ids
from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.engines.directives.models.directive import Directive
from shuniu.org.models import Person, Post, Unit


class Receptions(models.QuerySet["Reception"]):
    """Receptions, in the office's words."""

    def of_posts(self, actors: Actors) -> "Receptions":
        """Those of these actors' posts."""
        return self.filter(post__in=post_ids(actors))

    def to_receive(self) -> "Receptions":
        """Not yet acknowledged."""
        return self.filter(state="sent")

    def to_note(self, actors: Actors) -> "Receptions":
        """Answers that wait for these leaders."""
        return self.filter(state="answered", directive__in=Directive.objects.written_by(actors))


class Reception(Subject):
    """签收 (DIR-2): the post acknowledges under a clock, then owes an answer, in as many rounds as the leader asks."""

    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="receptions")
    post = models.ForeignKey(
        Post, on_delete=models.PROTECT, related_name="receptions", verbose_name="承办岗位"
    )
    sent_at = models.DateTimeField("送达时间")
    received_at = models.DateTimeField("签收时间", null=True)
    received_by = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="签收人"
    )
    answered_at = models.DateTimeField("答复时间", null=True)
    noted_at = models.DateTimeField("领导阅答复", null=True)
    round = models.PositiveSmallIntegerField("第几轮", default=1)

    objects = Receptions.as_manager()

    class Meta:
        verbose_name = "批示签收"
        indexes = [models.Index(fields=["post", "-sent_at", "-id"], name="reception_of_post")]
        constraints = [
            models.UniqueConstraint(fields=["directive", "post"], name="reception_once"),
            models.CheckConstraint(
                condition=Q(state__in=["sent", "received", "answered", "noted"]), name="reception_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="sent", received_at=None)
                | (~Q(state="sent") & Q(received_at__isnull=False, received_by__isnull=False)),
                name="reception_received_by_someone",
            ),
            models.CheckConstraint(
                condition=~Q(state="answered") | Q(answered_at__isnull=False), name="reception_answered_when"
            ),
            models.CheckConstraint(
                condition=~Q(state="noted") | Q(noted_at__isnull=False), name="reception_noted_when"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.post} ← {self.directive_id}"

    @property
    def unit(self) -> Unit:
        """The unit that answers."""
        return self.post.unit


class Round(models.Model):
    """One question and its answer (连续反馈): the first question is the directive itself."""

    reception = models.ForeignKey(Reception, on_delete=models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    question = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "批示答复"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["reception", "number"], name="round_once"),
            models.CheckConstraint(
                condition=Q(answer=None, answered_at=None)
                | Q(answer__isnull=False, answered_at__isnull=False) & ~Q(answered_by=""),
                name="round_answered_whole",
            ),
            models.CheckConstraint(
                condition=Q(number=1) | Q(question__isnull=False), name="round_later_has_question"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reception} 第{self.number}轮"
