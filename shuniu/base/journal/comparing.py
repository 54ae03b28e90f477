"""What stands beside an entry's canonical record must say the same: its columns, its remark, what it touches, its texts."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Any

from shuniu.base import nouns
from shuniu.base.journal.models import Entry, SaltedText

SHAPE = {
    "noun": str, "key": int, "seq": int, "at": str, "verb": str, "actor": dict, "before": str, "after": str,
    "changes": dict, "notes": dict, "remark": str, "touched": list, "mark": str, "cause": str, "previous": str,
}  # fmt: skip
Texts = dict[type[SaltedText], dict[int, tuple[str, Entry]]]


def record_of(canonical: str) -> dict[str, Any] | None:
    """The record, when it has the form that ``writing`` gives every one; None otherwise."""
    try:
        said = json.loads(canonical)
        datetime.fromisoformat(said["at"])
    except (ValueError, KeyError, TypeError):
        return None
    whole = said.keys() == SHAPE.keys() and all(isinstance(said[name], kind) for name, kind in SHAPE.items())
    return said if whole else None


def disagreements(entry: Entry) -> Iterator[str]:
    """What of one entry does not agree with its record; its remark and touches are read with it."""
    said = record_of(entry.canonical)
    if said is None:
        yield "原文读不懂"
        return
    actor = said["actor"]
    written = (said["noun"], said["key"], said["seq"], said["verb"], datetime.fromisoformat(said["at"]))
    if written != (entry.noun, entry.key, entry.seq, entry.verb, entry.at):
        yield "登记的栏目与原文不符"
    if (actor.get("person_id"), actor.get("unit_id"), said["mark"]) != (
        entry.person_id,
        entry.unit_id,
        str(entry.mark),
    ):
        yield "办理人一栏与原文不符"
    if said["remark"] != (entry.remark.digest if entry.remark else ""):
        yield "所附意见与原文不符"
    if said["touched"] != sorted([touch.noun, touch.key] for touch in entry.touches.all()):
        yield "牵连的事与原文不符"


def foreign_texts(entries: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
    """Entries whose texts (versions and the like) are no longer those that the act saved."""
    for model, named in _texts_named(entries).items():
        kept = dict(model._default_manager.filter(pk__in=list(named)).values_list("pk", "digest"))
        for key, (digest, entry) in named.items():
            if kept.get(key) != digest:
                yield entry, f"所存文字（{model._meta.verbose_name} {key}）与原文不符"


def _texts_named(entries: Iterable[Entry]) -> Texts:
    found: Texts = {}
    for entry in entries:
        said = record_of(entry.canonical) or {"changes": {}}
        for name, model in text_fields(entry.noun).items():
            match said["changes"].get(name):
                case [_, int(key), str(digest)]:
                    found.setdefault(model, {})[key] = (digest, entry)
    return found


@cache
def text_fields(slug: str) -> dict[str, Any]:
    """The columns of a noun that point to salted texts, with what they point to."""
    known = {noun.slug: noun.model for noun in nouns.every()}
    fields = known[slug]._meta.concrete_fields if slug in known else ()
    return {
        f.attname: f.related_model
        for f in fields
        if isinstance(f.related_model, type) and issubclass(f.related_model, SaltedText)
    }
