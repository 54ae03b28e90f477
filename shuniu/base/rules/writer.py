"""Pack → its TOML files, laid out for people; what is written reads back to the same pack."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from shuniu.base.rules.chapters import CHAPTERS, Chapters
from shuniu.base.rules.packs import Entry, Pack
from shuniu.base.rules.reader import MANIFEST

INDENT = "    "
_DELETE = ("\x7f", "\\u007f")


def pack_files(pack: Pack, chapters: Chapters = CHAPTERS) -> dict[str, str]:
    """Return file name → text for ``pack``."""
    files = {f"{name}.toml": _chapter_text(pack, name, chapters) for name in pack.chapters()}
    return {MANIFEST: _manifest_text(pack), **files}


def _manifest_text(pack: Pack) -> str:
    fields = {"name": pack.name, "word": pack.word, "layer": pack.layer, "about": pack.about}
    if pack.based_on:
        fields["based_on"] = list(pack.based_on)  # type: ignore[assignment]
    return "".join(f"{name} = {literal(value)}\n" for name, value in fields.items())


def _chapter_text(pack: Pack, name: str, chapters: Chapters) -> str:
    chapter = chapters.named(name)
    head = f"# {chapter.word if chapter else name}——{pack.word}\n"
    return head + "".join(f"\n{_entry_text(entry, chapters)}" for entry in pack.of_chapter(name))


def _entry_text(entry: Entry, chapters: Chapters) -> str:
    lines = [f"# {chapters.key(entry.name).word}", f"[[{entry.name.partition('.')[2]}]]"]
    return "\n".join([*lines, *(f"{name} = {literal(value)}" for name, value in _fields(entry))]) + "\n"


def _fields(entry: Entry) -> Iterator[tuple[str, Any]]:
    yield "value", entry.value
    if entry.source:
        yield "source", entry.source
    if entry.assumed:
        yield "assumed", True
    if entry.note:
        yield "note", entry.note
    if entry.validity.since:
        yield "from", entry.validity.since
    if entry.validity.until:
        yield "until", entry.validity.until


def literal(value: Any, *, inline: bool = False) -> str:
    """Return ``value`` as TOML; outside of other values, a list of rows takes one line a row."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_name(key)} = {literal(part, inline=True)}" for key, part in value.items())
        return f"{{ {pairs} }}"
    if isinstance(value, list | tuple):
        return _array([literal(part, inline=True) for part in value], inline or not _holds_rows(value))
    return json.dumps(value, ensure_ascii=False).replace(*_DELETE)


def _holds_rows(value: list[Any] | tuple[Any, ...]) -> bool:
    return any(isinstance(part, Mapping) for part in value)


def _array(parts: list[str], inline: bool) -> str:
    if inline:
        return f"[{', '.join(parts)}]"
    return "[\n" + "".join(f"{INDENT}{part},\n" for part in parts) + "]"


def _name(key: str) -> str:
    return key if key.isascii() and key.replace("_", "").replace("-", "").isalnum() else literal(key)
