"""Who may change units, people and posts, and who sees them: administrators change, everybody in the house sees."""

from django.db.models import Q

from shuniu.base.permits import Relation
from shuniu.org import trinity
from shuniu.org.models import Role

administrator = Relation(
    "administrator",
    "系统管理员",
    lambda actor, thing: actor.kind == "system" or actor.role == Role.SYSTEM_ADMIN,
    lambda actors: Q(pk__isnull=False) if any(actor.role == Role.SYSTEM_ADMIN for actor in actors) else None,
)

post_keeper = Relation(
    "post_keeper",
    "系统管理员（三员的岗位由安全管理员）",
    lambda actor, post: (
        trinity.guards(actor)
        if post is not None and post.role in trinity.THREE
        else administrator.holds(actor, post) or (post is None and trinity.guards(actor))
    ),
)

account_guard = Relation(
    "account_guard", "安全管理员（没有设的，系统管理员）", lambda actor, person: trinity.guards(actor)
)

colleague = Relation(
    "colleague",
    "在岗人员",
    lambda actor, thing: actor.post_id is not None,
    lambda actors: Q(state="active") if any(actor.post_id for actor in actors) else None,
)

themselves = Relation(
    "themselves",
    "本人",
    lambda actor, person: person is not None and actor.person_id == person.pk,
    lambda actors: Q(pk__in=[actor.person_id for actor in actors if actor.person_id]),
)

head = Relation(
    "head",
    "本单位负责人",
    lambda actor, post: (
        post is not None
        and actor.unit_id == post.unit_id
        and actor.role in (Role.PRINCIPAL, Role.OFFICE_DIRECTOR)
        and post.role not in trinity.THREE
    ),
)
