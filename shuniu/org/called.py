"""What the office's units are called: names that are right as they stand, wherever they are written."""

from collections.abc import Iterator

from shuniu.org.models import Unit


def names() -> Iterator[str]:
    """Every name and short name of a unit, asked for when the first is taken."""
    for name, short in Unit.objects.active().values_list("name", "short_name"):
        yield name
        if short:
            yield short
