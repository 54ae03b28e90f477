"""A round of sign-off and its steps."""

from django.db import models
from django.db.models import Q

from shuniu.base.files.models import File
from shuniu.base.journal.models import Remark
from shuniu.base.parties.models import Party


class Signoff(models.Model):
    """One round over one thing: the first submission is round 1, each submission after a return the next."""

    noun = models.CharField(max_length=24)
    key = models.BigIntegerField()
    round = models.PositiveSmallIntegerField()
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "审签"
        constraints = [
            models.UniqueConstraint(fields=["noun", "key", "round"], name="signoff_round_once"),
            models.UniqueConstraint(
                fields=["noun", "key"], name="signoff_one_open", condition=Q(ended_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.noun} {self.key} 第{self.round}轮审签"


class SignoffStep(models.Model):
    """One approval asked of one party; agreed elsewhere (by phone, in ink), ``by`` is who recorded it."""

    class State(models.TextChoices):
        WAITING = "waiting", "未到"
        ASKED = "asked", "待签"
        APPROVED = "approved", "同意"
        RETURNED = "returned", "退回"
        DROPPED = "dropped", "未经"

    class Proof(models.TextChoices):
        IN_PERSON = "in_person", "本人"
        PHONE = "phone", "电话授权"
        PAPER = "paper", "纸质签字"

    signoff = models.ForeignKey(Signoff, on_delete=models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField()
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    word = models.CharField(max_length=40)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    by = models.JSONField(default=dict)
    at = models.DateTimeField(null=True)
    opinion = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")
    proof = models.CharField(max_length=9, choices=Proof.choices, blank=True)
    given_by = models.CharField(max_length=60, blank=True)
    given_at = models.DateTimeField(null=True)
    scan = models.ForeignKey(File, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "审签步骤"
        ordering = ["signoff", "order"]
        constraints = [
            models.UniqueConstraint(fields=["signoff", "order"], name="signoff_step_once"),
            models.UniqueConstraint(fields=["signoff"], name="signoff_one_asked", condition=Q(state="asked")),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "asked", "dropped"], at=None)
                | Q(state__in=["approved", "returned"], at__isnull=False),
                name="signoff_done_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(proof__in=["phone", "paper"]) | (~Q(given_by="") & Q(given_at__isnull=False)),
                name="signoff_elsewhere_is_recorded",
            ),
            models.CheckConstraint(
                condition=~Q(proof="paper") | Q(scan__isnull=False), name="signoff_paper_is_scanned"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.word} {self.get_state_display()}"
