"""Taking the next number."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from shuniu.base.numbering.models import Series, Voided


def take(name: str, year: int = 0) -> int:
    """The next number of a series, inside the act that uses it: rolled back with it, so no gap is left.

    The row's lock is held to the end of the transaction, so two acts never get the same number.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("a number is taken inside the act that uses it")
    if not Series.objects.filter(name=name, year=year).update(last=F("last") + 1):
        Series.objects.get_or_create(name=name, year=year)
        Series.objects.filter(name=name, year=year).update(last=F("last") + 1)
    return Series.objects.values_list("last", flat=True).get(name=name, year=year)


def void(name: str, year: int, number: int, *, reason: str, at: datetime) -> Voided:
    """Explain a number that was taken and will not be used."""
    series = Series.objects.get(name=name, year=year)
    return Voided.objects.create(series=series, number=number, reason=reason, at=at)
