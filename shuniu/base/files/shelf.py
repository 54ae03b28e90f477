"""Where contents lie: ``<data>/files/ab/cd/abcd…``, named by their SHA-256. A content that is there is whole."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from django.conf import settings

INCOMING = "incoming"
_BLOCK = 1 << 20


class TooLarge(Exception):
    """More came than may."""


def root() -> Path:
    """The folder of all contents."""
    return Path(settings.MEDIA_ROOT)


def place(digest: str) -> Path:
    """Where the content of that digest lies."""
    return root() / digest[:2] / digest[2:4] / digest


@contextmanager
def received(chunks: Iterable[bytes], most: int) -> Iterator[tuple[Path, str, int]]:
    """Write what comes to a file beside the shelf, gone afterwards unless shelved: its path, digest, size.

    Raises ``TooLarge`` after ``most`` bytes; then nothing is left of it.
    """
    folder = root() / INCOMING
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, delete=False) as file:
        path = Path(file.name)
        try:
            digest, size = _write(file, chunks, most)
            yield path, digest, size
        finally:
            path.unlink(missing_ok=True)


def shelve(path: Path, digest: str) -> None:
    """Put a received file in its place; the same content again only freshens the one that is there."""
    there = place(digest)
    if there.exists():
        os.utime(there)
        return
    there.parent.mkdir(parents=True, exist_ok=True)
    path.chmod(0o640)
    path.replace(there)
    _settle(there.parent)


def contents() -> Iterator[Path]:
    """Every content that is there, and what an interrupted upload left behind."""
    return (path for path in root().rglob("*") if path.is_file())


def _write(file: IO[bytes], chunks: Iterable[bytes], most: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise TooLarge
        digest.update(chunk)
        file.write(chunk)
    file.flush()
    os.fsync(file.fileno())
    return digest.hexdigest(), size


def _settle(folder: Path) -> None:
    """Make the new name survive a power cut, as the row that names it does."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
