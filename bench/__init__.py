"""What we promise about speed and size, measured. One module a subject; each has ``run() -> Iterable[Measure]``.

Limits are ratios to a peer measured in the same run wherever they can be, in CPU time: machines differ and have
other things to do. A module runs in a process of its own with an empty data folder of its own (``bench/__main__.py``):
``django.setup()`` and ``migrate`` give it the product's database as an office has it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """A figure held against its limit. ``name`` says what was measured and the unit: "list 200k / list 2k, x"."""

    name: str
    value: float
    limit: float

    @property
    def ok(self) -> bool:
        """Whether the value keeps the limit."""
        return self.value <= self.limit

    def __str__(self) -> str:
        return f"{self.name}\t{self.value:.4g}\t{self.limit:g}\t{'ok' if self.ok else 'over'}"
