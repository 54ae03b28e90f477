"""Clearing away what is fastened to nothing (``config/recurring.py``)."""

from datetime import datetime

from shuniu.base import rules
from shuniu.base.files import shelf
from shuniu.base.files.models import File


def clear(at: datetime, limit: int = 500) -> int:
    """Forget files that were never attached, and contents that no file names, when they are old enough; how many."""
    before = at - rules.figures(at=at)["files.keep_unattached"].value.timedelta
    unused = File.objects.filter(attachments=None, at__lt=before).values_list("pk", flat=True)[:limit]
    gone, _ = File.objects.filter(pk__in=list(unused)).delete()
    return gone + _sweep(before.timestamp())


def _sweep(before: float) -> int:
    """A content is freshened when it comes again, so one that is named now or soon is never old."""
    swept = 0
    for path in shelf.contents():
        if path.stat().st_mtime < before and not File.objects.filter(digest=path.name).exists():
            path.unlink(missing_ok=True)
            swept += 1
    return swept
