"""The form of a backup: one tar whose last member, the manifest, names every other with size and SHA-256.

A backup cut short has no manifest and is none. Members are read by the manifest's names alone and those are looked at
first, so that a tar made by somebody else writes nothing outside its folder.
"""

import hashlib
import io
import json
import re
import tarfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

MANIFEST = "manifest.json"
FORM = 1
NAMES = re.compile(r"database/[a-z0-9_.]+|files/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}")
_BLOCK = 1 << 20


class Unusable(Exception):
    """This is no backup of ours, or not a whole one; the sentence says what is wrong."""


class Writer:
    """Adds files, and the manifest at the end."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self.tar = tar
        self.members: dict[str, dict[str, Any]] = {}

    def add(self, name: str, path: Path) -> None:
        """Put a file in under a name."""
        self.members[name] = {"size": path.stat().st_size, "sha256": digest_of(path)}
        self.tar.add(path, arcname=name, recursive=False, filter=_plain)

    def close(self, about: dict[str, Any]) -> None:
        """Write the manifest: what the backup is of, and every member."""
        said = json.dumps(
            {"form": FORM, **about, "members": self.members}, ensure_ascii=False, indent=1
        ).encode()
        member = tarfile.TarInfo(MANIFEST)
        member.size, member.mode = len(said), 0o600
        self.tar.addfile(member, io.BytesIO(said))


@contextmanager
def writing(file: Path) -> Iterator[Writer]:
    """A new backup; it takes its name only when it is whole, and never another's."""
    partial = file.with_name(f"{file.name}.part")
    with tarfile.open(partial, "x") as tar:
        try:
            partial.chmod(0o600)
            yield Writer(tar)
        except BaseException:
            partial.unlink()
            raise
    partial.rename(file)


class Reader:
    """A backup; ``about`` is its manifest."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self.tar = tar
        self.about = self._manifest()

    def unpack(self, folder: Path) -> None:
        """Write every member below a folder; Unusable at the first that is not what the manifest says."""
        for name, said in self.about["members"].items():
            if not NAMES.fullmatch(name):
                raise Unusable(f"清单里有不认识的名字：{name}")
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if _copy(self._member(name), path) != said["sha256"]:
                raise Unusable(f"{name} 与清单里的摘要不符，备份已损坏或被改过")

    def _manifest(self) -> dict[str, Any]:
        try:
            said = json.load(self._member(MANIFEST))
        except ValueError as error:
            raise Unusable("备份的清单读不懂") from error
        if said.get("form") != FORM:
            raise Unusable("这份备份的格式比本系统新，请先升级")
        return dict(said)

    def _member(self, name: str) -> IO[bytes]:
        try:
            found = self.tar.extractfile(name)
        except (KeyError, tarfile.TarError, OSError) as error:
            raise Unusable(f"备份里没有 {name}，它没有做完或已损坏") from error
        if found is None:
            raise Unusable(f"备份里的 {name} 不是文件")
        return found


@contextmanager
def reading(file: Path) -> Iterator[Reader]:
    """Open a backup; Unusable when it is none."""
    with ExitStack() as stack:
        try:
            tar = stack.enter_context(tarfile.open(file, "r:"))
        except (OSError, tarfile.TarError) as error:
            raise Unusable(f"{file} 打不开，或不是备份") from error
        yield Reader(tar)


def digest_of(path: Path) -> str:
    """SHA-256 of a file, as hex."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _copy(source: IO[bytes], path: Path) -> str:
    seen = hashlib.sha256()
    with path.open("xb") as to:
        try:
            while block := source.read(_BLOCK):
                seen.update(block)
                to.write(block)
        except (tarfile.TarError, OSError) as error:
            raise Unusable(f"备份读到一半断了：{path.name}") from error
    return seen.hexdigest()


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Nothing of this machine's users enters the backup."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = 0o600
    return member
