"""What a person has read and put away: the three sentences of a first visit."""

from django.conf import settings
from django.db import models


class Seen(models.Model):
    """``key`` names what was put away."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=60)

    class Meta:
        verbose_name = "已收起的提示"
        constraints = [models.UniqueConstraint(fields=["account", "key"], name="seen_once")]

    def __str__(self) -> str:
        return self.key
