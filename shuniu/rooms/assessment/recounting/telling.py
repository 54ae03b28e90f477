"""What came of a recount, in sentences for people and in lines for a list that is kept."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from shuniu.rooms.assessment.recounting.arithmetic import SHARED
from shuniu.rooms.assessment.recounting.plan import Plan, words_of
from shuniu.rooms.assessment.recounting.published import Published
from shuniu.rooms.assessment.recounting.recount import Recount
from shuniu.rooms.assessment.recounting.relation import BASE, POINTS, RANK, RATIO, Relation
from shuniu.rooms.assessment.recounting.roles import Role, role_of
from shuniu.rooms.assessment.recounting.totals import follow, sums_differing

MADE, TAKEN, UNMADE = "重算", "照录", "不能重算"
HEAD = ("table", "column", "status", "rule", "agreeing", "exceptions")


def lines(table: Published, plan: Plan, done: Recount) -> Iterator[tuple[str, ...]]:
    """Yield one line a column and a printed number: table, name, status, rule, how many cells agree, how many are named."""
    for column in table.columns:
        named = [each.column for each in done.exceptions] + [each.column for each in done.differences]
        yield (
            table.id,
            column,
            *_status(column, plan),
            *_agreeing(column, table, done),
            str(named.count(column)),
        )
    for each in follow(table):
        yield (
            table.id,
            each.name,
            MADE if each.rule else TAKEN,
            each.rule or "正文所列，没有可以核对的",
            "",
            "0",
        )


def report(table: Published, plan: Plan, done: Recount) -> Iterator[str]:
    """Yield the sentences of a report on one table."""
    yield f"{table.title or table.id}（{len(table.units)}个单位）"
    for _, column, status, rule, agreeing, named in lines(table, plan, done):
        yield f"  {column}：{status}，{rule}" + (f"；{agreeing}格相合" if agreeing else "") + _named(named)
    for name, (published, counted) in sums_differing(table).items():
        yield f"  合计行 {name}：公布{words_of(published)}，各行之和{words_of(counted)}"
    yield from (f"  例外：{each.title}" for each in done.exceptions)
    yield from (f"  例外：{each}" for each in done.differences)
    cells, out = done.agreeing + len(done.differences), len(done.exceptions) + len(done.differences)
    by_hand = f"（其中{len(done.exceptions)}格另登记一笔）" if done.exceptions else ""
    yield f"  共重算{cells}格，相合{done.agreeing}格{by_hand}，例外{out}笔。"


def _named(named: str) -> str:
    return f"，例外{named}笔" if named != "0" else ""


def _agreeing(column: str, table: Published, done: Recount) -> tuple[str]:
    if column not in done.cells:
        return ("",)
    pairs = zip(table.columns[column], done.cells[column], strict=True)
    return (str(sum(published is not None and published == made for published, made in pairs)),)


def _status(column: str, plan: Plan) -> tuple[str, str]:
    if column in plan.made:
        return MADE, rule(plan.made[column])
    if role_of(column) is Role.ASIDE:
        return TAKEN, "不算"
    if column in plan.counted:
        return TAKEN, "条数，重算的依据"
    return (TAKEN, "得分，照登记") if column in plan.given else (UNMADE, plan.unmade.get(column, ""))


def rule(relation: Relation) -> str:
    """Say what a column is made of."""
    of = "、".join(part for part in relation.of if part != BASE)
    if relation.how == RANK:
        return f"按{of}从高到低排" + ("" if relation.ties == SHARED else f"，{relation.ties}")
    if relation.how == RATIO:
        *upper, lower = relation.of
        whole = f"（{'＋'.join(upper)}）" if len(upper) > 1 else upper[0]
        return f"{whole}÷{lower}" + ("×100%" if relation.scale > 1 else "")
    if relation.how == POINTS and relation.weights:
        return _weighed(relation)
    return f"{of}之和" if len(relation.of) > 1 else f"等于{of}"


def _weighed(relation: Relation) -> str:
    weights = relation.weights or {}
    shown = "，".join(_weight(column, weight) for column, weight in weights.items() if weight)
    hidden = "、".join(column for column, weight in weights.items() if weight is None)
    ceiling = f"{words_of(relation.ceiling)}分封顶" if relation.ceiling else ""
    told = [shown or "各行为零", f"{hidden}看不出分值" if hidden else "", ceiling]
    return "；".join(filter(None, told)) + ("" if relation.firm else "（没有多余的行可以验证）")


def _weight(column: str, weight: Fraction) -> str:
    if column == BASE:
        return f"基础分{words_of(weight)}分"
    if role_of(column) is not Role.COUNT and abs(weight) == 1:
        return f"{'加' if weight > 0 else '减'}{column}"
    return (
        f"{column}每条{words_of(weight)}分"
        if role_of(column) is Role.COUNT
        else f"{column}×{words_of(weight)}"
    )
