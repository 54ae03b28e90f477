"""What search knows of a report."""

from shuniu.base.nouns import Findable
from shuniu.engines.reporting.models import Report


def report(thing: Report) -> Findable:
    """Its present wording, numbers, kind and unit."""
    text = thing.text
    numbers = " ".join(each.called for each in thing.submissions.order_by("pk"))
    body = "\n".join((text.body, text.sources, text.place, numbers))
    return Findable(
        title=text.title,
        body=body,
        at=thing.submitted_at,
        number=numbers,
        kind=thing.kind,
        unit=thing.unit_id,
    )
