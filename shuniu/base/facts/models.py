"""One fact a row."""

from django.db import models

from shuniu.base.parties.models import Party


class Fact(models.Model):
    """Something established at a moment about a thing. A later ``version`` of the same fact replaces the earlier.

    ``part`` tells facts apart that hold of a thing at once: each contribution to an item. 0 where there is but one.
    """

    kind = models.CharField(max_length=40)
    noun = models.CharField(max_length=24)
    key = models.BigIntegerField()
    part = models.BigIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    at = models.DateTimeField()
    unit = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    line = models.CharField(max_length=24, blank=True)
    fields = models.JSONField(default=dict)

    class Meta:
        verbose_name = "事实"
        constraints = [
            models.UniqueConstraint(fields=["kind", "noun", "key", "part", "version"], name="fact_once")
        ]
        indexes = [
            models.Index(fields=["kind", "at"], name="fact_by_time"),
            models.Index(fields=["unit", "kind", "at"], name="fact_by_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.noun} {self.key} v{self.version}"
