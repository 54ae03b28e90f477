"""What was sent to the level above and what came of it there."""

from django.db import models
from django.db.models import Q

from shuniu.base.journal.models import Remark
from shuniu.engines.reporting.models.submission import Submission
from shuniu.org.models import Unit

LEVELS = list(Unit.Level)


def above(level: str) -> str:
    """The level next above one; the centre's own where there is none."""
    return LEVELS[max(0, LEVELS.index(Unit.Level(level)) - 1)].value


def higher(level: str) -> list[tuple[str, str]]:
    """The levels above one, nearest first, as choices."""
    return [(one.value, one.label) for one in reversed(LEVELS[: LEVELS.index(Unit.Level(level))])]


class Upward(models.Model):
    """上报 (REP-10): one submission sent up, to a desk outside this instance, and its adoption there when known.

    ``leader`` is the rank of the leader who wrote the instruction, in the words of schemes (省主要领导).
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="upwards")
    to = models.CharField("报往", max_length=60)
    level = models.CharField("报往层级", max_length=10, choices=Unit.Level.choices)
    sent_at = models.DateTimeField("上报时间")
    adopted_at = models.DateTimeField("采用时间", null=True)
    publication = models.CharField("刊物", max_length=60, blank=True)
    issue = models.CharField("期号", max_length=30, blank=True)
    instruction = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")
    leader = models.CharField("批示领导层次", max_length=20, blank=True)

    class Meta:
        verbose_name = "上报"
        verbose_name_plural = "上报"
        constraints = [
            models.UniqueConstraint(fields=["submission", "to"], name="upward_once"),
            models.CheckConstraint(
                condition=Q(adopted_at=None) | ~Q(publication=""), name="upward_adopted_where"
            ),
            models.CheckConstraint(
                condition=Q(leader="") | Q(instruction__isnull=False), name="upward_leader_instructed"
            ),
        ]

    def __str__(self) -> str:
        return f"报{self.to}"
