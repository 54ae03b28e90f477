"""A file fastened to a thing."""

from django.db import models

from shuniu.base.files.models.file import File


class Attachment(models.Model):
    """Which thing a file belongs to; drafts use the noun ``draft``."""

    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="attachments")
    noun = models.CharField(max_length=40)
    key = models.BigIntegerField()
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = "附件关系"
        constraints = [models.UniqueConstraint(fields=["noun", "key", "file"], name="attachment_once")]

    def __str__(self) -> str:
        return str(self.file)
