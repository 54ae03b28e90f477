"""The closed lists of words in which happenings and schemes speak of each other."""

from __future__ import annotations

REPORTED, SENT_UP, ADOPTED, DECLINED, INSTRUCTED = "报送", "上报", "采用", "未采用", "批示"
ANSWERED, LATE_ANSWER, NO_ANSWER = "约稿报来", "约稿迟报", "约稿未报"
PICTURED, ON_SITE, PRAISED = "附图像", "网站刊载", "通报表扬"
LATE, OMITTED, MISTAKEN, FALSE, CONCEALED = "迟报", "漏报", "误报", "谎报", "瞒报"
UNTRUE, POOR, LAX, CENSURED = "失实", "质量差", "督促不力", "通报批评"
OPENING, MORE, LESS = "期初", "其他加分", "其他扣分"

GATHERED = (REPORTED, SENT_UP, ADOPTED, DECLINED, INSTRUCTED, ANSWERED, LATE_ANSWER, NO_ANSWER)
REGISTERED = (
    LATE, OMITTED, MISTAKEN, FALSE, CONCEALED, UNTRUE, POOR, LAX, CENSURED, PRAISED, PICTURED, ON_SITE, OPENING, MORE, LESS,
)  # fmt: skip
EVENTS = (*GATHERED, *REGISTERED)
FAULTS = frozenset(
    {LATE_ANSWER, NO_ANSWER, LATE, OMITTED, MISTAKEN, FALSE, CONCEALED, UNTRUE, POOR, LAX, CENSURED, LESS}
)
"""What is taken off for: their entries are of the part 扣分, whatever the sign of their points."""
SILENT = frozenset({REPORTED, SENT_UP, DECLINED, ANSWERED, LATE_ANSWER, NO_ANSWER})
"""What has no entry where the scheme gives it no points: everybody's daily work."""
AS_GIVEN = frozenset({OPENING, MORE, LESS})
"""What counts with the points that were registered by hand, where no clause says otherwise."""

OWN = "本级"
LEVELS = ("乡镇", "县", "市", "省", "中央")
UNIT_LEVELS = {
    "centre": "中央",
    "province": "省",
    "city": "市",
    "county": "县",
    "township": "乡镇",
    "village": "村",
}
"""The words of schemes for the levels of units."""
UNIT_TYPES = {
    "party_office": "党委办公室",
    "government_office": "政府办公室",
    "congress_office": "人大办公室",
    "cppcc_office": "政协办公室",
    "department": "部门",
    "group": "党派团体",
    "company": "企业",
    "school": "院校",
    "direct_point": "直报点",
    "area": "地区",
}
"""The words for the types of units, as the tree of offices has them."""
RECIPIENTS = {
    "principal": "主要负责人",
    "deputy": "分管领导",
    "office_director": "办公室主任",
    "reporter": "信息员",
}
"""The roles in a unit to whom a circular goes."""

SCORED, DUTY, DEDUCTED, BROUGHT, BASE, STANDING, RESTORED = (
    "计分",
    "任务",
    "扣分",
    "期初",
    "基础",
    "资格",
    "恢复",
)
PARTS = (SCORED, DUTY, DEDUCTED, BROUGHT, BASE, STANDING, RESTORED)
"""The parts a total is made of. 资格 and 恢复 carry no points: the right to awards is lost, or the loss turned out wrong."""
WHOLE = "全部"
