"""Who confirmed what, how, when."""

from django.db import models

from shuniu.base.journal.models import Remark
from shuniu.engines.reporting.models.submission import Submission


class Verification(models.Model):
    """核实: one confirmation of a submission's facts."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="verifications")
    how = models.CharField("方式", max_length=20)
    whom = models.CharField("向谁核实", max_length=80)
    confirmed = models.ForeignKey(Remark, on_delete=models.PROTECT, related_name="+", verbose_name="核实情况")
    at = models.DateTimeField("时间")
    by = models.CharField("核实人", max_length=200)

    class Meta:
        verbose_name = "核实"
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.how} {self.whom}"
