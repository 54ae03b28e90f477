"""The text of a dropped file: through the gates of every entrance, and nothing of the file stays."""

from datetime import datetime

from django.core.files.uploadedfile import UploadedFile

from shuniu.base import rules
from shuniu.base.actors import Actor
from shuniu.base.files import shelf
from shuniu.base.files.names import clean
from shuniu.base.files.storing import MEGABYTE
from shuniu.base.refusals import Incomplete
from shuniu.base.secrecy import gate
from shuniu.papers.reader import Reading, Unreadable, read_file


def read(upload: UploadedFile, *, where: str, by: Actor, at: datetime) -> Reading:
    """Read a .docx, .txt, .pdf or .ofd; Incomplete at ``source`` when it is too large, marked secret (SEC-1) or unreadable."""
    name, most = clean(upload.name or ""), rules.figures(at=at)["files.size_most"].value
    try:
        with shelf.received(upload.chunks(), most * MEGABYTE) as (path, digest, _):
            gate.file(path, name, digest=digest, where=where, by=by, at=at)
            return read_file(path.read_bytes(), name)
    except shelf.TooLarge as error:
        raise Incomplete({"source": f"“{name}”超过 {most}MB。请去掉图片，或把文字粘贴进来。"}) from error
    except Unreadable as unreadable:
        raise Incomplete({"source": unreadable.reason}) from unreadable
    except Incomplete as refusal:
        said = [sentence for sentences in refusal.errors.values() for sentence in sentences]
        raise Incomplete({"source": said}, refusal.mend) from refusal
