"""A human."""

from typing import Any

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.base.parties.models import Party


class Person(Subject, Party):
    """Somebody who works for a unit. Kept for ever: records name them."""

    party = models.OneToOneField(
        Party, on_delete=models.CASCADE, parent_link=True, primary_key=True, related_name="as_person"
    )

    mobile = models.CharField("手机", max_length=20, blank=True)
    office_phone = models.CharField("办公电话", max_length=30, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    staff_number = models.CharField("人员编号", max_length=32, unique=True)

    class Meta:
        verbose_name = "人员"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["active", "left"]), name="person_state_known"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A person is a party of kind person."""
        self.kind = Party.Kind.PERSON
        super().save(*args, **kwargs)
