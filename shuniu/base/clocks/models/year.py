"""The yearly arrangement of days off and make-up days, as entered and published in the product."""

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject


class CalendarYear(Subject):
    """One year's arrangement. It replaces what the packaged data says of that year; ``source`` names the notice."""

    year = models.PositiveSmallIntegerField("年份", unique=True)
    source = models.CharField("依据", max_length=200)
    published_at = models.DateTimeField()

    class Meta:
        verbose_name = "放假安排"
        ordering = ["year"]
        constraints = [models.CheckConstraint(condition=~Q(source=""), name="calendar_year_has_source")]

    def __str__(self) -> str:
        return f"{self.year}年放假安排"


class CalendarDay(models.Model):
    """A day that is not as its weekday says: off under a holiday's name, or worked to make up for one."""

    year = models.ForeignKey(CalendarYear, on_delete=models.CASCADE, related_name="days")
    day = models.DateField(unique=True)
    works = models.BooleanField()
    name = models.CharField(max_length=40)

    class Meta:
        verbose_name = "日历日"
        ordering = ["day"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="calendar_day_named")]

    def __str__(self) -> str:
        return f"{self.day} {self.name}{'调休上班' if self.works else ''}"
