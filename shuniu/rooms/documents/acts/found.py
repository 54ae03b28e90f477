"""体检完: the background check puts down what it found."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.papers.checker import Finding
from shuniu.rooms.documents.life import CHECKUP
from shuniu.rooms.documents.models import Checkup, CheckupResult


@act(CHECKUP["found"])
def found(
    checkup: Checkup, *, by: Actor, at: datetime, deed: Deed, findings: Sequence[Finding], shown: int
) -> None:
    """All are counted, the first ``shown`` are kept to be read; an earlier result gives way."""
    counts = Counter(finding.severity for finding in findings)
    checkup.mistakes, checkup.doubts = counts["error"], counts["warning"]
    checkup.advices, checkup.checked_at = counts["advice"], at
    rows = [asdict(finding) for finding in findings[:shown]]
    CheckupResult.objects.update_or_create(checkup=checkup, defaults={"findings": rows})
    deed.note(found=len(findings))
