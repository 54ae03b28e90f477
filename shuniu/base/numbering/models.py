"""Series of numbers and what became of each voided one."""

from django.db import models


class Series(models.Model):
    """A row of numbers for a year (0 for those that run on): ``last`` is the newest taken."""

    name = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "编号序列"
        constraints = [models.UniqueConstraint(fields=["name", "year"], name="series_once")]

    def __str__(self) -> str:
        return f"{self.name} {self.year}：{self.last}"


class Voided(models.Model):
    """A number that was taken and is not used, with the reason."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="voided")
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "作废编号"
        constraints = [
            models.UniqueConstraint(fields=["series", "number"], name="voided_once"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="voided_explained"),
        ]

    def __str__(self) -> str:
        return f"{self.series.name} {self.number} 作废：{self.reason}"
