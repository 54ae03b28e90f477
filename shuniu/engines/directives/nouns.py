"""The nouns of directives and all that belongs to each, registered once."""

from shuniu.base import nouns
from shuniu.base.clocks.watches import Watch, watch
from shuniu.base.nouns import Noun
from shuniu.base.permits import Policy
from shuniu.engines.directives import (
    acts,  # noqa: F401  binds the verbs to their steps
    invariants,
    ledgers,
    life,
    notices,
    panels,
    permits,
    sentences,
    showing,
    watching,
)
from shuniu.engines.directives.models import Directive, Mention, Reception


def register() -> None:
    """Bring the nouns and watches of directives into the house."""
    nouns.register(DIRECTIVE, RECEPTION, MENTION)
    watch(*WATCHES)


DIRECTIVE = Noun(
    slug="directive",
    word="批示",
    model=Directive,
    life=life.DIRECTIVE,
    policy=Policy(
        Directive, life.DIRECTIVE, [permits.giver, permits.keeper, permits.addressed, permits.audience]
    ),
    sentences=sentences.DIRECTIVE,
    notices=notices.DIRECTIVE,
    title=lambda directive: f"{directive.called}批示《{directive.about}》",
    template="directives/directive.html",
    context=showing.directive,
    panels=panels.PANELS,
    ledgers=[ledgers.Given],
    invariants=invariants.DIRECTIVE,
    plain=frozenset({"rank", "noun"}),
    reading_logged=True,
)

RECEPTION = Noun(
    slug="reception",
    word="批示签收",
    model=Reception,
    life=life.RECEPTION,
    policy=Policy(Reception, life.RECEPTION, [permits.addressee, permits.asker, permits.clerk, permits.desk]),
    sentences=sentences.RECEPTION,
    notices=notices.RECEPTION,
    title=lambda reception: f"{reception.directive.called}批示《{reception.directive.about}》",
    url=lambda reception: f"/directive/{reception.directive_id}/",
    ledgers=[ledgers.Received],
    invariants=invariants.RECEPTION,
)

MENTION = Noun(
    slug="mention",
    word="批示情况",
    model=Mention,
    life=life.MENTION,
    policy=Policy(Mention, life.MENTION, [permits.informed]),
    sentences=sentences.MENTION,
    title=lambda mention: f"{mention.directive.rank}作了批示",
    url=lambda mention: f"/{mention.noun}/{mention.key}/",
    plain=frozenset({"noun"}),
)

WATCHES = [
    Watch("directive", "second", "录入核对", watching.keying),
    Watch("reception", "receive", "签收批示", watching.receiving),
    Watch("reception", "answer", "答复批示", watching.receiving),
]
