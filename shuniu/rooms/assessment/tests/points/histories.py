"""Random histories and schemes for the properties of the arithmetic."""

from datetime import date, timedelta

from hypothesis import strategies as st

from shuniu.rooms.assessment.points import placed
from shuniu.rooms.assessment.tests.points.builders import UNITS, happened, row, scheme

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
DAYS = st.integers(0, (LAST - FIRST).days).map(lambda days: FIRST + timedelta(days=days))
EVENTS = ["报送", "采用", "批示", "未采用", "约稿未报", "迟报", "失实", "通报批评", "其他加分"]
WORTH = [
    row("报送", "1分", clause="二"),
    row("采用", "5分", level="省", publication="甲"),
    row("采用", "3分", genre="简讯"),
    row("采用", "2.5分"),
    row("采用", "5分", genre="问题", how="再加", clause="四"),
    row("采用", "×2", genre="调研", how="乘", clause="五"),
    row("批示", "10分", nth="第1位", clause="六"),
    row("批示", "5分", nth="第2位起", clause="六"),
    row("约稿未报", "-3分", clause="七"),
    row("迟报", "-50%", clause="八"),
    row("失实", "-50—-100分", clause="九"),
]
DUTIES = [
    {
        "clause": "十",
        "period": "月",
        "measure": "报送条数",
        "least": "2条",
        "met": "4分",
        "each_missing": "-1分",
    },
    {"clause": "十", "period": "季", "measure": "采用率", "least": "50%", "failed": "-2分"},
    {
        "clause": "十",
        "period": "季",
        "measure": "得分",
        "least": "10分",
        "met": "3分",
        "each_above": "1分",
        "most": "5分",
    },
]
FAULT = {"event": "约稿未报、迟报", "period": "年"}
REPEATED = [
    {"clause": "十一", **FAULT, "times": "2次", "each": "-2分", "effect": "取消评先"},
    {"clause": "十二", **FAULT, "times": "3次", "effect": "全年0分"},
    {"clause": "十三", "event": "失实", "period": "月", "times": "1次", "effect": "当期任务分清零"},
]
BOUNDS = [
    {"clause": "十四", "part": "计分", "period": "月", "ceiling": "12分"},
    {"clause": "十五", "part": "扣分", "period": "季", "base": "6分", "floor": "0分"},
    {"clause": "十六", "part": "全部", "period": "年", "floor": "0分", "ceiling": "40分"},
]


@st.composite
def happenings(draw, most=14):
    """A history of half a year; numbers are the order of arrival, texts of several units are whole."""
    found = []
    for each in range(draw(st.integers(0, most))):
        thing = draw(st.sampled_from(["a", "b", "c"]))
        said = {
            "on": draw(DAYS),
            "thing": thing,
            "level": draw(st.sampled_from(["市", "省"])),
            "publication": draw(st.sampled_from(["甲", "乙"])),
            "genres": draw(st.sets(st.sampled_from(["简讯", "问题", "调研"]))),
            "given": draw(st.sampled_from([None, -60_000, 2_500])),
            "withdrawn": draw(st.integers(0, 9)) == 0,
            "number": each + 1,
        }
        units = draw(st.sampled_from([[1], [2], [3], [1, 2], [1, 2, 3]]))
        event = draw(st.sampled_from(EVENTS))
        joint = f"item:{each}" if len(units) > 1 else ""
        found += [
            happened(
                event,
                unit=unit,
                key=f"f{each:03d}:{unit}",
                joint=joint,
                of=len(units),
                **said | {"thing": f"{thing}{unit}"},
            )
            for unit in units
        ]
    return placed(found)


@st.composite
def schemes(draw):
    """A scheme with some of the rows and any of the choices."""

    def some(rows):
        return draw(st.lists(st.sampled_from(rows), unique_by=str, max_size=len(rows)))

    return scheme(
        worth=some(WORTH) or WORTH,
        duties=some(DUTIES),
        repeated=some(REPEATED),
        bounds=some(BOUNDS),
        several=draw(st.sampled_from(["累加", "取最高", "同级取最高", "取最先"])),
        joint=draw(st.sampled_from(["各计", "均分", "按份"])),
        instructed=draw(st.sampled_from(["每次都计", "同级只计一次", "只计一次", "同级取最高", "取最高"])),
    )


UNIT_IDS = [unit.id for unit in UNITS]
