"""The chapter 公文体检 of the rule packs: how much is done while somebody waits."""

from shuniu.base.rules import Chapter, Key
from shuniu.base.rules.kinds import Count

CHAPTER = Chapter(
    "documents",
    "公文体检",
    (
        Key(
            "check_at_once",
            Count("字", 1000, 400_000),
            "当场体检最多",
            "更长的文稿先留存，在后台体检，查完看结果。",
        ),
        Key(
            "typeset_at_once",
            Count("字", 1000, 200_000),
            "当场排版最多",
            "更长的文稿先留存，在后台排好再取。",
        ),
        Key(
            "findings_shown",
            Count("处", 10, 2000),
            "一次最多列出",
            "问题再多，先列出这些，改好再检查就会列出后面的。",
        ),
        Key("pages_shown", Count("页", 1, 20), "版面预览", "“看版面”显示开头几页。"),
    ),
)
