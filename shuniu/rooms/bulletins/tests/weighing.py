"""What a page weighs on the line: itself, its sheets, its scripts and whatever they import, compressed."""

import gzip
import re
from pathlib import Path
from posixpath import dirname, normpath

from django.contrib.staticfiles import finders

LINKED = re.compile(r'(?:href|src)="/static/([^"]+)"')
IMPORTED = re.compile(r'(?:from|import) "([^"]+)"')


def weight(page: bytes) -> int:
    """Bytes of everything that a first visit fetches."""
    names = needed(LINKED.findall(page.decode()))
    return len(gzip.compress(page)) + sum(len(gzip.compress(_file(name).read_bytes())) for name in names)


def needed(linked: list[str]) -> set[str]:
    """The static files of a page, and whatever its scripts import."""
    found: set[str] = set()
    while linked:
        name = linked.pop()
        if name not in found and name.endswith(".js"):
            imported = IMPORTED.findall(_file(name).read_text(encoding="utf-8"))
            linked += [normpath(f"{dirname(name)}/{each}") for each in imported]
        found.add(name)
    return found


def _file(name: str) -> Path:
    return Path(str(finders.find(name)))
