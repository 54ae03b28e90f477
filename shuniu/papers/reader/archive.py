"""Opens the zip archives that .docx and .ofd are, within bounds: no bomb, no entity, no way out of the archive."""

import io
import lzma
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from shuniu.papers.reader.limits import LIMITS
from shuniu.papers.reader.reading import Unreadable

_BOMB = Unreadable("bomb", "压缩包展开后异常庞大，可能是恶意文件，已拒绝打开。请联系发来文件的单位核实。")
_BROKEN = Unreadable("broken", "文件已损坏，打不开。请用 WPS 或 Word 打开后另存一份再试。")
_CHUNK = 1 << 16
# What zipfile lets through of a damaged archive: RuntimeError is a version or a compression it does not know, or a password;
# the last two come from the decompressors themselves.
_DAMAGE = (
    zipfile.BadZipFile, KeyError, ValueError, RuntimeError, EOFError, OSError, zlib.error, lzma.LZMAError,
)  # fmt: skip


@dataclass(slots=True)
class Archive:
    """The parts of a zip archive; what is really unpacked is counted against the limits."""

    zip: zipfile.ZipFile
    unpacked: int = field(default=0)

    @classmethod
    def of(cls, data: bytes) -> "Archive":
        """Raises Unreadable for a broken, encrypted or bomb-like archive by what it declares."""
        try:
            archive = cls(zipfile.ZipFile(io.BytesIO(data)))
        except _DAMAGE as error:
            raise _BROKEN from error
        for part in archive.zip.infolist():
            _refuse_by_declaration(part)
        total = sum(part.file_size for part in archive.zip.infolist())
        if len(archive.zip.infolist()) > LIMITS["most_parts"] or total > LIMITS["most_unpacked_bytes"]:
            raise _BOMB
        return archive

    @property
    def names(self) -> list[str]:
        return self.zip.namelist()

    def has(self, name: str) -> bool:
        return name in self.zip.NameToInfo

    def read(self, name: str) -> bytes:
        """One part. Raises Unreadable when more comes out than the limits allow, whatever was declared."""
        room = min(LIMITS["most_part_bytes"], LIMITS["most_unpacked_bytes"] - self.unpacked)
        data = bytearray()
        try:
            with self.zip.open(name) as part:
                while chunk := part.read(_CHUNK):
                    data += chunk
                    if len(data) > room:
                        raise _BOMB
        except _DAMAGE as error:
            raise _BROKEN from error
        self.unpacked += len(data)
        return bytes(data)

    def xml(self, name: str) -> Element:
        """One part as XML. Raises Unreadable for entities, DTDs, and XML that is broken or nested too deep."""
        data = self.read(name)
        try:
            root = fromstring(data, forbid_dtd=True)
        except DefusedXmlException as error:
            raise Unreadable("bomb", "文件中含有可疑的实体定义，可能是恶意文件，已拒绝打开。") from error
        except (ParseError, ValueError, LookupError) as error:
            raise _BROKEN from error
        _refuse_depth(root)
        return root


def _refuse_by_declaration(part: zipfile.ZipInfo) -> None:
    if part.flag_bits & 0x1:
        raise Unreadable("encrypted", "文件已加密，打不开。请去掉密码后再试。")
    packed = max(part.compress_size, 1)
    if part.file_size > LIMITS["small_part_bytes"] and part.file_size > packed * LIMITS["most_ratio"]:
        raise _BOMB


def _refuse_depth(root: Element) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > LIMITS["most_depth"]:
            raise _BROKEN
        level = [child for element in level for child in element]
