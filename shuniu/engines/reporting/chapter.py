"""The chapter 信息报送 of the rule packs: what may be reported how, who signs, how long each hand has it (REP-1…10)."""

from shuniu.base.rules import Chapter, Key
from shuniu.base.rules.kinds import (
    DURATION,
    OFFSET,
    OTHER,
    OTHER_WORD,
    REAL_TIME,
    TEXT,
    TRUTH,
    Between,
    ByCase,
    Chain,
    Choice,
    Column,
    Count,
    ListOf,
    Table,
)
from shuniu.org.models import Role, Unit

URGENCIES = {"flash": "特提", "immediate": "特急", "priority": "加急", "prompt": "平急", "routine": "常规"}
CHECKS = {
    "title": "标题",
    "length": "篇幅",
    "one_matter": "一事一报",
    "numbers": "数字前后一致",
    "empty_phrases": "空话套话",
    "wrong_words": "错别字",
    "scope": "点面说明",
}
SIGN_ROLES = {
    "signer": "当前审签人",
    "author": "拟稿人",
    "director": "办公室主任",
    "deputy": "分管领导",
    "principal": "主要负责人",
}
DESK_ROLES = {
    "editor": "经办编辑",
    "editors": "全体编辑",
    "duty": "编辑部值班员",
    "chief": "编辑部负责人",
    "leader": "分管领导",
}
UNIT_ROLES = {
    "reporter": "应报单位信息员",
    "director": "应报单位办公室主任",
    "deputy": "应报单位分管领导",
    "editor": "约稿编辑",
}
LEVELS = dict(Unit.Level.choices)
BY_URGENCY = ByCase(DURATION, URGENCIES, "紧急程度")


def _or_other(words: dict[str, str]) -> Choice:
    return Choice({**words, OTHER: OTHER_WORD})


def _ladder(roles: dict[str, str], *first: Column) -> Table:
    """A ladder of reminders: when, whom, in what words, whether it may wake them."""
    return Table(
        (
            *first,
            Column("at", "何时", OFFSET),
            Column("tell", "告诉谁", Chain(roles)),
            Column("word", "怎么说", TEXT),
            Column("urgent", "夜间也发", TRUTH),
        )
    )


URGENCY = Column("urgency", "紧急程度", _or_other(URGENCIES))
SIGN_CHAIN = Table(
    (
        Column("level", "单位层级", _or_other(LEVELS)),
        Column("type", "单位类别", _or_other(dict(Unit.Type.choices))),
        Column("kind", "信息类别", TEXT),
        URGENCY,
        Column("chain", "依次审签", Chain(dict(Role.choices))),
    )
)
KINDS = Table(
    (
        Column("key", "代码", TEXT),
        Column("word", "类别", TEXT),
        Column("length", "篇幅", Between("字")),
    )
)
ROUTES = Table(
    (
        Column("line", "条线", TEXT),
        Column("level", "层级", Choice(LEVELS)),
        Column("to", "报往", TEXT),
    )
)

WRITING = (
    Key("kinds", KINDS, "信息类别与篇幅", "代码定下后不要改；篇幅按正文字数，不含标题。"),
    Key("urgencies", Chain(URGENCIES), "紧急程度", "起草时可选的几档。"),
    Key("urgent", Chain(URGENCIES), "按紧急信息办理的", "这几档不受免扰时段限制，并叫醒编辑部值班员。"),
    Key("sectors", ListOf(TEXT), "行业条线", ""),
    Key("topics", ListOf(TEXT), "报送重点", "本年度的报送重点，每年年初更换。"),
    Key("title_most", Count("字", 10, 60), "标题最长", ""),
    Key("alike_from", Count("%", 5, 100), "与以前的信息相同多少就提示", "给撰写人和编辑看，不拦。"),
    Key("empty_phrases_most", Count("处/千字", 0, 50), "空话套话不超过", ""),
    Key("blocking", Chain(CHECKS, may_be_empty=True), "不改不能报的检查", "其余检查只作提示，不阻止报送。"),
    Key(
        "problem_kinds",
        ListOf(TEXT),
        "问题类",
        "反映问题的类别；各单位报送中所占的比例看得出是不是喜忧兼报。",
    ),
    Key("scope_kinds", ListOf(TEXT), "须说明点面的类别", "点还是面、局部还是整体、影响程度。"),
)
SIGNING = (
    Key("sign_chain", SIGN_CHAIN, "审签次序", "从上往下看，第一行合适的算数。"),
    Key("sign_within", BY_URGENCY, "每一步审签时限", "从轮到这个人时算起。"),
    Key("sign_ladder", _ladder(SIGN_ROLES, URGENCY), "审签提醒", "时限以每一步的审签时限为准。"),
    Key("phone_signing", TRUTH, "可以按电话指示代签", "要记下谁在什么时候作的指示。"),
    Key("phone_word_holds", REAL_TIME, "电话指示多久以内有效", "再早的指示不算，要重新请示。"),
    Key("urgency_on_slip", TRUTH, "上报件上方标明紧急程度", ""),
    Key("withdraw_until", Choice({"claimed": "编辑认领前", "adopted": "采用前"}), "可以撤回到什么时候", ""),
)
URGENT = (
    Key("reach_within", REAL_TIME, "紧急信息报到本级", "从事件发生时算起；发生时间不明的，从获悉时算起。"),
    Key("first_by_phone", TRUTH, "紧急信息先电话后书面", ""),
)
DESK = (
    Key("claim_within", BY_URGENCY, "认领时限", "从登记时算起。"),
    Key("claim_ladder", _ladder(DESK_ROLES, URGENCY), "认领提醒", ""),
    Key("outcome_within", BY_URGENCY, "作出处理的时限", "采用、留用、退补、综合或不采用；从登记时算起。"),
    Key("outcome_ladder", _ladder(DESK_ROLES, URGENCY), "处理提醒", ""),
    Key("held_review", DURATION, "留用稿复看", "留用后隔多久必须复看一次。"),
    Key("answer_within", DURATION, "退补答复时限", "退补后，原单位在多久内补充。"),
    Key("answer_ladder", _ladder(UNIT_ROLES), "退补提醒", ""),
    Key("supplement_signs", TRUTH, "补充后重新审签", ""),
    Key("decline_reasons", ListOf(TEXT), "不采用的理由", "编辑可另加说明，一并告诉报送人。"),
    Key("verify_ways", ListOf(TEXT), "核实方式", ""),
    Key(
        "merge_credit",
        Choice({"each": "每个单位各计一条", "split": "各单位平分一条", "first": "只计最早报送的单位"}),
        "综合稿怎样计条数",
        "",
    ),
    Key("upward_routes", ROUTES, "向上报送的去处", ""),
)
INVITING = (
    Key("invite_days", DURATION, "约稿期限", "没有写明交稿日期时用。"),
    Key("invite_ladder", _ladder(UNIT_ROLES), "约稿催报", ""),
)

CHAPTER = Chapter("reporting", "信息报送", (*WRITING, *SIGNING, *URGENT, *DESK, *INVITING))
