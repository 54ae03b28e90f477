"""A scheme in Chinese, from its data: what an official reads to see whether the pack says what the 办法 says (ASM-2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from shuniu.rooms.assessment.points import phrases
from shuniu.rooms.assessment.points.rows import WorthRow
from shuniu.rooms.assessment.points.scheme import Scheme
from shuniu.rooms.assessment.points.words import ADOPTED, INSTRUCTED

PUBLISHING = ("circulars", "objection_within", "objection_answer_within", "on_phones")


class Clause(NamedTuple):
    """A heading, what the scheme says under it, and the figures of the rules that say it."""

    word: str
    sentences: list[str]
    figures: tuple[str, ...] = ()


def explain(scheme: Scheme) -> list[Clause]:
    """Return everything the scheme says; what it leaves out is not mentioned."""
    clauses = [
        *_standard(scheme),
        Clause(
            "同一信息的合并计算", list(_combining(scheme)), ("several", "joint", "counting", "instructed")
        ),
        Clause("上级的计分", [phrases.borrowed(row) for row in scheme.borrowed], ("borrowed",)),
        Clause("任务", [phrases.duty(row) for row in scheme.duties], ("duties",)),
        Clause("屡次和取消资格", [phrases.repeated(row) for row in scheme.repeated], ("repeated",)),
        Clause("基础分、封顶和保底", [phrases.bound(row) for row in scheme.bounds], ("bounds",)),
        Clause("分组和计入", _grouping(scheme), ("groups", "credited")),
        Clause("排序和等次", list(_ranking(scheme)), ("ranked", "sums", "ties", "grades")),
        Clause("通报和异议", list(_publishing(scheme)), PUBLISHING),
        Clause("稿酬和单项奖", _rewarding(scheme), ("fees", "awards")),
    ]
    return [clause for clause in clauses if clause.sentences]


def _standard(scheme: Scheme) -> Iterator[Clause]:
    """计分标准, one heading a clause of the 办法, in the order of the rows."""
    found: dict[str, list[WorthRow]] = {}
    for row in scheme.worth:
        found.setdefault(row.clause, []).append(row)
    for clause, rows in found.items():
        yield Clause(clause, [phrases.worth(row) for row in rows], ("worth",))


def _combining(scheme: Scheme) -> Iterator[str]:
    events = {event for row in scheme.worth for event in row.event}
    if ADOPTED in events:
        yield phrases.SEVERAL[scheme.several]
        yield "同一信息在同一刊物多次采用的，只计一次。"
        yield phrases.JOINT[scheme.joint]
        yield f"本级采用以{phrases.COUNTING[scheme.counting]}为准。"
    if INSTRUCTED in events:
        yield phrases.INSTRUCTED[scheme.instructed]


def _grouping(scheme: Scheme) -> list[str]:
    return [*map(phrases.group, scheme.groups), *map(phrases.credit, scheme.credited)]


def _rewarding(scheme: Scheme) -> list[str]:
    return [*map(phrases.fee, scheme.fees), *map(phrases.award, scheme.awards)]


def _ranking(scheme: Scheme) -> Iterator[str]:
    yield f"各组内按{phrases.RANKED[scheme.ranked]}的{phrases.SUMS[scheme.sums]}排列。"
    yield phrases.TIES[scheme.ties]
    for word, least in sorted(scheme.grades, key=lambda grade: -grade[1]):
        yield phrases.grade(word, least)


def _publishing(scheme: Scheme) -> Iterator[str]:
    yield from map(phrases.circular, scheme.circulars)
    yield (
        f"单位对通报有异议的，在发出后{scheme.objection_within}内提出，"
        f"考核单位在{scheme.objection_answer_within}内答复。"
    )
    yield "手机上可以看积分和通报。" if scheme.on_phones else "积分和通报不在手机上显示。"
