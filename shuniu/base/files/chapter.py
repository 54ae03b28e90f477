"""The chapter 附件 of the rule packs: how large a file may be and of which types."""

from shuniu.base.rules import Chapter, Key, TimeUnit
from shuniu.base.rules.kinds import TEXT, Count, Lasting, ListOf

CHAPTER = Chapter(
    "files",
    "附件",
    (
        Key("size_most", Count("MB", 1, 500), "单个附件最大", ""),
        Key(
            "unpacked_most",
            Count("MB", 1, 5000),
            "解压后最大",
            "文档和压缩包打开后超过这个大小的，不予接收。",
        ),
        Key("types", ListOf(TEXT), "允许的类型", "文件名的后缀；内容与后缀不符的不予接收。"),
        Key(
            "keep_unattached",
            Lasting((TimeUnit.HOUR, TimeUnit.DAY)),
            "未用附件保留",
            "上传后没有附在任何稿件上的文件，保留这么久后清除。",
        ),
    ),
)
