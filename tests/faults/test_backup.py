"""A backup restored elsewhere is the same office and passes ``check``; one that is not whole restores nothing."""

import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection

from shuniu.base.files.models import Attachment, File
from shuniu.base.files.storing import store
from shuniu.base.journal.models import Entry, Seal
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.tests.builders import in_hand, submitted
from shuniu.front.keeping import archive
from tests.cast import MONDAY, Cast
from tests.faults.children import ROOT, address
from tests.faults.killing import picture

pytestmark = [pytest.mark.fault, pytest.mark.django_db(transaction=True)]

NOTE = "附件：小水库管护台账摘要。".encode()


@pytest.fixture
def office(cast: Cast, settings, tmp_path: Path) -> Path:
    """An office with reports at different points of their way and a file; the folder for what is made of it."""
    settings.MEDIA_ROOT = tmp_path / "here"
    acts.adopt(in_hand(cast), by=cast["何静"], at=MONDAY, serves=["上级"])
    report = submitted(cast)
    file = store(SimpleUploadedFile("台账.txt", NOTE), by=cast["罗敏"], at=MONDAY)
    Attachment.objects.create(file=file, noun="report", key=report.pk)
    return tmp_path


def said(*words: object) -> str:
    """What a command prints."""
    out = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command(*map(str, words), stdout=out)
    assert ended.value.code == 0
    return out.getvalue()


def backed_up(office: Path) -> Path:
    """A backup of the office."""
    said("backup", office / "office.tar")
    return office / "office.tar"


def elsewhere(folder: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """A command of the product in a process and a data folder of its own."""
    folder.mkdir(exist_ok=True)
    settings = {
        "DJANGO_SETTINGS_MODULE": "shuniu.config.settings.test",
        "SHUNIU_DATA": str(folder),
        "SHUNIU_DEMO": "0",
    }
    command = [sys.executable, "manage.py", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **settings}, capture_output=True, text=True)


@pytest.mark.sqlite
def test_a_backup_restored_elsewhere_is_the_same_office_and_passes_check(office: Path) -> None:
    told = said("backup", office / "office.tar")
    root = Seal.objects.latest("number").chained
    assert "备份前核对：全部成立。" in told
    assert root in told
    there = office / "there"
    done = elsewhere(there, "restore", office / "office.tar")
    assert (done.returncode, done.stderr) == (0, "")
    assert "恢复后核对：全部成立。" in done.stdout
    before = picture(Path(connection.settings_dict["NAME"]))
    assert picture(there / "shuniu.sqlite3") == before
    digest = File.objects.get().digest
    assert (there / "files" / digest[:2] / digest[2:4] / digest).read_bytes() == NOTE
    assert sorted(path.name for path in there.iterdir()) == ["files", "shuniu.sqlite3"]
    again = elsewhere(there, "restore", office / "office.tar")
    assert again.returncode == 1
    assert "里已有机构" in again.stderr
    assert elsewhere(there, "check", "--root", root).returncode == 0


def test_a_backup_never_overwrites_and_needs_a_folder(office: Path) -> None:
    file = backed_up(office)
    whole = file.read_bytes()
    with pytest.raises(CommandError, match="不覆盖"):
        call_command("backup", str(file))
    assert file.read_bytes() == whole
    with pytest.raises(CommandError, match="没有这个文件夹"):
        call_command("backup", str(office / "no" / "office.tar"))
    assert [path.name for path in office.iterdir() if path.name.startswith((".", "office"))] == ["office.tar"]


def test_an_office_that_does_not_hold_together_is_saved_and_said(office: Path) -> None:
    Entry.objects.filter(pk=Entry.objects.earliest("pk").pk).update(verb="closed")
    out = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("backup", str(office / "office.tar"), stdout=out)
    assert ended.value.code == 1
    assert "登记的栏目与原文不符" in out.getvalue()
    with archive.reading(office / "office.tar") as reader:
        assert reader.about["breaches"] == 1


def remade(file: Path, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> Path:
    """The same tar with some member changed or left out."""
    made = file.with_name("remade.tar")
    with tarfile.open(file) as source, tarfile.open(made, "w") as target:
        for member in source:
            kept = change(member.name, source.extractfile(member).read())
            if kept is not None:
                told = tarfile.TarInfo(kept[0])
                told.size = len(kept[1])
                target.addfile(told, io.BytesIO(kept[1]))
    return made


def spoilt(name: str, content: bytes) -> tuple[str, bytes]:
    """One bit of every content turned, the manifest as it was."""
    return (name, content) if name == archive.MANIFEST else (name, bytes([content[0] ^ 1]) + content[1:])


def without_manifest(name: str, content: bytes) -> tuple[str, bytes] | None:
    """As a backup that was cut short."""
    return None if name == archive.MANIFEST else (name, content)


def without_files(name: str, content: bytes) -> tuple[str, bytes] | None:
    """A member that the manifest names is missing."""
    return None if name.startswith("files/") else (name, content)


def reaching_out(name: str, content: bytes) -> tuple[str, bytes]:
    """A manifest that would write outside the folder."""
    if name != archive.MANIFEST:
        return name, content
    manifest = json.loads(content)
    manifest["members"] = {"../outside": next(iter(manifest["members"].values()))}
    return name, json.dumps(manifest).encode()


def attempted(file: Path, there: Path) -> None:
    """Unpack it, as restoring does first."""
    with archive.reading(file) as reader:
        reader.unpack(there)


@pytest.mark.parametrize("change", [spoilt, without_manifest, without_files, reaching_out])
def test_what_is_not_whole_is_refused(
    office: Path, change: Callable[[str, bytes], tuple[str, bytes] | None]
) -> None:
    bad, there = remade(backed_up(office), change), office / "there"
    there.mkdir()
    with pytest.raises(archive.Unusable):
        attempted(bad, there)
    assert not (office / "outside").exists()


@pytest.mark.sqlite
def test_nothing_is_left_behind_where_nothing_was_restored(office: Path) -> None:
    there = office / "there"
    done = elsewhere(there, "restore", remade(backed_up(office), spoilt))
    assert done.returncode == 1
    assert "没有恢复，什么也没有写" in done.stderr
    assert list(there.iterdir()) == []


@pytest.mark.postgres
def test_on_postgres_all_rows_come_back(office: Path) -> None:
    file = backed_up(office)
    root, entries = Seal.objects.latest("number").chained, Entry.objects.count()
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE restored")
    url = address().rpartition("/")[0] + "/restored"
    try:
        there = office / "there"
        os.environ["SHUNIU_DATABASE_URL"] = url
        done = elsewhere(there, "restore", file)
        assert (done.returncode, done.stderr) == (0, "")
        assert "恢复后核对：全部成立。" in done.stdout
        checked = elsewhere(there, "check", "--root", root)
        assert checked.returncode == 0, checked.stdout
        again = elsewhere(there, "restore", file)
        assert "里已有机构" in again.stderr
    finally:
        os.environ["SHUNIU_DATABASE_URL"] = address()
        with connection.cursor() as cursor:
            cursor.execute("DROP DATABASE restored")
    assert Entry.objects.count() == entries
