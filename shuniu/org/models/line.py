"""An information line."""

from django.db import models


class Line(models.Model):
    """条线: 党委信息, 政务信息 …; each has its own desk, bulletins and points."""

    code = models.SlugField("代码", max_length=24, unique=True)
    name = models.CharField("名称", max_length=40)
    order = models.PositiveSmallIntegerField("排序", default=0)

    class Meta:
        verbose_name = "条线"
        ordering = ["order", "code"]

    def __str__(self) -> str:
        return self.name
