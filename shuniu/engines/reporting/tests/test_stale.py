"""Who looked at an older version is told what was done since, and only that."""

from datetime import timedelta

import pytest

from shuniu.base.actors import Actor
from shuniu.base.journal import writing
from shuniu.base.refusals import Stale
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.tests.builders import arrived
from tests.cast import MONDAY, Cast


def test_an_alarm_is_no_change_that_somebody_missed(cast: Cast) -> None:
    submission = arrived(cast)
    seen = submission.version
    notes = {"clock": 1, "name": "claim", "word": "认领", "says": "该认领了", "told": [], "late": 0}
    writing.write(submission, "alarm", by=Actor.system("时钟"), at=MONDAY, notes=notes)
    acts.claim(submission, by=cast["何静"], at=MONDAY + timedelta(hours=1))
    assert [entry.verb for entry in writing.since("submission", submission.pk, seen)] == ["claim"]
    with pytest.raises(Stale) as refused:
        acts.release(submission, by=cast["何静"], at=MONDAY + timedelta(hours=2), seen=seen)
    assert refused.value.since[0].startswith("3月2日 10:00 市委办公室")
