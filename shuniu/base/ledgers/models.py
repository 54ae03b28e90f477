"""What a person likes to see in a ledger."""

from django.conf import settings
from django.db import models


class Choice(models.Model):
    """The columns that an account chose for a ledger, by name and in order."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    ledger = models.CharField(max_length=60)
    columns = models.JSONField(default=list)

    class Meta:
        verbose_name = "台账列选择"
        constraints = [models.UniqueConstraint(fields=["account", "ledger"], name="ledger_choice_once")]

    def __str__(self) -> str:
        return self.ledger
