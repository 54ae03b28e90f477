"""A form that was sent and taken: the same one sent again is answered, not done again."""

from django.conf import settings
from django.db import models


class Once(models.Model):
    """The token of one rendering of a form, spent; ``answer`` is the address that the sender was led to."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token = models.CharField(max_length=40, unique=True)
    at = models.DateTimeField(db_index=True)
    answer = models.CharField(max_length=300, blank=True)
    sent = models.CharField(max_length=64, blank=True, help_text="digest of what was written on it")

    class Meta:
        verbose_name = "已受理的表单"

    def __str__(self) -> str:
        return self.token
