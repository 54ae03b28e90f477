"""A Merkle tree over digests, after RFC 6962 section 2.1: leaves and nodes hashed with different prefixes."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime


def leaf(digest: str) -> bytes:
    """The hash of one leaf."""
    return hashlib.sha256(b"\x00" + digest.encode()).digest()


def root(digests: Sequence[str]) -> str:
    """The root over the digests in their order, as hex; of nothing, the hash of nothing."""
    if not digests:
        return hashlib.sha256(b"").hexdigest()
    return _node([leaf(digest) for digest in digests]).hex()


def _node(level: list[bytes]) -> bytes:
    if len(level) == 1:
        return level[0]
    split = 1 << ((len(level) - 1).bit_length() - 1)
    return hashlib.sha256(b"\x01" + _node(level[:split]) + _node(level[split:])).digest()


def chain(previous: str, number: int, at: datetime, count: int, tree_root: str) -> str:
    """The seal's own value: everything before it, its moment and its tree, as hex."""
    said = f"{previous}|{number}|{at.astimezone(UTC).isoformat()}|{count}|{tree_root}"
    return hashlib.sha256(said.encode()).hexdigest()
