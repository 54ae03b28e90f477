"""What search knows of a report."""

from shuniu.base.nouns import Findable
from shuniu.base.statements import Statement
from shuniu.engines.reporting.models import Report, Submission

_SUBMISSIONS = Statement(lambda report: Submission.objects.filter(report=report).order_by("pk"), int)


def report(thing: Report) -> Findable:
    """Its present wording, numbers, kind and unit."""
    text = thing.text
    numbers = " ".join(each.called for each in _SUBMISSIONS.all(thing.pk))
    body = "\n".join((text.body, text.sources, text.place, numbers))
    return Findable(
        title=text.title,
        body=body,
        at=thing.submitted_at,
        number=numbers,
        kind=thing.kind,
        unit=thing.unit_id,
    )
