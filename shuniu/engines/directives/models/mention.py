"""That there is a directive, on the page of a thing it concerns."""

from django.db import models

from shuniu.base.nouns import Subject
from shuniu.engines.directives.models.directive import Directive


class Mention(Subject):
    """The thing itself, or another that it touches (the report behind an item): its page tells of the directive."""

    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="mentions")
    noun = models.CharField(max_length=24)
    key = models.BigIntegerField()

    class Meta:
        verbose_name = "批示情况"
        indexes = [models.Index(fields=["noun", "key"], name="mention_on_thing")]
        constraints = [
            models.UniqueConstraint(fields=["directive", "noun", "key"], name="mention_once"),
            models.CheckConstraint(condition=models.Q(state="told"), name="mention_state_known"),
        ]

    def __str__(self) -> str:
        return f"{self.directive_id} → {self.noun} {self.key}"
