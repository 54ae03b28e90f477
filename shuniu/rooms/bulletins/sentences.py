"""Every journal entry of bulletins, read aloud: what was done, without who, when and the typed remark."""

from collections.abc import Callable
from datetime import date

from shuniu.base.journal.models import Entry


def _day(entry: Entry) -> str:
    return f"{date.fromisoformat(entry.notes['day']):%-m月%-d日}"


BULLETIN = {
    "start": lambda e: f"在{e.notes['desk']}开办《{e.notes['name']}》",
    "stop": lambda e: "停办",
    "resume": lambda e: "复办",
}

ISSUE = {
    "begin": lambda e: f"起编《{e.notes['bulletin']}》{_day(e)}的一期",
    "cancel": lambda e: "取消这一期，没有占用期号",
}


def _saved(word: str) -> Callable[[Entry], str]:
    def speak(entry: Entry) -> str:
        left = entry.notes["unsourced"]
        return f"{word}，存为第{entry.notes['version']}稿{f'，还有{left}句没有来源' if left else ''}"

    return speak


ITEM = {
    "place": lambda e: f"编入《{e.notes['bulletin']}》{_day(e)}的一期",
    "edit": _saved("修改条目文字"),
    "reword": _saved("改了一句"),
    "declare": _saved("把一句记为编者按"),
    "attribute": _saved("给一句注明来源"),
    "move": lambda e: f"移到“{e.notes['section']}”" if e.notes["section"] else "调整次序",
    "drop": lambda e: f"从《{e.notes['bulletin']}》撤下",
    "restore": lambda e: f"放回《{e.notes['bulletin']}》",
}

RECEIPT = {
    "open": lambda e: "打开",
    "note": lambda e: "已阅",
}
