"""The chapter 刊物 of the rule packs: the series there are, which of them a text suits (BUL-1, REP-7, REP-8)."""

from shuniu.base.rules import Chapter, Key
from shuniu.base.rules.kinds import OTHER, OTHER_WORD, TEXT, Chain, Choice, Column, Count, Table
from shuniu.engines.reporting.chapter import URGENCIES
from shuniu.org.models import Role
from shuniu.rooms.bulletins.models import Bulletin

SERVES = {"上级": "上级", "同级": "同级", "下级": "下级"}

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

CHAPTER = Chapter(
    "bulletins",
    "刊物",
    (
        Key("series", SERIES, "刊物目录", "开办刊物时从这里带出，开办后各自调整。不分的栏写“无”。"),
        Key("suggests", SUGGESTS, "信息编入哪种刊物", "从上往下看，合适的都列为建议，由编辑决定。"),
    ),
)
