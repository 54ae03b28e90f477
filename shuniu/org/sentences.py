"""Every journal entry of org, read aloud."""

from datetime import date


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%Y年%-m月%-d日}"


UNIT = {
    "found": lambda e: "新建单位",
    "change": lambda e: "修改单位资料",
    "close": lambda e: "撤销单位",
    "reopen": lambda e: "恢复单位",
}
PERSON = {
    "enrol": lambda e: "登记人员",
    "change": lambda e: "修改人员资料",
    "open_account": lambda e: "开通账号",
    "reset_password": lambda e: "重置密码",
    "unlock": lambda e: "解除锁定",
    "close_account": lambda e: "停用账号",
    "give_link": lambda e: "发一次性登录链接",
    "enter_once": lambda e: "放行登录，须另设密码",
    "choose_password": lambda e: "设置自己的密码",
    "leave": lambda e: "办理离开",
}
POST = {
    "create": lambda e: "设岗位",
    "change": lambda e: "修改岗位",
    "appoint": lambda e: f"任{e.notes['person']}，{_day(e.notes['since'])}起",
    "hand_over": lambda e: f"由{e.notes['leaving']}移交{e.notes['person']}，{_day(e.notes['on'])}起",
    "relieve": lambda e: f"免{e.notes['leaving']}，至{_day(e.notes['on'])}",
    "stand_in": lambda e: f"由{e.notes['person']}代理，{_day(e.notes['since'])}至{_day(e.notes['until'])}",
    "close": lambda e: "撤销岗位",
}
