"""One entry per act and subject."""

import json
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.timezone import localtime

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.journal.models.seal import Seal
from shuniu.base.journal.models.text import Remark


class Entry(models.Model):
    """Who did what to which thing and when. ``canonical`` is the record; the other columns are drawn from it."""

    noun = models.CharField(max_length=24)
    key = models.BigIntegerField()
    seq = models.PositiveIntegerField()
    at = models.DateTimeField(db_index=True)
    verb = models.CharField(max_length=32)
    person_id = models.BigIntegerField(null=True)
    unit_id = models.BigIntegerField(null=True)
    remark = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")
    mark = models.UUIDField()
    canonical = models.TextField()
    digest = models.CharField(max_length=64)
    seal = models.ForeignKey(Seal, null=True, on_delete=models.PROTECT, related_name="entries")

    class Meta:
        verbose_name = "留痕"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["noun", "key", "seq"], name="entry_once")]
        indexes = [
            models.Index(fields=["id"], name="entry_unsealed", condition=models.Q(seal=None)),
            models.Index(fields=["person_id", "-id"], name="entry_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.noun} {self.key} #{self.seq} {self.verb}"

    @cached_property
    def said(self) -> dict[str, Any]:
        """The canonical record, parsed: actor, before, after, changes, notes, touched, cause …"""
        return dict(json.loads(self.canonical))

    @property
    def actor(self) -> Actor:
        """Who acted, with the names they then had."""
        return Actor(**self.said["actor"])

    @property
    def notes(self) -> dict[str, Any]:
        """The plain values that the act noted for its sentence."""
        return dict(self.said["notes"])

    @property
    def who(self) -> str:
        """The actor in words."""
        return str(self.actor)

    @property
    def sentence(self) -> str:
        """What was done, as a Chinese phrase after the actor's name."""
        noun = nouns.named(self.noun)
        speak = noun.sentences.get(self.verb) or nouns.spoken(self.verb)
        if speak:
            return speak(self)
        return noun.life[self.verb].word if self.verb in noun.life else self.verb

    def read_aloud(self) -> str:
        """The whole entry as one sentence: when, who, what, and what was said."""
        said = f"：{self.remark.body.rstrip('。')}" if self.remark else ""
        return f"{localtime(self.at):%Y年%-m月%-d日 %H:%M}，{self.who}{self.sentence}{said}。"


class Touch(models.Model):
    """Another thing whose timeline shows an entry too."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="touches")
    noun = models.CharField(max_length=24)
    key = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["noun", "key", "entry"], name="touch_once")]

    def __str__(self) -> str:
        return f"{self.noun} {self.key} ← {self.entry_id}"
