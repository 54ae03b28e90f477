"""Who may change figures, and who sees them: everybody in the house reads what holds for them."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from shuniu.base.actors import Actor
from shuniu.base.permits import Relation

KEEPERS = ("system_admin",)
DIRECTORS = ("office_director",)


def _own(actor: Actor, thing: Any) -> bool:
    return thing is None or thing.unit_id == actor.unit_id


keeper = Relation(
    "keeper", "系统管理员", lambda actor, thing: actor.kind == "system" or actor.role in KEEPERS
)
director = Relation(
    "director",
    "本单位办公室主任",
    lambda actor, thing: actor.role in DIRECTORS and actor.unit_id is not None and _own(actor, thing),
)
everybody = Relation(
    "everybody",
    "所有人员",
    lambda actor, thing: actor.kind == "person",
    lambda actors: Q() if any(actor.kind == "person" for actor in actors) else None,
)
