"""The beat of the sweep: pages show it, another process watches it."""

from django.db import models


class Heartbeat(models.Model):
    """One row for each thing that must go on (``sweep``): when it last did, and how that went.

    ``moment`` is the time it worked with, ``waiting`` says that it was bounded and left some for the next pass,
    ``silence_told_at`` that people have been told of a silence since.
    """

    name = models.CharField(max_length=24, unique=True)
    moment = models.DateTimeField()
    fired = models.PositiveIntegerField(default=0)
    troubled = models.PositiveIntegerField(default=0)
    waiting = models.BooleanField(default=False)
    silence_told_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "巡查"

    def __str__(self) -> str:
        return f"{self.name} {self.moment:%Y-%m-%d %H:%M:%S}"
