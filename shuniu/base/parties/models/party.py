"""Whoever can owe, act or be told."""

from typing import Any

from django.db import models

from shuniu.base.parties.pinyin import sort_key


class Party(models.Model):
    """A unit, a post or a person. org's own rows share its key, so a unit's id is its party's id."""

    class Kind(models.TextChoices):
        UNIT = "unit", "单位"
        POST = "post", "岗位"
        PERSON = "person", "人员"

    kind = models.CharField(max_length=8, choices=Kind.choices, editable=False)
    name = models.CharField("名称", max_length=120)
    pinyin = models.CharField(max_length=240, editable=False, db_index=True)
    closed_on = models.DateField("停用日期", null=True, blank=True)

    class Meta:
        verbose_name = "一方"

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the sort key in step with the name."""
        self.pinyin = sort_key(self.name)
        super().save(*args, **kwargs)
