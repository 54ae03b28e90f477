"""Taking a file in."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile, ZipFile, is_zipfile

from shuniu.base import rules
from shuniu.base.actors import Actor
from shuniu.base.files import shelf
from shuniu.base.files.kinds import Kind
from shuniu.base.files.models import File
from shuniu.base.files.names import clean, suffix_of
from shuniu.base.files.sniffing import kind_of
from shuniu.base.refusals import Incomplete
from shuniu.base.secrecy import gate

MEGABYTE = 1 << 20
FIELD = "file"


class Upload(Protocol):
    """What a form or a command hands over."""

    name: str | None

    def chunks(self) -> Iterable[bytes]:
        """The content, piece by piece."""


def store(upload: Upload, *, by: Actor, at: datetime) -> File:
    """Keep a file; the same content is kept once. Raises ``Incomplete`` with what to do instead.

    Not for the inside of an act: reading a large file takes time. Attach it in the act.
    """
    figures = rules.figures(at=at)
    name = clean(upload.name or "")
    most = figures["files.size_most"].value
    _check_suffix(name, figures["files.types"].value)
    try:
        with shelf.received(upload.chunks(), most * MEGABYTE) as (path, digest, size):
            _check_size(size)
            _check_content(path, name, figures["files.unpacked_most"].value)
            gate.file(path, name, digest=digest, where="附件", by=by, at=at)
            shelf.shelve(path, digest)
    except shelf.TooLarge as error:
        raise _refusal(f"“{name}”超过 {most}MB。", "请压缩图片或分成几个文件再传。") from error
    return File.objects.create(
        digest=digest, name=name, suffix=suffix_of(name), size=size, at=at, by_id=by.person_id
    )


def _refusal(sentence: str, mend: str) -> Incomplete:
    return Incomplete({FIELD: f"{sentence}{mend}"}, mend)


def _check_suffix(name: str, allowed: Iterable[str]) -> None:
    if suffix_of(name) not in allowed:
        raise _refusal(f"“{name}”这种文件不能上传。", f"可以上传：{'、'.join(allowed)}。")


def _check_size(size: int) -> None:
    if size == 0:
        raise _refusal("文件是空的。", "请打开原文件看看，另存后再传。")


def _check_content(path: Path, name: str, unpacked_most: int) -> None:
    kind = kind_of(path)
    if kind is None or suffix_of(name) not in kind.suffixes:
        raise _mismatch(name, kind)
    if is_zipfile(path) and _unpacked(path, name) > unpacked_most * MEGABYTE:
        raise _refusal(f"“{name}”展开后异常庞大，可能是恶意文件。", "请向发来文件的单位核实。")


def _mismatch(name: str, kind: Kind | None) -> Incomplete:
    found = f"其实是{kind.word}" if kind else "不是这种文件，或者已经损坏"
    return _refusal(f"“{name}”的内容{found}。", "请用原来的程序打开，另存后再传。")


def _unpacked(path: Path, name: str) -> int:
    """What an archive says it unpacks to; readers hold it to that."""
    try:
        with ZipFile(path) as archive:
            return sum(part.file_size for part in archive.infolist())
    except (BadZipFile, OSError, ValueError) as error:
        raise _mismatch(name, None) from error
