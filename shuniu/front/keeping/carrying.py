"""Carrying an office away in one file, and bringing it back in another place (ADM-5)."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from shuniu.base.files import shelf
from shuniu.base.files.models import File
from shuniu.base.journal.sealing import seal_all
from shuniu.front.keeping import archive, postgres, sqlite
from shuniu.front.keeping.archive import Unusable
from shuniu.front.keeping.proving import Breach, breaches

PRODUCT = "shuniu"
DATABASE, FILES, DEMO = "database", "files", "demo"
ENGINES: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgres}


class Occupied(Exception):
    """There is an office already where one was to be brought."""


def back_up(file: Path, at: datetime) -> tuple[dict[str, Any], Sequence[Breach]]:
    """Prove the office, seal its journal and write it to ``file``; its manifest, and what was not proved.

    The database comes first and the files after it: whatever the database names is then on the shelf.
    FileExistsError rather than another backup overwritten.
    """
    if file.exists():
        raise FileExistsError(file)
    found = list(breaches())
    sealed = seal_all(at)
    about = {
        "product": PRODUCT,
        "at": at.isoformat(),
        "engine": connection.vendor,
        "demo": settings.DEMO,
        "seal": {"number": sealed.number, "root": sealed.chained} if sealed else None,
        "breaches": len(found),
    }
    with archive.writing(file) as writer, TemporaryDirectory(dir=file.parent, prefix=".backup-") as folder:
        _database(writer, Path(folder))
        _contents(writer)
        writer.close(about)
    return {**about, "members": writer.members}, found


def _database(writer: archive.Writer, folder: Path) -> None:
    ENGINES[connection.vendor].dump(folder)
    for path in sorted(folder.iterdir()):
        writer.add(f"{DATABASE}/{path.name}", path)


def _contents(writer: archive.Writer) -> None:
    for digest in File.objects.order_by("digest").values_list("digest", flat=True).distinct():
        path = shelf.place(digest)
        if path.is_file():
            writer.add(f"{FILES}/{path.relative_to(shelf.root())}", path)


def restore(file: Path) -> tuple[dict[str, Any], Sequence[Breach]]:
    """Bring the office of a backup to the data folder of the settings; its manifest, and what ``check`` finds there.

    Occupied where an office is, Unusable where the backup is not whole: then nothing is left behind.
    """
    engine = ENGINES[connection.vendor]
    if not engine.empty() or any(shelf.root().glob("*")):
        raise Occupied
    with archive.reading(file) as reader, TemporaryDirectory(dir=settings.DATA, prefix=".restore-") as folder:
        if reader.about["engine"] != connection.vendor:
            raise Unusable(f"这是 {reader.about['engine']} 的备份，这里用的是 {connection.vendor}")
        reader.unpack(Path(folder))
        if (Path(folder) / FILES).exists():
            (Path(folder) / FILES).rename(shelf.root())
        engine.load(Path(folder) / DATABASE)
    call_command("migrate", verbosity=0, interactive=False)
    if reader.about["demo"]:
        (settings.DATA / DEMO).touch()
    return reader.about, _proved(reader.about)


def _proved(about: dict[str, Any]) -> list[Breach]:
    return list(breaches(about["seal"]["root"] if about["seal"] else ""))
