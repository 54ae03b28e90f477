"""The mark by which each process knows whether the rules it keeps in memory are still the newest."""

from __future__ import annotations

import uuid

from django.db import connection, models


class Stamp(models.Model):
    """One row; its value is drawn anew with every change of any rule, in the same transaction."""

    ONE = 1

    value = models.CharField(max_length=32)

    class Meta:
        verbose_name = "规则戳记"

    def __str__(self) -> str:
        return self.value

    @classmethod
    def newest(cls) -> str:
        """Return the value now, "" before the first rule. Asked with every figure, so it goes straight to the driver."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT value FROM rules_stamp WHERE id = %s", [cls.ONE])
            found = cursor.fetchone()
        return found[0] if found else ""

    @classmethod
    def renew(cls) -> None:
        """Draw a new value: every process reads the rules again before its next answer."""
        cls.objects.update_or_create(pk=cls.ONE, defaults={"value": uuid.uuid4().hex})
