"""By what a signed report is found again when somebody writes the like."""

from django.db import models

from shuniu.engines.reporting.models.report import Report


class Trace(models.Model):
    """One mark of a report's signed wording (REP-9). Not words: a few digests of runs of signs; they go with the report."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="traces")
    mark = models.BigIntegerField()

    class Meta:
        verbose_name = "相似标记"
        indexes = [models.Index(fields=["mark", "report"], name="trace_mark")]
