"""What a rule says, wherever it stands: name, value, source, from when until when."""

from __future__ import annotations

import json
from typing import Any

from django.db import models
from django.db.models import F, Q

from shuniu.base.rules.packs import Entry
from shuniu.base.rules.validity import Validity

IN_ORDER = Q(since=None) | Q(until=None) | Q(until__gte=F("since"))
SOURCED = ~Q(source="") | Q(assumed=True)


class Sourced(models.Model):
    """A figure's value as packs spell it, kept as JSON text so that order stays and the journal holds no typed words.

    ``since`` and ``until`` are whole days, both included.
    """

    name = models.CharField("规定", max_length=80)
    spelled = models.TextField("值")
    source = models.CharField("依据", max_length=300, blank=True)
    note = models.CharField("说明", max_length=500, blank=True)
    assumed = models.BooleanField("暂定", default=False)
    since = models.DateField("起", null=True, blank=True)
    until = models.DateField("止", null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def entry(self) -> Entry:
        """What it says, as a value."""
        validity = Validity(self.since, self.until)
        return Entry(self.name, json.loads(self.spelled), self.source, self.note, self.assumed, validity)

    @staticmethod
    def fields_of(entry: Entry) -> dict[str, Any]:
        """The fields of a row that says the same as ``entry``."""
        since, until = entry.validity
        said = {"source": entry.source, "note": entry.note, "assumed": entry.assumed}
        return {"name": entry.name, "spelled": spelled(entry.value), "since": since, "until": until, **said}


def spelled(value: Any) -> str:
    """A value as rows keep it."""
    return json.dumps(value, ensure_ascii=False)
