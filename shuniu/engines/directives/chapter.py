"""The chapter 领导批示 of the rule packs: who may read a directive, a leader's rank, how soon it is acknowledged and answered."""

from shuniu.base.rules import Chapter, Key
from shuniu.base.rules.kinds import (
    DURATION,
    OFFSET,
    OTHER,
    OTHER_WORD,
    TEXT,
    TRUTH,
    ByCase,
    Chain,
    Choice,
    Column,
    Table,
)
from shuniu.org.models import Role, Unit

ANSWERED = {"sudden": "突发事件", "urgent": "急件", "ordinary": "一般件", "hard": "难度大"}
KNOW = "know"
PACES = {**ANSWERED, KNOW: "阅知"}
AUDIENCES = {"desk": "承办编辑台", "source": "供稿单位", "readers": "同期读者"}
SIGHTS = {"text": "看原文", "fact": "只知有批示", "none": "不显示"}
TOLD = {
    "addressee": "承办岗位",
    "director": "承办单位办公室主任",
    "deputy": "承办单位分管领导",
    "keeper": "批示登记岗位",
    "leader": "批示领导",
}


def _or_other(words: dict[str, str]) -> Choice:
    return Choice({**words, OTHER: OTHER_WORD})


def _ladder(*first: Column) -> Table:
    return Table(
        (
            *first,
            Column("at", "何时", OFFSET),
            Column("tell", "告诉谁", Chain(TOLD)),
            Column("word", "怎么说", TEXT),
            Column("urgent", "夜间也发", TRUTH),
        )
    )


PACE = Column("pace", "缓急", _or_other(PACES))
SIGHT = Table(
    (
        Column("line", "条线", TEXT),
        Column("audience", "谁", Choice(AUDIENCES)),
        Column("sees", "看到什么", Choice(SIGHTS)),
    )
)
RANKS = Table(
    (
        Column("level", "单位层级", _or_other(dict(Unit.Level.choices))),
        Column("type", "单位类别", _or_other(dict(Unit.Type.choices))),
        Column("role", "岗位类别", _or_other(dict(Role.choices))),
        Column("rank", "算作", TEXT),
    )
)

CHAPTER = Chapter(
    "directives",
    "领导批示",
    (
        Key("sight", SIGHT, "谁看批示原文", "从上往下看，第一行合适的算数；批示领导、承办岗位和登记岗位总能看原文。"),
        Key("ranks", RANKS, "批示领导的层次", "从上往下看，第一行合适的算数；计分和统计用。"),
        Key("keyed_by_two", TRUTH, "两遍录入由不同的人", "纸质批示录入两遍，一致才生效。"),
        Key("second_within", DURATION, "第二遍录入时限", "从第一遍录入时算起。"),
        Key("second_ladder", _ladder(), "第二遍录入提醒", ""),
        Key("receive_within", ByCase(DURATION, PACES, "缓急"), "批示签收时限", "从批示送到岗位时算起。"),
        Key("receive_ladder", _ladder(PACE), "批示签收提醒", ""),
        Key("answer_within", ByCase(DURATION, ANSWERED, "缓急"), "批示答复时限", "从签收时算起；阅知的不用答复。"),
        Key("answer_ladder", _ladder(PACE), "批示答复提醒", ""),
    ),
)  # fmt: skip
