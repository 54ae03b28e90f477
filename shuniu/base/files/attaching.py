"""Fastening files to things. Called by acts, in their transaction."""

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Model, QuerySet

from shuniu.base import nouns
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
    """May these actors have it? Who gave it may; and who sees a thing that it is fastened to, where its noun gives it."""
    if file.by_id is not None and file.by_id in person_ids(actors):
        return True
    return giver(file, actors) is not None


def giver(file: File, actors: Actors) -> Model | None:
    """The thing that these actors see and that gives them the file."""
    return next((thing for thing in _held_by(file, actors) if _given(thing, file, actors)), None)


def instead(file: File, actors: Actors) -> str:
    """The page of a thing that these actors see and that does not give them the file (any more); "" where there is none."""
    return next((nouns.of(thing).address(thing) for thing in _held_by(file, actors)), "")


def _held_by(file: File, actors: Actors) -> Iterator[Model]:
    found = (visible(each.noun, each.key, actors) for each in file.attachments.all())
    return (thing for thing in found if thing is not None)


def _given(thing: Model, file: File, actors: Actors) -> bool:
    gives = nouns.of(thing).gives
    return gives is None or gives(thing, file, actors)
