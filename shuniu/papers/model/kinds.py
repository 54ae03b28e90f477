"""文种: the 15 kinds of 《党政机关公文处理工作条例》 art. 8, and which of them a title names."""

import re

KINDS: tuple[str, ...] = ("决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知")
KINDS += ("通报", "报告", "请示", "批复", "议案", "函", "纪要")

_ENDING = re.compile(
    r"(决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|(?<![信来])函|纪要|(?<=[府院部委厅局])令)"
    r"(?:（[^（）]*）|\([^()]*\)|\s)*$"
)


def kind_of(title: str) -> str | None:
    """The kind a title ends with ("…的通知（试行）" → 通知; 令 counts as 命令), None when it names none.

    复函 is a 函; 会议纪要 ends with 纪要. Words after the kind in brackets do not count.
    """
    found = _ENDING.search(title)
    if not found:
        return None
    return "命令" if found[1] == "令" else found[1]
