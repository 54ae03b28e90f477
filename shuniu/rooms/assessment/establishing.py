"""The fact of a record entered by hand: points are reckoned from it as from all others."""

from datetime import datetime

from shuniu.base.facts.establishing import FactKind, establish, register
from shuniu.rooms.assessment.models import Record

RECORDED = register(
    FactKind(
        "record_entered",
        "登记",
        {
            "desk": str, "event": str, "day": str, "report": int, "level": str, "publication": str, "genres": str,
            "who": str, "count": int, "by_hand": bool, "given": int, "revoked": bool,
        },
    )
)  # fmt: skip


def recorded(record: Record, *, at: datetime, revoked: bool = False) -> None:
    """What was entered, or that it holds no more."""
    establish(
        RECORDED, record, at=at, first=not revoked, unit=record.unit, person=record.person, line=record.desk.line.code,
        desk=record.desk.code, event=record.event, day=record.on.isoformat(),
        report=record.submission.report_id if record.submission else 0, level=record.level,
        publication=record.publication, genres=record.genres, who=record.who, count=record.count,
        by_hand=record.given is not None, given=record.given or 0, revoked=revoked,
    )  # fmt: skip
