"""The packs taken in, newest version first, and the choices that stand."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.db.models import Count, Q

from shuniu.base.rules.models import PackAdoption, PackVersion
from shuniu.base.rules.states import STANDING


def packs() -> list[tuple[Any, list[Any]]]:
    """Return for each pack its newest version and all its versions; each counts its figures and the assumed ones."""
    counted = PackVersion.objects.annotate(
        figures=Count("rules"), assumed=Count("rules", filter=Q(rules__assumed=True))
    ).order_by("layer", "pack", "-number")
    grouped = [list(versions) for _, versions in groupby(counted, key=lambda version: version.pack)]
    return [(versions[0], versions) for versions in grouped]


def adoptions() -> list[PackAdoption]:
    """Return the standing choices, latest first, each with the pack's ``word``."""
    words = dict(PackVersion.objects.order_by("number").values_list("pack", "word"))
    found = list(PackAdoption.objects.filter(state=STANDING).select_related("unit"))
    for each in found:
        each.word = words.get(each.pack, each.pack)  # type: ignore[attr-defined]
    return found
