"""Every journal entry of bulletins, read aloud: what was done, without who, when and the typed remark."""

from collections.abc import Callable
from datetime import date

from shuniu.base.journal.models import Entry
from shuniu.engines.reporting.sentences import instead_of
from shuniu.rooms.bulletins.models.printed import coded


def _day(entry: Entry) -> str:
    return f"{date.fromisoformat(entry.notes['day']):%-m月%-d日}"


def _handed_on(verb: str) -> Callable[[Entry], str]:
    def speak(entry: Entry) -> str:
        notes = entry.notes
        vacant = f"（{'、'.join(notes['vacant'])}无人在岗，未经）" if notes.get("vacant") else ""
        onward = f"，转{notes['next']}审签" if notes.get("next") else "，审签完成"
        return f"{instead_of(notes)}{verb}{onward}{vacant}"

    return speak


def _sent(entry: Entry) -> str:
    notes = entry.notes
    missed = f"，其中{notes['unreached']}个岗位无人在岗，没有送到" if notes["unreached"] else ""
    return f"分发{notes['called']}，送{notes['sent']}个岗位{missed}"


def _on_paper(entry: Entry) -> str:
    """How many printed copies of its words are to come back."""
    copies = entry.notes.get("copies")
    return f"，纸质在外{copies}份要收回" if copies else ""


def _appeared(word: str) -> Callable[[Entry], str]:
    return lambda entry: f"{word}《{entry.notes['bulletin']}》{entry.notes['called']}"


BULLETIN = {
    "start": lambda e: f"在{e.notes['desk']}开办《{e.notes['name']}》",
    "change": lambda e: f"改设置：{'、'.join(e.notes['fields'])}",
    "enlist": lambda e: f"名单加入{e.notes['added']}个岗位",
    "delist": lambda e: f"名单移出{e.notes['removed']}个岗位",
    "explain": lambda e: f"说明{_day(e)}缺期",
    "stop": lambda e: "停办",
    "resume": lambda e: "复办",
}

ISSUE = {
    "begin": lambda e: f"起编《{e.notes['bulletin']}》{_day(e)}的一期",
    "submit": _handed_on("送审"),
    "sign": _handed_on("审签同意"),
    "sign_for": _handed_on("审签同意"),
    "sign_on_paper": _handed_on("审签同意"),
    "send_back": lambda e: "退回编辑部",
    "take_back": lambda e: "撤回送审",
    "issue": lambda e: f"签发{e.notes['called']}，共{e.notes['items']}条",
    "distribute": _sent,
    "correct": lambda e: f"更正{e.notes['called']}，成为第{e.notes['revision']}版{_on_paper(e)}",
    "recall": lambda e: (
        f"收回{e.notes['called']}，已送{e.notes['sent']}个岗位、{e.notes['opened']}个打开过{_on_paper(e)}"
    ),
    "print_copies": lambda e: f"登记印制，份号{coded(e.notes['first'])}—{coded(e.notes['last'])}",
    "collect_copies": lambda e: f"收回纸质{e.notes['count']}份，还有{e.notes['out']}份在外",
    "send_up": lambda e: f"{e.notes['called']}整期上报{e.notes['to']}，{e.notes['count']}件来稿",
    "cancel": lambda e: "取消这一期，没有占用期号",
}


def _saved(word: str) -> Callable[[Entry], str]:
    def speak(entry: Entry) -> str:
        left = entry.notes["unsourced"]
        return f"{word}，存为第{entry.notes['version']}稿{f'，还有{left}句没有来源' if left else ''}"

    return speak


ITEM = {
    "place": lambda e: f"编入《{e.notes['bulletin']}》{_day(e)}的一期",
    "write": lambda e: f"给《{e.notes['bulletin']}》写编者按",
    "credit": lambda e: f"加{e.notes['unit']}的一件来稿为供稿",
    "uncredit": lambda e: f"去掉{e.notes['unit']}一件来稿的供稿",
    "edit": _saved("修改条目文字"),
    "reword": _saved("改了一句"),
    "declare": _saved("把一句记为编者按"),
    "attribute": _saved("给一句注明来源"),
    "move": lambda e: f"移到“{e.notes['section']}”" if e.notes["section"] else "调整次序",
    "drop": lambda e: f"从《{e.notes['bulletin']}》撤下",
    "restore": lambda e: f"放回《{e.notes['bulletin']}》",
    "appear": _appeared("刊出："),
    "correct": _appeared("刊出后更正："),
    "recall": _appeared("收回："),
    "adopted_above": lambda e: f"{e.notes['to']}采用，刊《{e.notes['publication']}》{e.notes['number']}",
}

RECEIPT = {
    "open": lambda e: "打开",
    "note": lambda e: "已阅",
    "confirm": lambda e: f"确认知悉{e.notes['what']}",
}
