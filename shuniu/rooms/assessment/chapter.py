"""The chapter 积分和通报 of the rule packs: the language of schemes (计分办法), which reads like the 办法 itself (ASM-2).

Rows are read from the top. Cells that a row leaves out are 其他, which fits everything; several words are joined by 、.
What each table does is told in the module of ``points/`` that serves it, and to authors in
``docs/how-to/write-a-rule-pack.md``.
"""

from __future__ import annotations

from shuniu.base.rules import Chapter, Key
from shuniu.base.rules.kinds import (
    DURATION,
    OFFSET,
    OTHER_WORD,
    POINTS,
    TEXT,
    TRUTH,
    Chain,
    Choice,
    Column,
    Count,
    Maybe,
    Several,
    Table,
)
from shuniu.rooms.assessment import coherence
from shuniu.rooms.assessment.kinds import Amounts, Genres, Worths
from shuniu.rooms.assessment.points.words import (
    DEDUCTED,
    DUTY,
    EVENTS,
    LEVELS,
    OWN,
    RECIPIENTS,
    SCORED,
    UNIT_LEVELS,
    UNIT_TYPES,
    WHOLE,
)

PERIODS = {"week": "周", "month": "月", "quarter": "季", "half": "半年", "year": "年"}
CIRCULATED = {**{key: PERIODS[key] for key in ("month", "quarter", "half", "year")}, "term": "届"}
NTH = {"first": "第1位", "later": "第2位起", "any": OTHER_WORD}
HOW = {"count": "计", "add": "再加", "times": "乘"}
SEVERAL = {"sum": "累加", "highest": "取最高", "level_highest": "同级取最高", "first": "取最先"}
JOINT = {"full": "各计", "equal": "均分", "weighted": "按份"}
INSTRUCTED = {
    "each": "每次都计",
    "level_once": "同级只计一次",
    "once": "只计一次",
    "level_highest": "同级取最高",
    "highest": "取最高",
}
MEASURES = {"reported": "报送条数", "adopted": "采用条数", "rate": "采用率", "points": "得分"}
AWARDED = {**MEASURES, "instructed": "批示条数"}
EFFECTS = {"none": "无", "ineligible": "取消评先", "year_zero": "全年0分", "duty_zero": "当期任务分清零"}
PARTS = {part: part for part in (SCORED, DUTY, DEDUCTED)} | {WHOLE: WHOLE}
SUMS = {"total": "总分", "per_item": "平均每条", "per_person": "平均每人"}
RANKED = {"period": "本期得分", "year": "累计得分"}
TIES = {"equal": "并列", "adopted": "采用数多的在前", "instructed": "批示多的在前"}
CREDITED = {"own": "本单位", "county": "所在县区", "above": "上级单位"}
LISTED = {"owing": "应报和报过的", "whole": "全组"}
COUNTING = {"issued": "刊出", "adopted": "采用"}
TOLD = {
    "assessors": "考核员",
    "chief": "编辑部负责人",
    "leader": "分管领导",
    "director": "被考核单位办公室主任",
    "principal": "被考核单位主要负责人",
}
UNLIMITED, UNSAID = "不限", "未定"

_NAMES = Several()
_CLAUSE = Column("clause", "条款", TEXT)
_EVENT = Column("event", "事项", Several({word: word for word in EVENTS}, may_be_any=False))
_LEVEL = Column("level", "层级", Several({word: word for word in (OWN, *LEVELS)}), OTHER_WORD)
_PUBLICATION = Column("publication", "刊物", _NAMES, OTHER_WORD)
_GENRE = Column("genre", "体裁", Genres(), OTHER_WORD)
_GROUP = Column("group", "组别", _NAMES, OTHER_WORD)
_PERIOD = Column("period", "周期", Choice(PERIODS))


def _points(name: str, word: str) -> Column:
    return Column(name, word, POINTS, "0分")


def _bound(name: str, word: str) -> Column:
    return Column(name, word, Maybe(POINTS, UNLIMITED), UNLIMITED)


