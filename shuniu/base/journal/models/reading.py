"""Who read what: a table of its own, so that reading never touches the thing read."""

from django.db import models


class Reading(models.Model):
    """One person opened one thing, then."""

    noun = models.CharField(max_length=24)
    key = models.BigIntegerField()
    person_id = models.BigIntegerField()
    post_name = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "阅看记录"
        indexes = [models.Index(fields=["noun", "key", "-at"], name="reading_of_thing")]

    def __str__(self) -> str:
        return f"{self.person_id} 阅 {self.noun} {self.key}"
