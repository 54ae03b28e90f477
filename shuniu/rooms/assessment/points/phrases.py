"""One sentence for each row of a scheme's tables and for each choice."""

from __future__ import annotations

from collections.abc import Iterable

from shuniu.rooms.assessment.points.crediting import WHOLE_GROUP
from shuniu.rooms.assessment.points.rows import (
    AwardRow,
    BorrowedRow,
    BoundRow,
    CircularRow,
    CreditRow,
    DutyRow,
    FeeRow,
    GroupRow,
    RepeatedRow,
    WorthRow,
)
from shuniu.rooms.assessment.points.words import LEVELS, OWN, RECIPIENTS, UNIT_LEVELS, UNIT_TYPES, WHOLE
from shuniu.rooms.assessment.points.worth import Way, gives, plain

PERIODS = {"week": "周", "month": "月", "quarter": "季度", "half": "半年", "year": "年", "term": "届"}
SEVERAL = {
    "sum": "同一信息被多家刊物采用的，累加计分。",
    "highest": "同一信息被多家刊物采用的，取最高的一次计分，后有更高的补计差额。",
    "level_highest": "同一信息被同一级多家刊物采用的，取最高的一次计分，后有更高的补计差额；不同级的累加。",
    "first": "同一信息被多家刊物采用的，只计最先的一次。",
}
JOINT = {
    "full": "几家合报的信息，各家都按全分计。",
    "equal": "几家合报的信息，各家均分。",
    "weighted": "几家合报的信息，按编辑定的份额分。",
}
INSTRUCTED = {
    "each": "同一信息有多次批示的，每次都计。",
    "level_once": "同一信息有多次批示的，同级领导只计最先的一次。",
    "once": "同一信息有多次批示的，只计最先的一次。",
    "level_highest": "同一信息有多次批示的，同级领导取最高的一次，后有更高的补计差额；不同级的累加。",
    "highest": "同一信息有多次批示的，取最高的一次，后有更高的补计差额。",
}
COUNTING = {"issued": "刊物印发", "adopted": "编辑采用"}
SUMS = {
    "total": "总分",
    "per_item": "平均每条得分（总分除以计分条数）",
    "per_person": "平均每人得分（总分除以人数）",
}
RANKED = {"period": "本期", "year": "当年累计"}
TIES = {
    "equal": "得分相同的并列。",
    "adopted": "得分相同的，采用数多的在前，仍相同的并列。",
    "instructed": "得分相同的，批示多的在前，仍相同的并列。",
}
_MEASURES = {"reported": "报送", "adopted": "采用", "rate": "采用率", "points": "得分", "instructed": "批示"}
_EFFECTS = {"ineligible": "取消当年评先资格", "year_zero": "全年按0分计", "duty_zero": "当期任务分清零"}
_NTH = {"first": "第1位", "later": "第2位起每位", "any": ""}
_CREDITED = {"own": "本单位", "county": "所在县区", "above": "上级单位"}


def worth(row: WorthRow) -> str:
    """计分标准."""
    what = f"{_where(row.level, row.publication, row.genre)}{'、'.join(row.who)}{_NTH[row.nth]}{'、'.join(row.event)}"
    given, how = row.points, {"count": "", "add": "再", "times": ""}[row.how]
    match given.way:
        case Way.FIXED:
            said = (
                f"再加{plain(given.amount)}分" if how else gives(given.amount) if given.amount else "不计分"
            )
        case Way.TIMES:
            said = f"得分乘以{plain(given.amount)}"
        case Way.PERCENT:
            said = f"{'扣去' if given.amount < 0 else '加上'}该条得分的{plain(abs(given.amount))}%"
        case Way.RANGE:
            least, most = plain(abs(given.amount)), plain(abs(given.upto))
            said = f"{how}{'扣' if given.upto < 0 else '计'}{least}至{most}分，由登记的分数定"
        case Way.BORROWED:
            said = (
                f"{how}按{given.body}计分"
                + ("" if str(given).endswith("分") else f"的{str(given).partition('×')[2]}倍")
                + "计"
            )
        case _:
            said = f"{how}按登记的分数计"
    return f"{what}，{said}。"


