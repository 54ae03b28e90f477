"""Taking packs in: from files to rows, all or nothing, and nothing at all where nothing has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from shuniu.base.rules.asking import day_of
from shuniu.base.rules.chapters import CHAPTERS, Chapters
from shuniu.base.rules.completeness import gaps
from shuniu.base.rules.models import PackVersion, Rule, Stamp
from shuniu.base.rules.packs import Pack
from shuniu.base.rules.problems import PackProblems, Problem
from shuniu.base.rules.reader import MANIFEST, read_pack
from shuniu.base.rules.shelf import newest


def read_all(
    folders: Iterable[Path],
    *,
    on: date,
    chapters: Chapters = CHAPTERS,
    known: Callable[[str], Pack | None] = lambda name: None,
) -> list[Pack]:
    """Return the packs of some folders; PackProblems with every mistake of all of them, gaps on ``on`` included.

    What they rest on may stand beside them or be ``known`` elsewhere.
    """
    packs: dict[str, Pack] = {}
    problems: list[Problem] = []
    for folder in folders:
        try:
            packs[folder.name] = read_pack(folder, chapters)
        except PackProblems as found:
            problems.extend(found.problems)
    if not problems:
        among = _with_bases(packs, known)
        problems = [
            Problem(f"{name}/{MANIFEST}", 1, gap)
            for name in packs
            for gap in gaps(among, name, on=on, chapters=chapters)
        ]
    if problems:
        raise PackProblems(problems)
    return list(packs.values())


def _with_bases(packs: Mapping[str, Pack], known: Callable[[str], Pack | None]) -> dict[str, Pack]:
    """The packs and all they rest on, as far as it is known."""
    among, asked = dict(packs), [base for pack in packs.values() for base in pack.based_on]
    while asked:
        name = asked.pop()
        if name not in among and (base := known(name)) is not None:
            among[name] = base
            asked += base.based_on
    return among


@transaction.atomic
def take_in(packs: Iterable[Pack], *, at: datetime) -> list[PackVersion]:
    """Keep each pack that has changed as a new version and return the new ones.

    The first version of a pack holds from the beginning, so that its own dates speak; every later one from the day of ``at``.
    """
    new = [version for pack in packs if (version := _take_in(pack, at)) is not None]
    if new:
        Stamp.renew()
    return new


def _take_in(pack: Pack, at: datetime) -> PackVersion | None:
    last, digest = newest(pack.name), digest_of(pack)
    if last is not None and last.digest == digest:
        return None
    version = PackVersion.objects.create(
        pack=pack.name,
        number=last.number + 1 if last else 1,
        word=pack.word,
        layer=pack.layer,
        about=pack.about,
        based_on=list(pack.based_on),
        since=day_of(at) if last else None,
        taken_in_at=at,
        digest=digest,
    )
    Rule.objects.bulk_create(
        Rule(version=version, order=order, **Rule.fields_of(entry))
        for order, entry in enumerate(pack.entries)
    )
    return version


def digest_of(pack: Pack) -> str:
    """Return the digest of what a pack says; layout and comments of its files do not count."""
    said = json.dumps(asdict(pack), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(said.encode()).hexdigest()
