"""Rows that point to a thing by noun and key: which of them point to nothing."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from shuniu.base import nouns


def strays(rows: QuerySet[Any]) -> Iterator[tuple[str, int]]:
    """Every (noun, key) that these rows name and the house does not hold; no foreign key can say that."""
    known = {noun.slug for noun in nouns.every()}
    for slug in rows.order_by().values_list("noun", flat=True).distinct():
        named = rows.filter(noun=slug).order_by()
        if slug in known:
            named = named.exclude(key__in=nouns.named(slug).model._default_manager.values("pk"))
        for key in sorted(set(named.values_list("key", flat=True))):
            yield slug, key