def borrowed(row: BorrowedRow) -> str:
    """上级的计分."""
    return f"{row.body}：{_where((), row.publication, row.genre) or '各类'}，{plain(row.points)}分。"


def duty(row: DutyRow) -> str:
    """任务."""
    measured = f"{_where(row.level, (), row.genre)}{_MEASURES[row.measure]}"
    said = [f"{row.clause}：{_groups(row.group)}每{PERIODS[row.period]}{measured}"]
    said[0] += "，办法没有写明数量，只列出" if row.least is None else f"不少于{row.least}"
    said += [f"完成的{gives(row.met)}"] if row.met else []
    said += [f"每超一条另{gives(row.each_above)}"] if row.each_above else []
    said += [f"未完成的{gives(row.failed)}"] if row.failed else []
    said += [f"每少一条{gives(row.each_missing)}"] if row.each_missing else []
    said += [f"最多计{plain(row.most)}分"] if row.most is not None else []
    return "，".join(said) + "。"


def repeated(row: RepeatedRow) -> str:
    """屡次."""
    what = f"{_where(row.level, (), ())}{'、'.join(row.event)}"
    said = [f"{row.clause}：一{PERIODS[row.period]}内{what}达到{row.times}次的"]
    said += [f"每次{gives(row.each)}"] if row.each else []
    said += [_EFFECTS[row.effect]] if row.effect in _EFFECTS else []
    return "，".join(said) + "。"


def bound(row: BoundRow) -> str:
    """基础分、封顶和保底."""
    part = "合计" if row.part == WHOLE else f"{row.part}合计"
    said = [f"{row.clause}：{_groups(row.group)}每{PERIODS[row.period]}"]
    said += [f"有基础分{plain(row.base)}分"] if row.base else []
    said += [f"{part}最高{plain(row.ceiling)}分"] if row.ceiling is not None else []
    said += (
        [f"{part}{'连同基础分' if row.base else ''}最低{plain(row.floor)}分"] if row.floor is not None else []
    )
    return said[0] + "，".join(said[1:]) + "。"


def group(row: GroupRow) -> str:
    """分组."""
    types = "、".join(UNIT_TYPES[each] for each in row.types)
    levels = "、".join(UNIT_LEVELS[each] for each in row.levels)
    said = [f"{levels}级" if levels else "", types, "、".join(row.units)]
    whole = "，有一家报送即全组参评" if row.listed == WHOLE_GROUP else ""
    return f"{row.group}组：{'，'.join(each for each in said if each) or '各单位'}{whole}。"


def credit(row: CreditRow) -> str:
    """计入."""
    return f"{'、'.join(UNIT_TYPES[each] for each in row.type)}的得分计入{_CREDITED[row.to]}。"


def grade(word: str, least: int) -> str:
    """等次."""
    return f"{plain(least)}分以上为{word}。"


def circular(row: CircularRow) -> str:
    """通报."""
    within = "" if row.within is None else f"，在期满后{row.within}内发出"
    to = f"，发给各单位{'、'.join(RECIPIENTS[each] for each in row.to)}" if row.to else ""
    return f"每{PERIODS[row.period]}通报一次{within}{to}。"


def fee(row: FeeRow) -> str:
    """稿酬."""
    return f"{row.clause}：{_where(row.level, row.publication, row.genre)}{'、'.join(row.event)}，稿酬{row.yuan}元。"


def award(row: AwardRow) -> str:
    """单项奖."""
    return f"{row.name}：{_groups(row.group)}按{_MEASURES[row.measure]}取前{row.places}名。"


def _groups(groups: Iterable[str]) -> str:
    return "、".join(groups)


def _where(levels: Iterable[str], publications: Iterable[str], genres: Iterable[frozenset[str]]) -> str:
    """Level, publication and genre as a circular would say them."""
    level = "、".join(level if level in (OWN, LEVELS[-1]) else f"{level}级" for level in levels)
    named = "、".join(name if "《" in name else f"《{name}》" for name in publications)
    kinds = "、".join("".join(sorted(part)) for part in genres)
    return f"{level}{named}{kinds}"
