"""A seal over a batch of entries."""

from django.db import models


class Seal(models.Model):
    """A Merkle root over entries, chained to the seal before. Kept elsewhere, it proves all that came before it."""

    number = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    count = models.PositiveIntegerField()
    root = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    chained = models.CharField(max_length=64)

    class Meta:
        verbose_name = "封存"
        ordering = ["number"]

    def __str__(self) -> str:
        return f"第{self.number}号封存 {self.chained[:16]}"
