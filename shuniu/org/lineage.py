"""The units above a unit: whose rules hold where the unit's own are silent."""

from shuniu.org.models import Unit


def lineage_of(unit: int) -> list[int]:
    """The unit's key, then those of the units above it, nearest first; the key alone where there is no such unit."""
    found = Unit.objects.filter(pk=unit).first()
    return found.lineage if found else [unit]
