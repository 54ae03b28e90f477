"""What is being typed. Not an act: no journal, no version; it goes when the first verb has taken it."""

from django.conf import settings
from django.db import models


class Draft(models.Model):
    """One form's typing by one account. ``slot`` names the form (``report.new``, ``report.12.send_back``)."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    slot = models.CharField(max_length=120)
    body = models.JSONField(default=dict)
    rev = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()

    class Meta:
        verbose_name = "草稿"
        constraints = [models.UniqueConstraint(fields=["account", "slot"], name="draft_once")]
        indexes = [models.Index(fields=["account", "-saved_at"], name="draft_newest")]

    def __str__(self) -> str:
        return f"{self.slot} 第{self.rev}稿"
