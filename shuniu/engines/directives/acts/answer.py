"""答复: what came of the directive goes back to the leader."""

from collections.abc import Iterable
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.engines.directives import clocking
from shuniu.engines.directives.life import RECEPTION
from shuniu.engines.directives.models import Reception


@act(RECEPTION["answer"])
def answer(
    reception: Reception, *, by: Actor, at: datetime, deed: Deed, answer: str, files: Iterable[File] = ()
) -> None:
    """The answer of this round; the leader and the office that keeps the directive are told."""
    round_ = reception.rounds.get(number=reception.round)
    round_.answer, round_.answered_at, round_.answered_by = deed.states(answer), at, str(by)
    round_.save()
    reception.answered_at = at
    attach(files, "reception", reception.pk)
    clocking.answered(reception, at=at)
    deed.note(round=reception.round)
    deed.touches(reception.directive)
