"""已阅 and 再批: the leader has read an answer, and lets it rest or asks again."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.directives import clocking
from shuniu.engines.directives.life import RECEPTION
from shuniu.engines.directives.models import Reception, Round


@act(RECEPTION["note"])
def note(reception: Reception, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Read; without new words the matter rests (领导无新批示即视为办结)."""
    reception.noted_at = at
    deed.touches(reception.directive)


@act(RECEPTION["ask"])
def ask(reception: Reception, *, by: Actor, at: datetime, deed: Deed, question: str) -> None:
    """Another round: the words go to the post to the letter, the answer's clock begins anew."""
    reception.round += 1
    Round.objects.create(
        reception=reception, number=reception.round, question=deed.states(question), asked_at=at
    )
    clocking.asked(reception, at=at)
    deed.note(round=reception.round)
    deed.touches(reception.directive)
