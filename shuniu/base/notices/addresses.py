"""Where a person is reached by a channel. Base asks, org answers."""

from collections.abc import Callable, Sequence

# (person ids, channel) → person id → address; persons without one are left out
Find = Callable[[Sequence[int], str], dict[int, str]]

_find: list[Find] = []


def register(find: Find) -> None:
    """Tell base how to find e-mail addresses, telephone numbers and chat names; org calls this once."""
    _find[:] = [find]


def addresses(persons: Sequence[int], channel: str) -> dict[int, str]:
    """The addresses that are known."""
    found = _find[0](persons, channel) if _find and persons else {}
    return {person: address for person, address in found.items() if address}
