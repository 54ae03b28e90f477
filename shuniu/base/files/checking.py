"""Is everything on the shelf that the rows say? For ``shuniu check``."""

from collections.abc import Iterable

from shuniu.base.files.models import File
from shuniu.base.nouns import Invariant


def missing() -> Iterable[str]:
    """Files whose content is not there in its size."""
    for file in File.objects.order_by("pk").iterator(chunk_size=500):
        size = file.path.stat().st_size if file.path.exists() else None
        if size != file.size:
            yield f"附件 {file.pk}“{file.name}”：应有 {file.size} 字节，现有 {size}"


INVARIANTS = [Invariant("files-there", "每个附件的内容都在，大小相符", missing)]
