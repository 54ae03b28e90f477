"""Every journal entry of directives, read aloud: what was done, without who, when and what was typed."""

from shuniu.base.journal.models import Entry


def _to(entry: Entry) -> str:
    posts = entry.notes.get("posts")
    return f"，送{'、'.join(posts)}" if posts else "，还没有写明送谁"


def _second(entry: Entry) -> str:
    if entry.notes["differ"]:
        return "录第二遍，与第一遍不一致，等核定"
    return f"录第二遍，两遍一致，批示送出{_to(entry)}"


DIRECTIVE = {
    "give": lambda e: f"作出批示{_to(e)}",
    "key": lambda e: f"登记{e.notes['leader']}的纸质批示，录第一遍",
    "key_again": _second,
    "settle": lambda e: f"对着扫描件核定原文，批示送出{_to(e)}",
    "discard": lambda e: "作废登记的批示",
    "address": lambda e: f"转送{'、'.join(e.notes['posts'])}",
}

RECEPTION = {
    "send": lambda e: f"送{e.notes['post']}签收",
    "receive": lambda e: "签收批示",
    "answer": lambda e: f"答复批示（第{e.notes['round']}轮）",
    "note": lambda e: "阅过答复，没有新的批示",
    "ask": lambda e: f"再批示，请第{e.notes['round']}轮答复",
}

MENTION = {"mention": lambda e: f"{e.notes['rank']}作了批示"}
