"""What the background check of a kept text found."""

from django.db import models

from shuniu.rooms.documents.models.checkup import Checkup


class CheckupResult(models.Model):
    """Findings on a kept text, in its order; they quote it, so they go when it goes."""

    checkup = models.OneToOneField(Checkup, on_delete=models.CASCADE, related_name="result")
    findings = models.JSONField("查出的问题", default=list)

    class Meta:
        verbose_name = "体检结果"

    def __str__(self) -> str:
        return f"{self.checkup}：{len(self.findings)} 处"
