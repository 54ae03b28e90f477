"""Writing an entry: the canonical record and its place in the subject's chain."""

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models

from shuniu.base import nouns, rows
from shuniu.base.actors import Actor
from shuniu.base.journal.models import Entry, Remark, Touch

_LAST = "SELECT seq, digest FROM journal_entry WHERE noun = %s AND key = %s ORDER BY seq DESC LIMIT 1"


def canonical_text(record: Mapping[str, Any]) -> str:
    """One spelling for one record: sorted keys, no blanks, UTF-8 as it is."""
    return json.dumps(
        record, sort_keys=True, ensure_ascii=False, separators=(",", ":"), cls=DjangoJSONEncoder
    )


def digest_of(canonical: str) -> str:
    """SHA-256 of the canonical text, as hex."""
    return hashlib.sha256(canonical.encode()).hexdigest()


def last(noun: str, key: int) -> Entry | None:
    """The thing's newest entry."""
    return Entry.objects.filter(noun=noun, key=key).order_by("-seq").first()


def since(noun: str, key: int, version: int) -> list[Entry]:
    """What was done after the version a person looked at, oldest first (``version`` is 0 after creation).

    Every act makes a version; what the floor says by itself (an alarm) makes none and is left out.
    """
    done = Entry.objects.filter(noun=noun, key=key).exclude(verb__in=nouns.floor_verbs())
    return list(done.order_by("seq")[version + 1 : version + 21])


def write(
    thing: models.Model,
    verb: str,
    *,
    by: Actor,
    at: datetime,
    noun: str = "",
    before: str = "",
    changes: Mapping[str, Any] | None = None,
    notes: Mapping[str, Any] | None = None,
    remark: Remark | None = None,
    touched: Sequence[tuple[str, int]] = (),
    mark: uuid.UUID | None = None,
    cause: uuid.UUID | None = None,
    first: bool = False,
) -> Entry:
    """Append one entry for a locked thing (``first``: just created). Called by acts and clocks inside their transaction."""
    noun = noun or nouns.of(thing).slug
    mark = mark or uuid.uuid4()
    previous = None if first else _previous(noun, thing.pk)
    seq, chained = (previous[0] + 1, previous[1]) if previous else (1, "")
    record = {
        "noun": noun,
        "key": thing.pk,
        "seq": seq,
        "at": at.isoformat(),
        "verb": verb,
        "actor": {"kind": by.kind, **by.as_json()},
        "before": before,
        "after": getattr(thing, "state", ""),
        "changes": changes or {},
        "notes": notes or {},
        "remark": remark.digest if remark else "",
        "touched": sorted(set(touched)),
        "mark": str(mark),
        "cause": str(cause) if cause else "",
        "previous": chained,
    }
    text = canonical_text(record)
    entry = Entry(
        noun=noun, key=thing.pk, seq=seq, at=at, verb=verb, person_id=by.person_id, unit_id=by.unit_id, remark=remark,
        mark=mark, canonical=text, digest=digest_of(text),
    )  # fmt: skip
    rows.insert(entry)
    rows.insert_all(Touch(entry=entry, noun=slug, key=key) for slug, key in sorted(set(touched)))
    return entry


def _previous(noun: str, key: int) -> tuple[int, str] | None:
    with connection.cursor() as cursor:  # every act asks: by hand it takes a tenth of Django's time
        cursor.execute(_LAST, [noun, key])
        return cursor.fetchone()
