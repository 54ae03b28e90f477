"""登记 and 撤销登记: what the house cannot know by itself."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.journal.models import Remark
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.org.models import Unit
from shuniu.rooms.assessment import establishing
from shuniu.rooms.assessment.life import RECORD
from shuniu.rooms.assessment.models import Book, Record
from shuniu.rooms.assessment.permits import keeps
from shuniu.rooms.assessment.points.words import AS_GIVEN, EVENTS, LESS, LEVELS, MORE


@act(RECORD["enter"])
def enter(
    *, by: Actor, at: datetime, deed: Deed, book: Book, unit: Unit, event: str, on: date, title: str,
    evidence: Iterable[File] = (), **about: Any,
) -> Record:  # fmt: skip
    """Enter one event of a unit; ``about``: person, level, publication, genres, who, count, given, submission (ASM-4)."""
    if by.kind == "person" and not keeps(by, book.desk):
        raise NotYours(f"{book.desk}的登记由本台编辑或考核员办理。")
    _insist(book, unit, event, on, about)
    made = Record.objects.create(
        state="entered", book=book, unit=unit, event=event, on=on, entered_at=at,
        title=Remark.objects.create(body=title.strip()), **about,
    )  # fmt: skip
    attach(evidence, "record", made.pk)
    establishing.recorded(made, at=at)
    deed.note(unit=unit.called, event=event, day=on.isoformat(), level=made.level)
    deed.touches(book)
    return made


def _insist(book: Book, unit: Unit, event: str, on: date, about: dict[str, Any]) -> None:
    errors, given, level = {}, about.get("given"), about.get("level")
    if event not in EVENTS:
        errors["event"] = f"没有“{event}”这个事项。"
    if level and level not in LEVELS:
        errors["level"] = f"层级写{'、'.join(LEVELS)}，不写就是本级。"
    if not unit.path.startswith(book.desk.area.path):
        errors["unit"] = f"{unit.called}不在{book.desk}的受理范围里。"
    if on < book.begins:
        errors["on"] = f"这本账从{book.begins:%Y年%-m月%-d日}起记，以前的并入期初。"
    if event in AS_GIVEN and given is None:
        errors["given"] = f"“{event}”要写明分值。"
    elif given is not None and ((event == MORE and given < 0) or (event == LESS and given > 0)):
        errors["given"] = "加分写正数，扣分写负数。"
    if errors:
        raise Incomplete(errors)


@act(RECORD["revoke"])
def revoke(record: Record, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """It holds no more; what was published stays, the difference is booked in the first open day."""
    record.revoked_at, record.reason = at, deed.states(reason)
    record.state = "revoked"
    establishing.recorded(record, at=at, revoked=True)
    deed.note(unit=record.unit.called, event=record.event)
    deed.touches(record.book)
