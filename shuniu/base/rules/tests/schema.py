"""A small chapter for the tests of rules, with one figure of each kind."""

from shuniu.base.rules.chapters import Chapter, Chapters, Key
from shuniu.base.rules.duration import TimeUnit
from shuniu.base.rules.kinds import (
    DURATION,
    HOURS,
    OFFSET,
    POINTS,
    TEXT,
    TRUTH,
    Between,
    ByCase,
    Chain,
    Choice,
    Column,
    Count,
    Lasting,
    ListOf,
    Maybe,
    Several,
    Table,
)

ROLES = {"reporter": "信息员", "deputy": "分管领导", "principal": "主要负责人"}
URGENCIES = {"flash": "特提", "routine": "常规"}

CHAPTER = Chapter(
    "trial",
    "试行",
    (
        Key("within", DURATION, "办理时限"),
        Key("working", Lasting((TimeUnit.WORKDAY, TimeUnit.WORKHOUR)), "工作时限"),
        Key("length", Between("字"), "篇幅"),
        Key("tries", Count("次", least=1, most=9), "次数"),
        Key("points", POINTS, "得分"),
        Key("quiet", HOURS, "免扰时段"),
        Key("blocking", TRUTH, "是否阻止"),
        Key("head", TEXT, "抬头"),
        Key("way", Choice({"phone": "电话", "paper": "书面"}), "方式"),
        Key("chain", Chain(ROLES), "审签次序"),
        Key("reasons", ListOf(TEXT), "理由"),
        Key("claim", ByCase(DURATION, URGENCIES, "紧急程度"), "认领时限"),
        Key("lengths", ByCase(Between("字"), None, "类别"), "各类篇幅"),
        Key(
            "ladder",
            Table(
                (
                    Column("at", "何时", OFFSET),
                    Column("tell", "告诉谁", Chain(ROLES)),
                    Column("urgent", "加急", TRUTH),
                )
            ),
            "催办阶梯",
        ),
        Key("ways", Several({"phone": "电话", "paper": "书面"}), "方式"),
        Key("most", Maybe(POINTS, "不限"), "最多"),
        Key(
            "marks",
            Table(
                (
                    Column("event", "事项", TEXT),
                    Column("way", "方式", Several(), "其他"),
                    Column("most", "最多", Maybe(POINTS, "不限"), "不限"),
                ),
                may_be_empty=True,
                check=lambda row: "电话不计分" if row["way"] == ("电话",) else "",
            ),
            "计分",
        ),
    ),
)
CHAPTERS = Chapters([CHAPTER])
