"""Who may and who sees: a kept checkup is its keeper's own, and once discarded nobody's."""

from django.db.models import Q

from shuniu.base.actors import Actor, person_ids
from shuniu.base.permits import Relation
from shuniu.rooms.documents.models import Checkup

anybody = Relation("anybody", "在岗人员", lambda actor, checkup: actor.person_id is not None)

background = Relation("background", "后台", lambda actor, checkup: actor.kind == "system")


def _keeps(actor: Actor, checkup: Checkup) -> bool:
    return actor.person_id is not None and actor.person_id == checkup.keeper_id


keeper = Relation(
    "keeper",
    "留存的人",
    _keeps,
    lambda actors: Q(keeper__in=person_ids(actors), state="kept"),
    lambda checkup: [checkup.keeper],
)
