"""The chapter 后台任务 of the rule packs: how often a failed job is tried again."""

from shuniu.base.rules import Chapter, Key, TimeUnit
from shuniu.base.rules.kinds import Lasting, ListOf

CHAPTER = Chapter(
    "jobs",
    "后台任务",
    (
        Key(
            "retries",
            ListOf(Lasting((TimeUnit.MINUTE, TimeUnit.HOUR))),
            "失败后重试",
            "每次失败后隔多久再做；都失败了，列入后台任务的未完成清单，由人处理。",
        ),
    ),
)
