"""Reports as the tests need them, made by the real acts."""

from datetime import datetime
from typing import Any

from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast

TEXT = Wording(
    "石桥镇三段管护为小水库除险",
    "石桥镇有小型水库46座，多数建于上世纪六七十年代。今年以来，该镇把管护分为坝前、坝体、坝后三段，逐段定人定责。"
    "截至10月底，共发现隐患217处，处置209处，汛期无一出险。",
)


def submitted(
    cast: Cast, *, by: str = "罗敏", at: datetime = MONDAY, desks: tuple[str, ...] = ("dangwei",), **said: Any
) -> Report:
    """A report handed in and waiting for the first signature."""
    given = {"wording": TEXT, "kind": "experience", "urgency": "routine", **said}
    return acts.submit(by=cast[by], at=at, desks=[cast.desks[code] for code in desks], **given)


def signed(cast: Cast, *, at: datetime = MONDAY, **said: Any) -> Report:
    """A report that went through its unit's chain."""
    report = submitted(cast, at=at, **said)
    for name in ("刘康", "钱进", "孙和"):
        if report.state == "signing" and report.signer_id == cast[name].post_id:
            report = acts.sign(report, by=cast[name], at=at)
    return report


def arrived(cast: Cast, *, at: datetime = MONDAY, **said: Any) -> Submission:
    """A submission waiting at the Party desk."""
    return signed(cast, at=at, **said).submissions.get(desk=cast.desks["dangwei"])


def in_hand(cast: Cast, *, at: datetime = MONDAY, by: str = "何静", **said: Any) -> Submission:
    """A submission that an editor has claimed."""
    return acts.claim(arrived(cast, at=at, **said), by=cast[by], at=at)
