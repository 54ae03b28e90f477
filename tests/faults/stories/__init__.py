"""A story for every verb of the house: how it comes to the moment before the act, and the act itself."""

from tests.faults.stories import (
    assessment,
    bulletins,
    checkups,
    desks,
    directives,
    org,
    reports,
    ruling,
    submissions,
)
from tests.faults.stories.telling import STORIES, Story

__all__ = [
    "STORIES", "Story", "assessment", "bulletins", "checkups", "desks", "directives", "org", "reports", "ruling", "submissions",
]  # fmt: skip
