"""A file as somebody gave it."""

from pathlib import Path

from django.db import models
from django.db.models import Q
from django.urls import reverse

from shuniu.base.files import shelf
from shuniu.base.files.kinds import BY_SUFFIX, Kind
from shuniu.base.parties.models import Party


class File(models.Model):
    """A name and who gave it; the content lies on the shelf once for all files with the same digest."""

    digest = models.CharField(max_length=64, db_index=True, editable=False)
    name = models.CharField("文件名", max_length=120)
    suffix = models.CharField(max_length=8, editable=False)
    size = models.BigIntegerField("大小", editable=False)
    at = models.DateTimeField("上传时间", editable=False)
    by = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, related_name="+", editable=False)

    class Meta:
        verbose_name = "附件"
        constraints = [models.CheckConstraint(condition=Q(size__gt=0), name="file_not_empty")]

    def __str__(self) -> str:
        return self.name

    @property
    def kind(self) -> Kind:
        """What it is."""
        return BY_SUFFIX[self.suffix]

    @property
    def path(self) -> Path:
        """Where its content lies."""
        return shelf.place(self.digest)

    @property
    def url(self) -> str:
        """Where it is downloaded."""
        return reverse("files:download", args=[self.pk])
