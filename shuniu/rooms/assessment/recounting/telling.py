"""What came of a recount, in sentences for people and in lines for a list that is kept."""

from __future__ import annotations

from collections.abc import Iterator

from shuniu.rooms.assessment.recounting.plan import Plan, words_of
from shuniu.rooms.assessment.recounting.published import Published
from shuniu.rooms.assessment.recounting.recount import Recount
from shuniu.rooms.assessment.recounting.relations import BASE, POINTS, RANK, RATIO, Relation
from shuniu.rooms.assessment.recounting.totals import follow, sums_differing

MADE, TAKEN, UNMADE = "重算", "照录", "不能重算"
HEAD = ("table", "column", "status", "rule", "agreeing", "exceptions")


def lines(table: Published, plan: Plan, done: Recount) -> Iterator[tuple[str, ...]]:
    """Yield one line a column and a printed number: table, name, status, rule, how many cells agree, how many are named."""
    for column in table.columns:
        named = sum(each.column == column for each in done.exceptions)
        yield (table.id, column, *_status(column, plan), *_agreeing(column, table, done), str(named))
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
    yield from (f"  不合：{each}" for each in done.differences)
    yield f"  共重算{done.agreeing + len(done.differences)}格，相合{done.agreeing}格，登记例外{len(done.exceptions)}笔。"


def _named(named: str) -> str:
    return f"，登记例外{named}笔" if named != "0" else ""


def _agreeing(column: str, table: Published, done: Recount) -> tuple[str]:
    if column not in done.cells:
        return ("",)
    pairs = zip(table.columns[column], done.cells[column], strict=True)
    return (str(sum(published is not None and published == made for published, made in pairs)),)


def _status(column: str, plan: Plan) -> tuple[str, str]:
    if column in plan.made:
        return MADE, rule(plan.made[column])
    if column in plan.counted:
        return TAKEN, "条数，重算的依据"
    return (TAKEN, "得分，照登记") if column in plan.given else (UNMADE, plan.unmade.get(column, ""))


def rule(relation: Relation) -> str:
    """Say what a column is made of."""
    of = "、".join(part for part in relation.of if part != BASE)
    if relation.how == RANK:
        return f"按{of}从高到低排"
    if relation.how == RATIO:
        upper, lower = relation.of
        return f"{upper}÷{lower}" + ("×100%" if relation.scale > 1 else "")
    if relation.how == POINTS and relation.weights:
        return "、".join(_weight(column, weight) for column, weight in relation.weights.items())
    return f"{of}之和" if len(relation.of) > 1 else f"等于{of}"


def _weight(column: str, weight: object) -> str:
    if weight is None:
        return f"{column}各行为零，看不出分值"
    return f"{column}每条{words_of(weight)}分" if column != BASE else f"基础分{words_of(weight)}分"  # type: ignore[arg-type]
