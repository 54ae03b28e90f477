"""The gate itself: at every place where a text, a name or a file comes in."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete
from shuniu.base.secrecy.attempts import keep
from shuniu.base.secrecy.contents import texts_of
from shuniu.base.secrecy.models import Attempt
from shuniu.papers.checker import Finding, secret_marks
from shuniu.papers.reader import Unreadable

if TYPE_CHECKING:
    from shuniu.base.parties.models import Account

What = Attempt.What
MEND = "请改用机要渠道，不要存在本机；如果内容不涉密，请去掉误用的密级标志。"


def text(said: str, *, field: str = "", where: str, by: Actor, at: datetime) -> None:
    """Raise ``Incomplete`` for ``field`` when a text carries a mark of a state secret."""
    if marks := secret_marks(said):
        digest = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
        _refuse(
            marks[0], What.TEXT, digest, field=field, where=where, by=by, at=at, place=_place(said, marks[0])
        )


def said(values: Mapping[str, Any], *, where: str, by: Actor, at: datetime) -> None:
    """The same for all texts among these values, each under its own field; a wording's parts are fields too."""
    for field, value in values.items():
        if isinstance(value, str):
            text(value, field=field, where=where, by=by, at=at)
        elif is_dataclass(value):
            said({part.name: getattr(value, part.name) for part in fields(value)}, where=where, by=by, at=at)


def file(path: Path, name: str, *, digest: str, where: str, by: Actor, at: datetime) -> None:
    """Raise ``Incomplete`` when a file's name or content carries a mark, or when nobody can look inside."""
    common: dict[str, Any] = {"field": "file", "where": where, "by": by, "at": at}
    if marks := secret_marks(name):
        _refuse(marks[0], What.NAME, digest, place="文件名里有", **common)
    try:
        for part in texts_of(path, name):
            if marks := secret_marks(part):
                _refuse(marks[0], What.FILE, digest, place="文件里有", **common)
    except Unreadable as error:
        raise Incomplete({"file": f"“{name}”无法作保密检查：{error.reason}"}, "") from error


def draft(typed: str, account: "Account", at: datetime) -> None:
    """The gate of the autosave: such a text stays in the page where it was typed."""
    by = Actor("person", person_id=account.person_id, person_name=str(account.person))
    text(typed, where="草稿", by=by, at=at)


def form(typed: str, field: str, by: Actor, at: datetime) -> None:
    """The gate of every form's texts, at their fields."""
    text(typed, field=field, where="表单", by=by, at=at)


def _refuse(
    mark: Finding, what: str, digest: str, *, field: str, where: str, by: Actor, at: datetime, place: str
) -> None:
    keep(
        Attempt(
            at=at, person_id=by.person_id, actor=str(by)[:200], where=where, what=what, rule=mark.rule,
            source=mark.source, digest=digest,
        )
    )  # fmt: skip
    raise Incomplete({field: f"{place}国家秘密标志。本系统不处理国家秘密，没有保存。{MEND}"}, MEND)


def _place(said: str, mark: Finding) -> str:
    return f"第 {said.count(chr(10), 0, mark.start) + 1} 行有"
