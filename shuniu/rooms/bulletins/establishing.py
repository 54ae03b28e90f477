"""The facts bulletins establish, for points, circulars and statistics."""

from datetime import datetime

from shuniu.base.facts.establishing import FactKind, establish, register
from shuniu.rooms.bulletins.models import Item

ISSUED = register(
    FactKind(
        "item_issued",
        "信息刊出",
        {
            "report": int, "invited": bool, "relayed": bool, "desk": str, "series": str, "name": str, "audience": str,
            "level": str, "number": str, "kind": str, "urgency": str, "share": int, "of": int, "recalled": bool,
        },
    )
)  # fmt: skip


def issued(item: Item, number: str, *, at: datetime, recalled: bool = False) -> None:
    """Each contribution's share of an item that was issued; of a recalled one the share is none."""
    bulletin = item.issue.bulletin
    for credit in item.credits.select_related("submission__report__author", "unit").order_by("pk"):
        submission = credit.submission
        establish(
            ISSUED, item, at=at, part=submission.pk, unit=credit.unit, person=submission.report.author,
            line=bulletin.desk.line.code, report=submission.report_id, invited=submission.report.call_id is not None,
            relayed=submission.passed_from_id is not None, desk=bulletin.desk.code, series=bulletin.code,
            name=bulletin.name, audience=bulletin.audience, level=bulletin.desk.unit.level, number=number,
            kind=submission.kind, urgency=submission.urgency,
            share=0 if recalled else credit.share, of=credit.of, recalled=recalled,
        )  # fmt: skip
