"""What many ask while one page is drawn, asked of the database once.

Policy after policy asks at which desks somebody edits. Within a request the first answer holds, as one set of rules does
(``rules.steady``), and nothing of it outlives the request. Acts ask anew: they decide by what is true under their locks,
and what is drawn after them shows the rights that follow.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

Answer = TypeVar("Answer")

_answers: ContextVar[dict[Hashable, Any] | None] = ContextVar("answers", default=None)


@contextmanager
def once_each() -> Iterator[None]:
    """Within it every question marked ``asked_once`` is asked once; around a request."""
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


@contextmanager
def anew() -> Iterator[None]:
    """Within it every question is asked each time, and what was answered before is forgotten; around an act."""
    before = _answers.get()
    token = _answers.set(None)
    try:
        yield
    finally:
        _answers.reset(token)
        if before:
            before.clear()


def asked_once(ask: Callable[..., Answer]) -> Callable[..., Answer]:
    """Mark a question whose answer hangs on nothing but its arguments and the database; both must be immutable values."""

    @wraps(ask)
    def answer(*about: Hashable) -> Answer:
        answers = _answers.get()
        if answers is None:
            return ask(*about)
        key = (ask, about)
        if key not in answers:
            answers[key] = ask(*about)
        return answers[key]  # type: ignore[no-any-return]

    return answer
