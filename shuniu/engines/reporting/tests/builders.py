"""Reports as the tests need them, made by the real acts."""

from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile

from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082"
)
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


def scanned(cast: Cast, by: str) -> File:
    """A page with a signature in ink."""
    return store(ContentFile(PNG, name="审签单.png"), by=cast[by], at=MONDAY)
