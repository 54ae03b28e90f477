"""A unit's objection to a published circular."""

from django.db import models
from django.db.models import Q

from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Unit
from shuniu.rooms.assessment.models.circular import Circular
from shuniu.rooms.assessment.models.record import Record


class Objection(Subject):
    """异议 (ASM-3). Upheld, it names the record that corrects the points; the published table stays as it was."""

    circular = models.ForeignKey(
        Circular, on_delete=models.PROTECT, related_name="objections", verbose_name="通报"
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    text = models.ForeignKey(Remark, on_delete=models.PROTECT, related_name="+", verbose_name="异议内容")
    raised_at = models.DateTimeField("提出时间")
    answered_at = models.DateTimeField("答复时间", null=True)
    answer = models.ForeignKey(
        Remark, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="答复"
    )
    record = models.ForeignKey(
        Record, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="更正登记"
    )

    class Meta:
        verbose_name = "异议"
        verbose_name_plural = "异议"
        constraints = [
            models.UniqueConstraint(
                fields=["circular", "unit"], condition=Q(state="raised"), name="objection_one_open"
            ),
            models.CheckConstraint(
                condition=Q(state="raised", answered_at=None, answer=None, record=None)
                | Q(state="refused", answered_at__isnull=False, answer__isnull=False, record=None)
                | Q(state="upheld", answered_at__isnull=False, answer__isnull=False),
                name="objection_state_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit.called}对{self.circular.span}通报的异议"

    @property
    def desk(self) -> Desk:
        """The desk that answers."""
        return self.circular.desk
