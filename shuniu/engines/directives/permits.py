"""Who writes, who keys, who answers; who reads the words, and who only learns that there are some (DIR-3).

The leader, the office that keeps directives and the posts addressed always read the words. Everybody else by the rule of the
line, as it was when the directive was given: ``sees_desk``, ``sees_source``, ``sees_readers``.
"""

from collections.abc import Iterable

from django.db.models import Q

from shuniu.base.actors import Actor, Actors, person_ids, post_ids, unit_ids
from shuniu.base.permits import Relation
from shuniu.engines.directives import grounds, rulings
from shuniu.engines.directives.chapter import AUDIENCES
from shuniu.engines.directives.models import Directive, Mention, Reception
from shuniu.engines.directives.models.directive import Directives
from shuniu.org.holders import posts_of
from shuniu.org.models import Role

LEADS = (Role.LEADER, Role.PRINCIPAL, Role.DEPUTY)
KEEPS = (Role.SECRETARY, Role.OFFICE_DIRECTOR, Role.SECTION_CHIEF, Role.CLERK)
TEXT, FACT = ("text",), ("text", "fact")


def through(actors: Actors, sights: Iterable[str], audiences: Iterable[str] = AUDIENCES) -> Q | None:
    """Given directives that these actors see by being a desk, a source or a reader, where the rule gives one of these sights."""
    found: Q | None = None
    for ground in grounds.every():
        for audience in (each for each in ground.audiences if each.key in audiences):
            things = audience.things(actors)
            if things is not None:
                mentioned = Mention.objects.filter(noun=audience.noun, key__in=things.values("pk"))
                here = Q(noun=ground.noun, state="given", pk__in=mentioned.values("directive"))
                here &= Q(**{f"sees_{audience.key}__in": list(sights)})
                found = here if found is None else found | here
    return found


writes = Relation("writes", "领导", lambda actor, thing: actor.post_id is not None and actor.role in LEADS)


def _theirs(actor: Actor, directive: Directive) -> bool:
    return actor.kind == "person" and (
        actor.person_id == directive.leader_id or actor.post_id == directive.post_id
    )


giver = Relation(
    "giver",
    "批示领导",
    _theirs,
    lambda actors: Q(leader__in=person_ids(actors)) | Q(post__in=post_ids(actors)),
    lambda directive: [directive.post],
)


def _keeps(actor: Actor, directive: Directive | None) -> bool:
    return actor.role in KEEPS and (directive is None or actor.unit_id == directive.unit_id)


keeper = Relation(
    "keeper",
    "登记批示的秘书",
    _keeps,
    lambda actors: Q(unit__in=units) if (units := unit_ids(actors, *KEEPS)) else None,
    lambda directive: posts_of(directive.unit, Role.SECRETARY, Role.SECTION_CHIEF),
)


def _keys_second(actor: Actor, directive: Directive | None) -> bool:
    """Another than who keyed it first, where the rule says two (as it was when the paper was keyed)."""
    if directive is None or not _keeps(actor, directive):
        return False
    alone = actor.person_id == directive.keyed_by_id
    return not alone or not rulings.ask("keyed_by_two", directive.unit, directive.recorded_at).value


second_keeper = Relation("second_keeper", "录第一遍以外的秘书", _keys_second, keeper.things, keeper.parties)

addressed = Relation(
    "addressed",
    "承办岗位",
    lambda actor, directive: directive.receptions.filter(post=actor.post_id or 0).exists(),
    lambda actors: (
        Q(pk__in=Reception.objects.filter(post__in=posts).values("directive"))
        if (posts := post_ids(actors))
        else None
    ),
)

audience = Relation(
    "audience", "按条线规定看原文的人", lambda actor, directive: False, lambda actors: through(actors, TEXT)
)

addressee = Relation(
    "addressee",
    "承办岗位",
    lambda actor, reception: actor.post_id is not None and actor.post_id == reception.post_id,
    lambda actors: Q(post__in=post_ids(actors)),
    lambda reception: [reception.post],
)

asker = Relation(
    "asker",
    "批示领导",
    lambda actor, reception: _theirs(actor, reception.directive),
    lambda actors: Q(directive__in=Directive.objects.written_by(actors).values("pk")),
    lambda reception: [reception.directive.post],
)

clerk = Relation(
    "clerk",
    "登记批示的秘书",
    lambda actor, reception: _keeps(actor, reception.directive),
    lambda actors: Q(directive__unit__in=units) if (units := unit_ids(actors, *KEEPS)) else None,
)


def _answered_to_desk(actors: Actors) -> Q | None:
    given = through(actors, TEXT, ("desk",))
    return Q(directive__in=Directive.objects.filter(given).values("pk")) if given is not None else None


desk = Relation("desk", "按条线规定看原文的编辑台", lambda actor, reception: False, _answered_to_desk)


def readable(actors: Actors) -> Directives:
    """Directives whose words these actors may read."""
    relations = (giver, keeper, addressed, audience)
    conditions = [q for relation in relations if (q := relation.things(actors)) is not None]
    seen = Q(pk=0)
    for condition in conditions:
        seen |= condition
    return Directive.objects.filter(seen)


def known(actors: Actors) -> Directives:
    """Directives of which these actors may at least know."""
    fact = through(actors, FACT)
    return readable(actors) | Directive.objects.filter(fact) if fact is not None else readable(actors)


informed = Relation(
    "informed",
    "按条线规定知道批示的人",
    lambda actor, mention: False,
    lambda actors: Q(directive__in=known(actors).values("pk")),
)
