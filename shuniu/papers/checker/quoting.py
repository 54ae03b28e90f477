"""Where an opening quotation mark that was forgotten most likely belongs."""

from __future__ import annotations

import re

VERBS = re.compile(
    r"(?:建设|打造|实施|开展|推进|称为|成立|组织|获得|创建|举办|争创|荣获|授予|命名为|落实|坚持|形成|构建|围绕|突出"
    r"|聚焦|培育|申报|评选|探索|推行|推广|实行|建立|完善|评为|认定为|列入|纳入|借助|依托|通过|利用)"
)
SHOWN = 2


def opening_place(text: str, before: str) -> tuple[int, int]:
    """Offset in ``before`` (the paragraph up to ”) where “ goes, and how many characters to show before it.

    The same words quoted elsewhere in the text decide; else it stands after the last ”, else after a verb.
    """
    clause = max(before.rfind(mark) for mark in "，。；：、“”（）《》") + 1
    for start in range(clause, len(before) - 1):
        if f"“{before[start:]}”" in text:
            return start, min(SHOWN, start - clause)
    verbs = [match.end() for match in VERBS.finditer(before, clause) if match.end() + 1 < len(before)]
    if not verbs:
        return clause, 0
    start = verbs[0]
    while following := VERBS.match(before, start):  # 探索|建设|…
        start = following.end()
    return start, SHOWN
