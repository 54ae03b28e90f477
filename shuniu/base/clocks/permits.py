"""Who keeps the working calendar, and who sees it: administrators; everybody in the house."""

from django.db.models import Q

from shuniu.base.permits import Relation

KEEPERS = {"system_admin"}

calendar_keeper = Relation("calendar_keeper", "系统管理员", lambda actor, year: actor.role in KEEPERS)

everybody = Relation(
    "everybody",
    "在岗人员",
    lambda actor, year: actor.kind == "person",
    lambda actors: Q(pk__isnull=False) if any(actor.kind == "person" for actor in actors) else None,
)
