"""What is typed for a report, and the Version it becomes."""

from dataclasses import dataclass
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.engines.reporting.models import Version


@dataclass(frozen=True, slots=True)
class Wording:
    """The typed parts of a report."""

    title: str
    body: str
    sources: str = ""
    place: str = ""

    def differs(self, version: Version) -> bool:
        """Is this another wording than the version's?"""
        return (self.title, self.body, self.sources, self.place) != (
            version.title, version.body, version.sources, version.place,
        )  # fmt: skip


def save(wording: Wording, *, by: Actor, at: datetime, after: Version | None = None) -> Version:
    """Keep a wording as the next version after another; the same wording again is the same version."""
    if after is not None and not wording.differs(after):
        return after
    return Version.objects.create(
        title=wording.title, body=wording.body, sources=wording.sources, place=wording.place,
        number=after.number + 1 if after else 1, previous=after, made_by=str(by), made_at=at,
    )  # fmt: skip
