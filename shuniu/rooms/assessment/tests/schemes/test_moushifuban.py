"""某市政府办公室信息工作制度, clause by clause."""

from datetime import date

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import one, scheme, total

PACK = "moushifuban"
EARNED = [one("采用", "省", on=date(2024, month, 8)) for month in (2, 9)]


@pytest.mark.parametrize(
    "events", [("约稿未报", "约稿未报"), ("约稿迟报", "质量差"), ("约稿未报", "约稿迟报", "质量差")]
)
def test_two_failed_calls_leave_nothing_of_the_year(events):
    failed = [one(event, on=date(2024, 5, day)) for day, event in enumerate(events, 1)]
    assert total(PACK, *EARNED, *failed) == "0"


def test_one_failed_call_leaves_the_year():
    assert float(total(PACK, *EARNED, one("约稿迟报"))) > 0


def test_circulars_are_monthly_and_quarterly():
    assert [row.period for row in scheme(PACK).circulars] == ["month", "quarter"]
