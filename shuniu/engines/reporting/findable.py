"""What search knows of a report."""

from shuniu.base.nouns import Findable
from shuniu.engines.reporting.models import Report


def report(thing: Report) -> Findable:
    """Its present wording, numbers, kind and unit."""
    text = thing.text
    numbers = " ".join(each.called for each in thing.submissions.order_by("pk"))
    return Findable(
        title=text.title, body=f"{text.body}\n{text.sources}\n{text.place}", at=thing.submitted_at, number=numbers,
        kind=thing.kind, unit=thing.unit_id,
    )  # fmt: skip
