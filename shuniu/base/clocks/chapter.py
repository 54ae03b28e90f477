"""The chapter 时限 of the rule packs: office hours, when a clock turns amber, when a silent engine alarms."""

from shuniu.base.rules import Chapter, Key, TimeUnit
from shuniu.base.rules.kinds import HOURS, Chain, Count, Lasting, ListOf

WEEKDAYS = {
    "monday": "周一",
    "tuesday": "周二",
    "wednesday": "周三",
    "thursday": "周四",
    "friday": "周五",
    "saturday": "周六",
    "sunday": "周日",
}

CHAPTER = Chapter(
    "clocks",
    "时限与工作日历",
    (
        Key(
            "office_hours",
            ListOf(HOURS),
            "办公时间",
            "工作小时按这些时段计算；工作日的时限到当天下班时为止。",
        ),
        Key("workweek", Chain(WEEKDAYS), "每周工作日", "放假和调休另见工作日历。"),
        Key("amber_share", Count("%", 1, 99), "预警比例", "剩余时间少于全部时限的这个比例时，显示为预警。"),
        Key(
            "pulse_late",
            Lasting((TimeUnit.MINUTE, TimeUnit.HOUR)),
            "时钟停摆告警",
            "多久没有巡查时限就告警。",
        ),
    ),
)
