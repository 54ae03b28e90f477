"""Keys as forms and addresses carry them: typed by anybody."""

DIGITS = 18


def key_of(said: str | None) -> int | None:
    """The key that was sent; None for anything that can be none (²·٣, minus, more digits than a key has)."""
    fits = said and said.isascii() and said.isdigit() and len(said) <= DIGITS
    return int(said) if said and fits else None


def keys_of(said: list[str]) -> list[int]:
    """Those of several that are keys."""
    return [key for one in said if (key := key_of(one)) is not None]
