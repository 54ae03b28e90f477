"""Who may and who sees, in the room of points (BUR-2).

The desk's editors and the assessors of its office keep the book; who leads them sees it. A unit sees its own entries, and a
published circular in which it stands. Nobody else sees anything.
"""

from collections.abc import Callable

from django.db.models import Exists, OuterRef, Q, QuerySet

from shuniu.base.actors import Actor, Actors, unit_ids
from shuniu.base.parties.models import Party
from shuniu.base.permits import Relation
from shuniu.engines.reporting.models import Desk
from shuniu.engines.reporting.permits import HEADS, OFFICE, desks_led_by, edits
from shuniu.org.holders import posts_of
from shuniu.org.models import Role, Unit
from shuniu.rooms.assessment.models import Circular, CircularRow, PointEntry
from shuniu.rooms.assessment.models.circular import OUT

Condition = Callable[[Actors], Q | None]
READS = (*OFFICE, Role.ASSESSOR)


def keeps(actor: Actor, desk: Desk) -> bool:
    """Does this actor keep the points of the desk?"""
    return (actor.role == Role.ASSESSOR and actor.unit_id == desk.unit_id) or edits(actor, desk)


def desks_kept(actors: Actors) -> QuerySet[Desk]:
    """The desks whose points these actors keep."""
    assessed = unit_ids(actors, Role.ASSESSOR)
    return Desk.objects.filter(pk__in=Desk.objects.edited_by(actors).values("pk")) | Desk.objects.filter(
        unit__in=assessed
    )


def desks_seen(actors: Actors) -> list[int]:
    """The keys of the desks whose points these actors keep or whose keepers they lead."""
    offices = unit_ids(actors, Role.ASSESSOR)
    assessed = Desk.objects.filter(unit__in=offices).values_list("pk", flat=True) if offices else ()
    return sorted({*desks_led_by(actors), *assessed})


def keepers(desk: Desk) -> list[Party]:
    """Whom it concerns when something waits: the assessors; where there is none, the editors."""
    return [*posts_of(desk.unit, Role.ASSESSOR)] or [*desk.editors.all()]


def entries_seen(actors: Actors) -> QuerySet[PointEntry]:
    """The entries that these actors may see: those of the books they keep or lead, and their own unit's."""
    return PointEntry.objects.filter(
        Q(book__desk__in=desks_seen(actors)) | Q(unit__in=unit_ids(actors, *READS))
    )


def books_governing(actors: Actors) -> Q:
    """The books whose scheme these actors may read: those they keep or lead, and those that count their units' reports."""
    units = Unit.objects.filter(pk__in=unit_ids(actors))
    above = {key for unit in units for key in unit.lineage}
    return Q(desk__in=desks_seen(actors)) | Q(desk__area__in=above)


def _of_desks(path: str) -> Condition:
    return lambda actors: Q(**{f"{path}__in": desks}) if (desks := desks_seen(actors)) else None


def _keeper(path: str) -> Relation:
    return Relation(
        "keeper",
        "考核员或本台编辑",
        lambda actor, thing: thing is not None and keeps(actor, thing.desk),
        _of_desks(path),
        lambda thing: keepers(thing.desk),
    )


any_keeper = Relation(
    "any_keeper",
    "考核员或编辑",
    lambda actor, thing: actor.post_id is not None and desks_kept((actor,)).exists(),
)
book_keeper = _keeper("desk")
keeper = _keeper("book__desk")
objection_keeper = _keeper("circular__book__desk")

house = Relation("house", "系统", lambda actor, thing: actor.kind == "system")

recorded_unit = Relation(
    "recorded_unit",
    "被登记的单位",
    lambda actor, record: False,
    lambda actors: Q(unit__in=units) if (units := unit_ids(actors, *READS)) else None,
)


def stands_in(actors: Actors) -> Q:
    """The circulars in which a unit of these actors stands."""
    rows = CircularRow.objects.filter(circular=OuterRef("pk"), unit__in=unit_ids(actors, *READS))
    return Q(Exists(rows), state__in=OUT)


def _listed(actor: Actor, circular: Circular) -> bool:
    return (
        circular is not None
        and actor.role in READS
        and circular.state in OUT
        and circular.rows.filter(unit=actor.unit_id).exists()
    )


listed_unit = Relation(
    "listed_unit",
    "通报所列的单位",
    _listed,
    lambda actors: stands_in(actors) if unit_ids(actors, *READS) else None,
)

head = Relation(
    "head",
    "通报所列单位的负责人和办公室",
    lambda actor, thing: actor.role in (*HEADS, Role.REPORTER, Role.CLERK) and actor.unit_id is not None,
)

objecting_unit = Relation(
    "objecting_unit",
    "提出异议的单位",
    lambda actor, objection: (
        objection is not None and actor.unit_id == objection.unit_id and actor.role in READS
    ),
    lambda actors: Q(unit__in=units) if (units := unit_ids(actors, *READS)) else None,
    lambda objection: posts_of(objection.unit, Role.PRINCIPAL, Role.OFFICE_DIRECTOR),
)
