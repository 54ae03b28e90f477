"""Kinds of job: what is done, registered by whoever owns it."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from shuniu.base.jobs.models import Job


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is. ``mark`` (JSON) comes back as ``job.mark`` when another worker goes on from here."""

    done: int
    total: int
    mark: Any = None


Steps = Generator[Progress, None, Any]
Work = Callable[[Job], Steps]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of job: its word for people, and its work as a generator whose value is the result (JSON)."""

    name: str
    word: str
    work: Work


_kinds: dict[str, Kind] = {}


def job(name: str, *, word: str) -> Callable[[Work], Work]:
    """Register the work of a kind. Between two yields it may be done twice: each step is idempotent or one transaction."""

    def take(work: Work) -> Work:
        if name in _kinds and _kinds[name].work is not work:
            raise ValueError(f"two kinds of job named {name}")
        _kinds[name] = Kind(name, word, work)
        return work

    return take


def named(name: str) -> Kind | None:
    """The kind of that name; None when no code knows it (any more)."""
    return _kinds.get(name)


def word_of(job: Job) -> str:
    """What people call it."""
    kind = named(job.kind)
    return kind.word if kind else job.kind
