"""Fastening files to things. Called by acts, in their transaction."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from shuniu.base.actors import Actors, person_ids
from shuniu.base.files.models import Attachment, File
from shuniu.base.nouns import visible


def attach(files: Iterable[File], noun: str, key: int) -> None:
    """Fasten these files to a thing, in this order after those that are there; what is fastened already stays."""
    files = list(files)
    if not files:
        return
    start = Attachment.objects.filter(noun=noun, key=key).count()
    rows = [Attachment(file=file, noun=noun, key=key, order=start + n) for n, file in enumerate(files)]
    Attachment.objects.bulk_create(rows, ignore_conflicts=True)


def detach(files: Iterable[File], noun: str, key: int) -> None:
    """Loosen these files from a thing; what nothing holds any more goes after a while."""
    Attachment.objects.filter(noun=noun, key=key, file__in=list(files)).delete()


def of(noun: str, key: int) -> QuerySet[File]:
    """The files of a thing, in order."""
    return File.objects.filter(attachments__noun=noun, attachments__key=key).order_by("attachments__order")


def own(keys: Sequence[int], actors: Actors) -> QuerySet[File]:
    """Those of these files that the actors themselves gave: only these may they attach."""
    return File.objects.filter(pk__in=keys, by__in=person_ids(actors))


def seen(file: File, actors: Actors) -> bool:
    """May these actors have it? Who sees a thing that it is fastened to may; and who gave it."""
    if file.by_id is not None and file.by_id in person_ids(actors):
        return True
    return any(visible(a.noun, a.key, actors) for a in file.attachments.all())
