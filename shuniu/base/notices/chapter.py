"""The chapter 通知 of the rule packs: when people are left in peace, how often a failed sending is tried again."""

from shuniu.base.rules import Chapter, Key, TimeUnit
from shuniu.base.rules.kinds import HOURS, Lasting, ListOf

CHAPTER = Chapter(
    "notices",
    "通知",
    (
        Key(
            "quiet_hours",
            HOURS,
            "免扰时段",
            "这段时间里，不急的短信、邮件留到时段结束再发；特提、特急不受限制。",
        ),
        Key(
            "retries",
            ListOf(Lasting((TimeUnit.MINUTE, TimeUnit.HOUR))),
            "发送失败后重试",
            "每次失败后隔多久再发；都失败了，列入未送达清单，由人处理。",
        ),
        Key(
            "gather",
            Lasting((TimeUnit.MINUTE, TimeUnit.HOUR)),
            "合并等候",
            "不急的短信、邮件等这么久，同一个人的几条合成一条发；急的立即发。",
        ),
    ),
)
