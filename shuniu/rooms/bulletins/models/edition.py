"""The paper of one edition of an issue."""

from django.db import models

from shuniu.base.files.models import File
from shuniu.rooms.bulletins.models.issue import Issue


class Edition(models.Model):
    """One file of an edition (版次) of an issue. One of an earlier edition than the issue's is no longer valid (BEY-21)."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="editions")
    revision = models.PositiveSmallIntegerField("版次")
    file = models.OneToOneField(File, on_delete=models.PROTECT, related_name="edition")

    class Meta:
        verbose_name = "版面"
        ordering = ["revision", "pk"]

    def __str__(self) -> str:
        return self.file.name
