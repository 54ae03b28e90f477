"""What must hold between the rows of files and what lies on the shelf."""

from collections.abc import Iterator

from shuniu.base.files.models import Attachment, File
from shuniu.base.nouns import Invariant
from shuniu.base.strays import strays

DRAFT = "draft"


def _not_there() -> Iterator[str]:
    for file in File.objects.order_by("pk").iterator(chunk_size=2_000):
        if not file.path.is_file():
            yield f"附件 {file.pk}（{file.name}）的内容不见了"
        elif file.path.stat().st_size != file.size:
            yield f"附件 {file.pk}（{file.name}）的内容大小变了"


def _of_nothing() -> Iterator[str]:
    fastened = Attachment.objects.exclude(noun=DRAFT)
    yield from (f"{noun} {key} 不存在，却有附件" for noun, key in strays(fastened))


INVARIANTS = [
    Invariant("file_contents", "附件的内容都在，大小不变", _not_there),
    Invariant("attachment_subjects", "附件所指的事都在", _of_nothing),
]
