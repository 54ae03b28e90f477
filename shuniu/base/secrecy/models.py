"""An attempt to bring in what carries the mark of a state secret."""

from django.db import models

from shuniu.base.parties.models import Party


class Attempt(models.Model):
    """Who, when, where, by which rule; ``digest`` (SHA-256) recognises the same again. Never the content."""

    class What(models.TextChoices):
        TEXT = "text", "文字"
        NAME = "name", "文件名"
        FILE = "file", "文件内容"

    at = models.DateTimeField("时间")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, related_name="+")
    actor = models.CharField("何人", max_length=200)
    where = models.CharField("何处", max_length=60)
    what = models.CharField("什么", max_length=4, choices=What.choices)
    rule = models.CharField("触发规则", max_length=60)
    source = models.CharField("依据", max_length=200)
    digest = models.CharField("摘要", max_length=64)

    class Meta:
        verbose_name = "涉密拦截"
        indexes = [models.Index(fields=["-id"], name="attempt_newest")]

    def __str__(self) -> str:
        return f"{self.actor} {self.where}"