WORTH = Table(
    (
        _CLAUSE,
        _EVENT,
        _LEVEL,
        _PUBLICATION,
        _GENRE,
        Column("who", "领导", _NAMES, OTHER_WORD),
        Column("nth", "第几位", Choice(NTH), OTHER_WORD),
        Column("how", "计法", Choice(HOW), HOW["count"]),
        Column("points", "分值", Worths()),
    ),
    check=coherence.worth,
)
BORROWED = Table(
    (Column("body", "机关", TEXT), _PUBLICATION, _GENRE, Column("points", "分值", POINTS)),
    may_be_empty=True,
)
DUTIES = Table(
    (
        _CLAUSE,
        _GROUP,
        _PERIOD,
        Column("measure", "看什么", Choice(MEASURES)),
        _LEVEL,
        _GENRE,
        Column("least", "至少", Maybe(Amounts(), UNSAID), UNSAID),
        _points("met", "完成得"),
        _points("each_above", "每超一条"),
        _points("failed", "未完成"),
        _points("each_missing", "每少一条"),
        _bound("most", "最多得"),
    ),
    may_be_empty=True,
    check=coherence.duty,
)
REPEATED = Table(
    (
        _CLAUSE,
        _EVENT,
        _LEVEL,
        _PERIOD,
        Column("times", "达到", Count("次", least=1)),
        _points("each", "每次"),
        Column("effect", "后果", Choice(EFFECTS), EFFECTS["none"]),
    ),
    may_be_empty=True,
)
BOUNDS = Table(
    (
        _CLAUSE,
        _GROUP,
        Column("part", "范围", Choice(PARTS)),
        _PERIOD,
        _points("base", "基础分"),
        _bound("floor", "最低"),
        _bound("ceiling", "最高"),
    ),
    may_be_empty=True,
    check=coherence.bound,
)
GRADES = Table(
    (Column("word", "等次", TEXT), Column("from", "自多少分", POINTS)),
    may_be_empty=True,
)
GROUPS = Table(
    (
        Column("group", "组别", TEXT),
        Column("types", "单位类别", Several(UNIT_TYPES), OTHER_WORD),
        Column("levels", "单位层级", Several(UNIT_LEVELS), OTHER_WORD),
        Column("units", "单位", _NAMES, OTHER_WORD),
        Column("listed", "列入", Choice(LISTED), LISTED["owing"]),
    ),
    may_be_empty=True,
)
CREDITS = Table(
    (
        Column("type", "单位类别", Several(UNIT_TYPES)),
        Column("to", "计入", Choice(CREDITED)),
    ),
    may_be_empty=True,
)
CIRCULARS = Table(
    (
        Column("period", "周期", Choice(CIRCULATED)),
        Column("to", "发给", Chain(RECIPIENTS, may_be_empty=True), ()),
        Column("within", "期满后多久内", Maybe(DURATION, UNSAID), UNSAID),
    ),
    may_be_empty=True,
)
LADDER = Table(
    (
        Column("at", "何时", OFFSET),
        Column("tell", "告诉谁", Chain(TOLD)),
        Column("word", "怎么说", TEXT),
        Column("urgent", "夜间也发", TRUTH),
    )
)
FEES = Table(
    (_CLAUSE, _EVENT, _LEVEL, _PUBLICATION, _GENRE, Column("yuan", "稿酬", Count("元"))),
    may_be_empty=True,
)
AWARDS = Table(
    (
        Column("name", "奖项", TEXT),
        Column("measure", "看什么", Choice(AWARDED)),
        _GROUP,
        Column("places", "名额", Count("名", least=1)),
    ),
    may_be_empty=True,
)

SCORING = (
    Key("worth", WORTH, "计分标准", "从上往下看，第一行合适的“计”算数；“再加”的都加上，“乘”的都乘上。"),
    Key("several", Choice(SEVERAL), "同一信息多处采用", "同一刊物同一条信息总是只计一次。"),
    Key("joint", Choice(JOINT), "几家合报", "均分按单位数，按份按编辑定的份额；份额之和不多不少。"),
    Key("instructed", Choice(INSTRUCTED), "同一信息多次批示", "逐次递减的，用计分标准里的“第几位”写。"),
    Key(
        "borrowed",
        BORROWED,
        "上级的计分",
        "计分标准里写“省分”“国办分×5”的，在这里查；登记了上级所计分数的，以登记为准。",
    ),
    Key("counting", Choice(COUNTING), "本级采用以何为准", "刊出、采用只取其一，不重复计。"),
    Key("credited", CREDITS, "计入哪个单位", "没有写到的单位计入本单位。"),
)
MEASURING = (
    Key("duties", DUTIES, "任务", "周期结束时计；没有写明至少多少的只列出，不计分。"),
    Key("repeated", REPEATED, "屡次和取消资格", "达到次数时，连同以前各次一并扣；以后每次照扣。"),
    Key("bounds", BOUNDS, "基础分、封顶和保底", "一满就封，一到底就止，每次调整都单独记一笔。"),
)
PUBLISHING = (
    Key(
        "groups",
        GROUPS,
        "分组",
        "从上往下看，第一个合适的算数；没有写的不分组。写“全组”的，组里有一个报过，全组都列入。",
    ),
    Key("sums", Choice(SUMS), "按什么比", ""),
    Key("ranked", Choice(RANKED), "通报按哪个得分排", ""),
    Key("ties", Choice(TIES), "得分相同", "仍然相同的并列。"),
    Key("grades", GRADES, "等次", "达到的最高一档。"),
    Key("circulars", CIRCULARS, "通报", "多久通报一次，发给谁，期满后多久发出。"),
    Key("objection_within", DURATION, "异议期限", "从通报发出时算起。"),
    Key("objection_answer_within", DURATION, "异议答复时限", "从提出时算起。"),
    Key("objection_ladder", LADDER, "异议催办", "时限以异议答复时限为准。"),
    Key("on_phones", TRUTH, "手机上显示积分和通报", "法定依据写在说明里；没有依据的不要打开。"),
)
REWARDING = (
    Key("fees", FEES, "稿酬", "从上往下看，第一行合适的算数。"),
    Key("awards", AWARDS, "单项奖", ""),
)

CHAPTER = Chapter(
    "assessment", "积分和通报", (*SCORING, *MEASURING, *PUBLISHING, *REWARDING), of_schemes=True
)
