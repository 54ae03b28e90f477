"""Every journal entry of reporting, read aloud: what was done, without who, when and the typed remark."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localtime

from shuniu.base.journal.models import Entry


def _when(iso: str) -> str:
    return f"{localtime(datetime.fromisoformat(iso)):%-m月%-d日%H:%M}"


def _handed_in(verb: str) -> Callable[[Entry], str]:
    def speak(entry: Entry) -> str:
        notes = entry.notes
        vacant = f"（{'、'.join(notes['vacant'])}无人在岗，未经）" if notes.get("vacant") else ""
        if notes.get("next"):
            return f"{verb}，送{notes['next']}审签{vacant}"
        return f"{verb}，报{'、'.join(notes.get('desks', []))}{vacant}"

    return speak


def instead_of(notes: Mapping[str, Any]) -> str:
    """How somebody agreed who did not do it on the screen; "" where they did."""
    if notes.get("in_ink"):
        return f"录入{notes['in_ink']}的纸质签字："
    return f"受{notes['instead_of']}电话委托" if notes.get("instead_of") else ""


def _agreed(entry: Entry) -> str:
    notes = entry.notes
    instead = instead_of(notes)
    onward = f"转{notes['next']}" if notes.get("next") else f"报{'、'.join(notes.get('desks', []))}"
    return f"{instead}审签同意，{onward}"


REPORT = {
    "submit": _handed_in("提交"),
    "resubmit": _handed_in("改后再提交"),
    "register": lambda e: f"登记{e.notes['unit']}的{e.notes['channel']}来报",
    "sign": _agreed,
    "sign_for": _agreed,
    "sign_on_paper": _agreed,
    "sign_again": _handed_in("补充后再送审"),
    "revise": lambda e: f"修改文字，存为第{e.notes['version']}稿",
    "send_back": lambda e: "退回",
    "withdraw": lambda e: "撤回",
}

SUBMISSION = {
    "receive": lambda e: f"报到{e.notes['desk']}，登记号 {e.notes['number']}",
    "claim": lambda e: "认领",
    "release": lambda e: "放回待选",
    "take_over": lambda e: f"从{e.notes.get('taken_from', '留用')}处接手",
    "verify": lambda e: f"{e.notes['how']}",
    "edit": lambda e: f"编辑，存为第{e.notes['version']}稿",
    "adopt": lambda e: f"采用{'（供' + '、'.join(e.notes['serves']) + '）' if e.notes.get('serves') else ''}",
    "hold": lambda e: f"留用，{date.fromisoformat(e.notes['review_on']):%-m月%-d日}再看",
    "resume": lambda e: "不等补充，继续办" if e.notes.get("unanswered") else "从留用取回继续办",
    "ask_back": lambda e: "退补",
    "supplement": lambda e: "补充",
    "arrive": lambda e: "补充已审签，送回编辑台",
    "merge": lambda e: "并入综合",
    "part": lambda e: "退出综合",
    "decline": lambda e: f"不采用，理由是{e.notes['code']}",
    "recall": lambda e: "报送单位撤回",
    "pass_up": lambda e: f"上报{e.notes['to']}",
    "record_adoption": lambda e: (
        f"{e.notes['to']}采用，刊《{e.notes['publication']}》{e.notes.get('issue', '')}"
    ),
}

SYNTHESIS = {
    "compose": lambda e: f"用{e.notes['count']}件来稿起稿综合",
    "edit": lambda e: "编辑综合稿",
    "adopt": lambda e: f"综合采用{e.notes['count']}件来稿",
    "dissolve": lambda e: "拆散综合",
}

DESK = {
    "set_up": lambda e: "新设编辑台",
    "change": lambda e: "修改编辑台",
    "staff": lambda e: f"指定编辑岗位：{'、'.join(e.notes['editors']) or '没有'}",
    "close": lambda e: f"停止受理，还有{e.notes['unfinished']}件没有结果",
    "reopen": lambda e: "恢复受理",
}

INVITATION = {
    "invite": lambda e: f"向{e.notes['units']}个单位约稿，{_when(e.notes['due_at'])}截止",
    "chase": lambda e: f"催还没报的{len(e.notes['units'])}个单位",
    "prolong": lambda e: f"截止时间延到{_when(e.notes['due_at'])}",
    "close": lambda e: f"结束约稿，{e.notes['unanswered']}个单位没有报",
    "cancel": lambda e: "取消约稿",
}

CALL = {
    "call": lambda e: "约到",
    "answer": lambda e: f"{e.notes['unit']}已报来",
    "owe_again": lambda e: f"{e.notes['unit']}撤回了报来的稿子，仍要报",
    "excuse": lambda e: f"同意{e.notes['unit']}免报",
    "release": lambda e: "不再欠",
}
