"""The chapter 刊物 of the rule packs: the series there are, which of them a text suits (BUL-1, REP-7, REP-8)."""

from shuniu.base.rules import Chapter, Key
from shuniu.base.rules.kinds import (
    DURATION,
    OFFSET,
    OTHER,
    OTHER_WORD,
    REAL_TIME,
    TEXT,
    TRUTH,
    Chain,
    Choice,
    Column,
    Count,
    Table,
)
from shuniu.engines.reporting.chapter import URGENCIES
from shuniu.org.models import Role
from shuniu.rooms.bulletins.models import Bulletin

SERVES = {"上级": "上级", "同级": "同级", "下级": "下级"}

TOLD = {
    "signer": "当前审签人",
    "readers": "还没有办的分发对象",
    "editors": "全体编辑",
    "chief": "编辑部负责人",
    "leader": "分管领导",
}


def _ladder() -> Table:
    """A ladder of reminders: when, whom, in what words, whether it may wake them."""
    return Table(
        (
            Column("at", "何时", OFFSET),
            Column("tell", "告诉谁", Chain(TOLD)),
            Column("word", "怎么说", TEXT),
            Column("urgent", "夜间也发", TRUTH),
        )
    )


SERIES = Table(
    (
        Column("key", "代码", TEXT),
        Column("name", "刊名", TEXT),
        Column("masthead", "刊头", TEXT),
        Column("line", "条线", TEXT),
        Column("audience", "供谁参阅", Choice(dict(Bulletin.Audience.choices))),
        Column("openness", "公开程度", Choice(dict(Bulletin.Openness.choices))),
        Column("cadence", "刊期", Choice(dict(Bulletin.Cadence.choices))),
        Column("least", "每周最少", Count("期", 0, 14)),
        Column("most", "每周最多", Count("期", 0, 14)),
        Column("month_day", "每月几日", Count("日", 0, 31)),
        Column("out_by", "几点前", TEXT),
        Column("numbering", "编号方式", Choice(dict(Bulletin.Numbering.choices))),
        Column("sections", "栏目", TEXT),
        Column("chain", "依次审签", Chain(dict(Role.choices))),
        Column("colour", "刊头颜色", Choice(dict(Bulletin.Colour.choices))),
        Column("number_line", "期号行", Choice(dict(Bulletin.NumberLine.choices))),
        Column("headings", "栏目写法", Choice(dict(Bulletin.Headings.choices))),
        Column("contents", "首页列要目", TRUTH),
        Column("mark", "眉注", TEXT),
        Column("closing", "文末说明", TEXT),
    )
)
SUGGESTS = Table(
    (
        Column("serves", "供谁参阅", Choice({**SERVES, OTHER: OTHER_WORD})),
        Column("urgency", "紧急程度", Choice({**URGENCIES, OTHER: OTHER_WORD})),
        Column("kind", "信息类别", TEXT),
        Column("series", "编入", TEXT),
    )
)

COMPOSING = (
    Key("series", SERIES, "刊物目录", "开办刊物时从这里带出，开办后各自调整。不分的栏写“无”。"),
    Key("suggests", SUGGESTS, "信息编入哪种刊物", "从上往下看，合适的都列为建议，由编辑决定。"),
    Key("late_ladder", _ladder(), "误期提醒", "到应出刊的时刻还没有签发。"),
    Key("looked_back", Count("天", 7, 400), "出刊情况往前看", "刊物页上列出这些天里每一期出得怎样。"),
)
SIGNING = (
    Key("sign_within", DURATION, "每一步审签时限", "从轮到这个人时算起。"),
    Key("sign_ladder", _ladder(), "审签提醒", ""),
    Key("phone_signing", TRUTH, "可以按电话指示代签", "要记下谁在什么时候作的指示。"),
    Key("phone_word_holds", REAL_TIME, "电话指示多久以内有效", "再早的指示不算，要重新请示。"),
)
READING = (
    Key("read_within", DURATION, "阅看时限", "从分发时算起。"),
    Key("read_ladder", _ladder(), "阅看提醒", ""),
    Key("confirm_within", DURATION, "确认更正、收回的时限", "从告知时算起。"),
    Key("confirm_ladder", _ladder(), "确认提醒", ""),
)

CHAPTER = Chapter("bulletins", "刊物", (*COMPOSING, *SIGNING, *READING))
