"""The clocks of the room: an objection is answered in time (objection_answer_within, objection_ladder)."""

from datetime import datetime

from shuniu.base.clocks import keeping
from shuniu.base.clocks.almanac import almanac
from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.measures import spent
from shuniu.base.clocks.rungs import Rung
from shuniu.rooms.assessment import rulings
from shuniu.rooms.assessment.models import Circular, Objection


def objections_until(circular: Circular, at: datetime) -> datetime:
    """When the days for objections are over, counted from the publishing."""
    within = rulings.ask("objection_within", circular.book, at).value
    return spent(at, Budget.of(within), almanac().calendar)


def raised(objection: Objection, *, at: datetime) -> None:
    """The keepers owe an answer."""
    book = objection.circular.book
    rows = rulings.ask("objection_ladder", book, at).value
    keeping.start(
        objection, "answer", at=at, owed_by=book.desk.unit, figure=rulings.ask("objection_answer_within", book, at),
        rungs=[Rung(row["at"], tuple(row["tell"]), row["word"], row["urgent"]) for row in rows],
    )  # fmt: skip


def answered(objection: Objection, *, at: datetime) -> None:
    """They owe it no more."""
    keeping.stop(objection, "answer", at=at)
