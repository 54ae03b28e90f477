"""What a column of a published table is, by its name; whoever knows better says so in the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum


class Role(StrEnum):
    """What stands in a column; the value is the word of plans and reports."""

    COUNT = "条数"
    POINTS = "得分"
    RANK = "名次"
    RATIO = "比率"
    CUMULATED = "累计条数"
    ASIDE = "不算"


_COUNTED = ("条数", "篇数", "次数", "件数", "期数", "个数", "adopted", "submitted", "reported", "count")
RUNNING = ("累计", "cum")
# the first row one of whose words is in the name decides; English and Chinese names alike
_WORDS: Sequence[tuple[Role, Sequence[str]]] = (
    (Role.RANK, ("rank", "排名", "名次", "位次")),
    (Role.ASIDE, ("序号", "no.", "编号", "备注", "年份", "月份")),
    (Role.RATIO, ("rate", "ratio", "average", "avg", "mean", "率", "平均", "占比", "%")),
    (Role.POINTS, ("point", "score", "total", "sum", "分", "合计", "总计")),
    (Role.CUMULATED, RUNNING),
)


def speaks_of_points(name: str) -> bool:
    """Return whether a name says that points stand there, not only a total of something."""
    return any(word in name.lower() for word in ("point", "score", "分"))


def role_of(name: str) -> Role:
    """Return the role a column's name tells; what tells nothing is a count."""
    low = name.lower()
    if low.endswith(_COUNTED):
        return Role.CUMULATED if any(word in low for word in RUNNING) else Role.COUNT
    return next((role for role, words in _WORDS if any(word in low for word in words)), Role.COUNT)


def roles(names: Sequence[str], said: Mapping[str, Role] | None = None) -> dict[str, Role]:
    """Return the role of every column, as said or as its name tells; ``X_cum`` beside a count ``X`` is its running sum."""
    known = dict(said or {})
    return {name: known.get(name) or _running(name, names) or role_of(name) for name in names}


def _running(name: str, names: Sequence[str]) -> Role | None:
    stem = name.removesuffix("_cum").removeprefix("累计")
    return Role.CUMULATED if stem != name and stem in names and role_of(stem) is Role.COUNT else None
