"""What a person wishes to get outside the application."""

from django.db import models

from shuniu.base.notices.models.dispatch import Channel
from shuniu.base.parties.models import Party


class Preference(models.Model):
    """Whether a person wants what is not urgent by a channel too; what is urgent always comes."""

    person = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(max_length=8, choices=Channel.choices)
    wanted = models.BooleanField()

    class Meta:
        verbose_name = "通知方式"
        constraints = [models.UniqueConstraint(fields=["person", "channel"], name="preference_once")]

    def __str__(self) -> str:
        return f"{self.person} {self.get_channel_display()}"
