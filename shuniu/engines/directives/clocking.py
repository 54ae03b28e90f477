"""The clocks of directives: which start and stop at which turn of a life.

directive  second   the paper is keyed a second time, and what differs settled   (rule second_within, second_ladder)
reception  receive  the post acknowledges              (receive_within, receive_ladder)
reception  answer   the post answers, each round anew  (answer_within, answer_ladder); not for 阅知
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from shuniu.base.clocks import keeping
from shuniu.base.clocks.rungs import Rung
from shuniu.engines.directives import rulings
from shuniu.engines.directives.models import Directive, Reception


def _rungs(rows: Iterable[Mapping[str, Any]]) -> list[Rung]:
    return [Rung(row["at"], tuple(row["tell"]), row["word"], row["urgent"]) for row in rows]


def keyed(directive: Directive, *, at: datetime) -> None:
    """The office owes a second keying that agrees, or a settled text."""
    unit = directive.unit
    keeping.start(
        directive, "second", at=at, owed_by=unit, figure=rulings.ask("second_within", unit, at),
        rungs=_rungs(rulings.ladder("second_ladder", directive.pace, unit, at)),
    )  # fmt: skip


def settled(directive: Directive, *, at: datetime) -> None:
    """Nobody need key it any more."""
    keeping.stop_all(directive, at=at)


def sent(reception: Reception, *, at: datetime) -> None:
    """The post owes an acknowledgement."""
    directive = reception.directive
    keeping.start(
        reception, "receive", at=at, owed_by=reception.post, case=directive.pace,
        figure=rulings.ask("receive_within", directive.unit, at),
        rungs=_rungs(rulings.ladder("receive_ladder", directive.pace, directive.unit, at)),
    )  # fmt: skip


def received(reception: Reception, *, at: datetime) -> None:
    """It has it; where an answer is wanted, it owes that now."""
    keeping.stop(reception, "receive", at=at)
    if reception.directive.wants_answer:
        asked(reception, at=at)


def answered(reception: Reception, *, at: datetime) -> None:
    """It has answered."""
    keeping.stop(reception, "answer", at=at)


def asked(reception: Reception, *, at: datetime) -> None:
    """The next answer is owed."""
    directive = reception.directive
    keeping.start(
        reception, "answer", at=at, owed_by=reception.post, case=directive.pace,
        figure=rulings.ask("answer_within", directive.unit, at),
        rungs=_rungs(rulings.ladder("answer_ladder", directive.pace, directive.unit, at)),
    )  # fmt: skip
