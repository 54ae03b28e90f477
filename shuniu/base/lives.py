"""The life of a noun as a table: which verb leads from where to where, who may, what it asks, its word.

From the table come the buttons, the verb page, the API operation, the diagram in the docs and the properties that
tests check. What a verb does stands in the app's ``acts/``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from shuniu.base.permits import Relation

Tone = Literal["go", "plain", "danger"]


@dataclass(slots=True)
class Step:
    """One line of a life.

    ``from_`` is empty for a verb that creates; ``to`` lists every state the verb can lead to, empty where it leaves the
    state alone (it is journalled all the same); ``who`` are the relations that may; ``form`` asks what the verb needs;
    ``done`` is the sentence shown after it; one that is not ``shown`` has no button.
    """

    verb: str
    word: str
    who: Sequence["Relation"]
    from_: Sequence[str] = ()
    to: Sequence[str] = ()
    form: type | None = None
    tone: Tone = "plain"
    key: str = ""
    hint: str = ""
    done: str | Callable[[Any], str] = ""
    shown: bool = True
    perform: Callable[..., Any] | None = field(default=None, repr=False)

    @property
    def creates(self) -> bool:
        """Is this how a thing comes to be?"""
        return not self.from_

    def said_after(self, thing: Any) -> str:
        """The sentence that tells what happened and what comes next."""
        said = self.done(thing) if callable(self.done) else self.done
        return said or f"已{self.word}。"


class Life:
    """All states (code → Chinese word) and steps of a noun; ``LIFE["sign"]`` is a step."""

    def __init__(self, *, states: Mapping[str, str], steps: Sequence[Step]) -> None:
        self.states = dict(states)
        self.steps = {step.verb: step for step in steps}
        unknown = {s for step in steps for s in (*step.from_, *step.to)} - self.states.keys()
        if unknown or len(self.steps) != len(steps):
            raise ValueError(f"unknown states {sorted(unknown)} or a verb twice in {[s.verb for s in steps]}")

    def __getitem__(self, verb: str) -> Step:
        return self.steps[verb]

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps.values())

    def __contains__(self, verb: str) -> bool:
        return verb in self.steps

    def from_state(self, state: str) -> list[Step]:
        """The steps that lead out of a state (or are recorded in it)."""
        return [step for step in self if state in step.from_]

    @property
    def choices(self) -> list[tuple[str, str]]:
        """For the model's ``state`` field."""
        return list(self.states.items())
