"""The chapter 账号与登录 of the rule packs: passwords, lock-out, how long an idle session lasts (ADM-2)."""

from shuniu.base.rules import Chapter, Key, TimeUnit
from shuniu.base.rules.kinds import Count, Lasting

SHORT = Lasting((TimeUnit.MINUTE, TimeUnit.HOUR))

CHAPTER = Chapter(
    "parties",
    "账号与登录",
    (
        Key("password_least", Count("位", 8, 64), "口令最短", ""),
        Key("password_history", Count("个", 0, 24), "新口令不得与最近用过的相同", "与最近几个口令不得相同。"),
        Key("lock_after", Count("次", 3, 20), "连续输错几次锁定", ""),
        Key("lock_for", SHORT, "锁定多久", ""),
        Key(
            "link_for",
            SHORT,
            "一次性登录链接多久有效",
            "在服务器上用 bin/shuniu token 生成，给锁在门外的管理员。",
        ),
        Key("idle", SHORT, "多久不操作要重新登录", "重新登录后，没写完的稿子还在。"),
    ),
)
