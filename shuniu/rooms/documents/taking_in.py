"""A document out of a dropped file: through the gates of every entrance, and nothing of it stays."""

from dataclasses import dataclass
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile

from shuniu.base import rules
from shuniu.base.actors import Actor
from shuniu.base.files import shelf
from shuniu.base.files.names import clean
from shuniu.base.files.storing import MEGABYTE
from shuniu.base.refusals import Incomplete
from shuniu.base.secrecy import gate
from shuniu.papers.reader import Unreadable, read_file


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The text of a file, and what could not be carried over."""

    name: str
    text: str
    remarks: tuple[str, ...]


def take_in(upload: UploadedFile, *, by: Actor, at: datetime) -> TakenIn:
    """Read a .docx, .txt, .pdf or .ofd; Incomplete at ``source`` when it is too large, marked secret or unreadable."""
    name, most = clean(upload.name or ""), rules.figures(at=at)["files.size_most"].value
    try:
        with shelf.received(upload.chunks(), most * MEGABYTE) as (path, digest, _):
            gate.file(path, name, digest=digest, where="公文体检", by=by, at=at)
            reading = read_file(path.read_bytes(), name)
    except shelf.TooLarge as error:
        raise Incomplete({"source": f"“{name}”超过 {most}MB。请去掉图片，或把文字粘贴进来。"}) from error
    except Unreadable as unreadable:
        raise Incomplete({"source": unreadable.reason}) from unreadable
    except Incomplete as refusal:
        said = [sentence for sentences in refusal.errors.values() for sentence in sentences]
        raise Incomplete({"source": said}, refusal.mend) from refusal
    return TakenIn(name, reading.text, reading.remarks)
