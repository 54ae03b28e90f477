"""删除: the text is purged, the typeset files go with it; the journal keeps only that it was."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import act
from shuniu.base.files import attaching
from shuniu.base.files.models import File
from shuniu.rooms.documents.life import CHECKUP
from shuniu.rooms.documents.models import Checkup, CheckupResult


@act(CHECKUP["discard"])
def discard(checkup: Checkup, *, by: Actor, at: datetime) -> None:
    """Purge it; contents that no file names any more are swept from the disk (``files.clearing``)."""
    files = list(attaching.of("checkup", checkup.pk))
    attaching.detach(files, "checkup", checkup.pk)
    File.objects.filter(pk__in=[file.pk for file in files], attachments=None).delete()
    CheckupResult.objects.filter(checkup=checkup).delete()
    checkup.text.purge(at)
    checkup.discarded_at = at
