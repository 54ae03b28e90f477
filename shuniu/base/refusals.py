"""Why an act did not happen: four sentences of four types, each saying what to do instead.

``NotYours`` (who), ``NotNow`` (state), ``Stale`` (someone was faster), ``Incomplete`` (fields). One place,
``base/web``, turns them into pages; nothing was changed when one is raised.
"""

from collections.abc import Mapping, Sequence


class Refusal(Exception):
    """An act was refused. ``reason`` is one Chinese sentence for the person, ``mend`` what to do now."""

    def __init__(self, reason: str, mend: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.mend = mend


class NotYours(Refusal):
    """The actor is not the one who may do this."""


class NotNow(Refusal):
    """The thing is not in a state in which this can be done."""


class Stale(Refusal):
    """Somebody changed the thing after the actor looked; ``since`` tells what they did, as sentences."""

    def __init__(self, reason: str, mend: str = "", since: Sequence[str] = ()) -> None:
        super().__init__(reason, mend)
        self.since = tuple(since)


class Incomplete(Refusal):
    """What was given cannot stand: ``errors`` holds every field's sentences, "" for the whole."""

    def __init__(self, errors: Mapping[str, Sequence[str] | str], mend: str = "") -> None:
        self.errors = {
            field: [said] if isinstance(said, str) else list(said) for field, said in errors.items()
        }
        super().__init__("；".join(sentence for said in self.errors.values() for sentence in said), mend)
