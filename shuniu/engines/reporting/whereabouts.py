"""What became of a report at each desk, as its page tells it."""

from dataclasses import dataclass

from django.db.models import QuerySet

from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Submission


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """One submission in the words of its page: desk, number, state, and with an outcome why."""

    pk: int
    year: int
    number: int
    state: str
    outcome_code: str
    outcome_reason: str | None
    question: str | None
    desk_short_name: str
    desk_name: str
    line: str
    synthesis: str | None

    @property
    def called(self) -> str:
        """The number as people say it."""
        return f"{self.year}-{self.number:04d}"

    @property
    def desk(self) -> str:
        """The desk as units call it."""
        return f"{self.desk_short_name or self.desk_name}（{self.line}）"

    @property
    def state_word(self) -> str:
        """The state in words."""
        return SUBMISSION.states[self.state]


_READ = (
    *("pk", "year", "number", "state", "outcome_code", "outcome_reason__body", "question__body"),
    *("desk__unit__short_name", "desk__unit__name", "desk__line__name", "synthesis__text__title"),
)


def whereabouts(submissions: QuerySet[Submission]) -> list[Whereabouts]:
    """Where a report went, in order; only what is shown is read."""
    return [Whereabouts(*read) for read in submissions.order_by("pk").values_list(*_READ)]
