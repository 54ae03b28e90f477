"""签收: the post has it."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.directives import clocking
from shuniu.engines.directives.life import RECEPTION
from shuniu.engines.directives.models import Reception


@act(RECEPTION["receive"])
def receive(reception: Reception, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Who took it is kept; the answer's clock begins."""
    reception.received_at, reception.received_by_id = at, by.person_id
    clocking.received(reception, at=at)
    deed.touches(reception.directive)
