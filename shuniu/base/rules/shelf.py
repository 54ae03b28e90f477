"""From rows to the rule book: what ``asking`` keeps in memory, and a pack of the shelf as it now stands."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from shuniu.base.rules.models import LocalRule, PackAdoption, PackVersion, Rule
from shuniu.base.rules.packs import Entry, Pack
from shuniu.base.rules.rulebook import Edition, RuleBook, Scope
from shuniu.base.rules.states import STANDING
from shuniu.base.rules.succession import overlay, succession


def rulebook() -> RuleBook:
    """Return all rules of the office; three queries whatever their number."""
    return RuleBook(_editions(), _adoptions(), _local())


def _editions() -> dict[str, list[Edition]]:
    said: dict[int, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    versions = {}
    for version in PackVersion.objects.order_by("pack", "number").prefetch_related("rules"):
        versions[version.pk] = version
        for rule in sorted(version.rules.all(), key=lambda rule: rule.order):
            said[version.pk][rule.name].append(rule.entry)
    editions: dict[str, list[Edition]] = defaultdict(list)
    for key, version in versions.items():
        editions[version.pack].append(
            Edition(
                version.pack, version.number, version.layer, tuple(version.based_on), version.since, said[key]
            )
        )
    return dict(editions)


def _adoptions() -> dict[Scope, list[tuple[date, str]]]:
    found: dict[Scope, list[tuple[date, str]]] = defaultdict(list)
    for unit, since, pack in (
        PackAdoption.objects.filter(state=STANDING).order_by("since").values_list("unit", "since", "pack")
    ):
        found[unit].append((since, pack))
    return dict(found)


def _local() -> dict[tuple[Scope, str], list[Entry]]:
    found: dict[tuple[Scope, str], list[Entry]] = defaultdict(list)
    for rule in LocalRule.objects.filter(state=STANDING):
        found[rule.unit_id, rule.name].append(rule.entry)
    return {place: succession(changes) for place, changes in found.items()}


def newest(pack: str) -> PackVersion | None:
    """Return the last version of a pack, or None when it was never taken in."""
    return PackVersion.objects.filter(pack=pack).order_by("-number").first()


def standing_pack(pack: str, unit: Scope = None, *, with_local: bool = True) -> Pack | None:
    """Return the newest version of a pack as a pack, the local changes of ``unit`` (None: of the instance) laid over it."""
    version = newest(pack)
    if version is None:
        return None
    entries = [rule.entry for rule in Rule.objects.filter(version=version).order_by("order")]
    over = [rule.entry for rule in LocalRule.objects.filter(state=STANDING, unit=unit)] if with_local else []
    names = list(dict.fromkeys(entry.name for entry in [*entries, *over]))
    return version.as_pack(
        each
        for name in names
        for each in overlay((e for e in entries if e.name == name), (e for e in over if e.name == name))
    )
