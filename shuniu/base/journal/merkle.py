"""A Merkle tree over digests, after RFC 6962 section 2.1: leaves and nodes hashed with different prefixes."""

import hashlib
from collections.abc import Sequence


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


def chain(previous: str, number: int, count: int, tree_root: str) -> str:
    """The seal's own value: everything before it and its tree, as hex."""
    return hashlib.sha256(f"{previous}|{number}|{count}|{tree_root}".encode()).hexdigest()
