"""A request for reports on a topic by a date, and each unit's answer to it."""

from django.db import models
from django.db.models import Q

from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.engines.reporting.models.desk import Desk
from shuniu.org.models import Unit


class Invitation(Subject):
    """约稿 (REP-6): the desk asks named units for reports on a topic by a date."""

    desk = models.ForeignKey(
        Desk, on_delete=models.PROTECT, related_name="invitations", verbose_name="编辑台"
    )
    title = models.CharField("题目", max_length=80)
    wish = models.ForeignKey(Remark, on_delete=models.PROTECT, related_name="+", verbose_name="要求")
    due_at = models.DateTimeField("截止时间")
    made_at = models.DateTimeField("发出时间")
    ended_at = models.DateTimeField("结束时间", null=True)

    class Meta:
        verbose_name = "约稿"
        verbose_name_plural = "约稿"
        indexes = [models.Index(fields=["desk", "-made_at", "-id"], name="invitation_of_desk")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", ended_at=None)
                | Q(state__in=["closed", "cancelled"], ended_at__isnull=False),
                name="invitation_state_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Call(Subject):
    """One unit's part of an invitation: it owes a report, has answered, or was excused with a reason."""

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="calls")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="calls", verbose_name="单位")
    answered_at = models.DateTimeField("报来时间", null=True)
    excused_reason = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")
    chased = models.PositiveSmallIntegerField("催过", default=0)

    class Meta:
        verbose_name = "约稿任务"
        constraints = [
            models.UniqueConstraint(fields=["invitation", "unit"], name="call_once"),
            models.CheckConstraint(
                condition=Q(state="owed", answered_at=None)
                | Q(state="answered", answered_at__isnull=False)
                | Q(state="excused", excused_reason__isnull=False),
                name="call_state_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} · {self.invitation.title}"
