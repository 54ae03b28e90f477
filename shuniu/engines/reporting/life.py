"""The lives of reporting: every verb with its states, who may, and its word, one line each.

``REPORT`` inside the unit, ``SUBMISSION`` at the desk, ``SYNTHESIS``, ``INVITATION`` and ``CALL`` beside them; ``DESK`` is what an
administrator sets up.
"""

from shuniu.base.lives import Life, Step
from shuniu.engines.reporting import desk_forms as setting
from shuniu.engines.reporting import forms as ask
from shuniu.engines.reporting import outcome
from shuniu.engines.reporting import sign_forms as signing
from shuniu.engines.reporting.permits import (
    answerer,
    any_editor,
    author,
    called_unit,
    calling_desk,
    deputy_signer,
    desk_editor,
    in_hand_editor,
    other_editor,
    own_office,
    reporter,
    reporting_unit,
    signer,
    writer,
)
from shuniu.org.permits import administrator

# fmt: off
REPORT = Life(
    states={"signing": "审签中", "signed": "已报出", "returned": "已退回", "withdrawn": "已撤回"},
    steps=[
        Step("submit", "提交", [writer], to=["signing", "signed"], done=outcome.after_submit),
        Step("register", "登记来报", [any_editor], to=["signed"], done=outcome.after_register),
        Step("resubmit", "改后再提交", [author], ["returned"], ["signing", "signed"], done=outcome.after_submit, shown=False),
        Step("sign_again", "补充后再送审", [author, own_office], ["signed"], ["signing", "signed"], shown=False),
        Step("sign", "同意", [signer], ["signing"], ["signing", "signed"], signing.Sign, "go", "a", done=outcome.after_sign),
        Step("sign_for", "受托代签", [deputy_signer], ["signing"], ["signing", "signed"], signing.SignFor, done=outcome.after_sign),
        Step("sign_on_paper", "录入纸质签字", [deputy_signer], ["signing"], ["signing", "signed"], signing.SignOnPaper, done=outcome.after_sign),
        Step("revise", "修改", [signer, author], ["signing"], ["signing"], ask.Revise, key="e", done="改动已存，前后都留着。"),
        Step("send_back", "退回", [signer], ["signing"], ["returned"], signing.SendBack, "danger", "b", done="已退回撰写人，意见已一并告诉他。"),
        Step("withdraw", "撤回", [author], ["signing", "signed", "returned"], ["withdrawn"], ask.Withdraw, "danger", done="已撤回。"),
    ],
)

SUBMISSION = Life(
    states={
        "waiting": "待选",
        "in_hand": "在手",
        "held": "留用",
        "asked_back": "退补",
        "adopted": "采用",
        "merged": "并入综合",
        "declined": "不采用",
        "withdrawn": "报送单位撤回",
    },
    steps=[
        Step("receive", "收到", [writer, signer], to=["waiting"], shown=False),
        Step("claim", "认领", [desk_editor], ["waiting"], ["in_hand"], None, "go", "c", done="已认领，可以核实、编辑、采用。"),
        Step("release", "放回", [in_hand_editor], ["in_hand"], ["waiting"], done="已放回待选。"),
        Step("take_over", "接手", [other_editor], ["in_hand", "held"], ["in_hand"], ask.TakeOver, done="已由您接手。"),
        Step("verify", "核实", [in_hand_editor], ["in_hand"], ["in_hand"], ask.Verify, "plain", "v", done="核实情况已记下。"),
        Step("edit", "编辑", [in_hand_editor], ["in_hand"], ["in_hand"], ask.Edit, "plain", "e", done="编辑稿已存，改动看得见。"),
        Step("adopt", "采用", [desk_editor], ["waiting", "in_hand", "held"], ["adopted"], ask.Adopt, "go", "a", done="已采用，报送单位会收到通知。"),
        Step("hold", "留用", [desk_editor], ["waiting", "in_hand"], ["held"], ask.Hold, "plain", "h", done=outcome.after_hold),
        Step("resume", "继续办", [desk_editor], ["held", "asked_back"], ["in_hand"], done="已取回，在您手上。"),
        Step("ask_back", "退补", [desk_editor], ["waiting", "in_hand", "held"], ["asked_back"], ask.AskBack, "plain", "b", done="已请报送单位补充，补来后回到待选。"),
        Step("supplement", "补充", [reporter, reporting_unit], ["asked_back"], ["waiting", "asked_back"], ask.Supplement, "go", done=outcome.after_supplement),
        Step("arrive", "补充到达", [desk_editor], ["asked_back"], ["waiting"], shown=False),
        Step("merge", "并入综合", [desk_editor], ["waiting", "in_hand", "held"], ["merged"], ask.Merge, "plain", "m", done="已并入综合，各供稿单位都记着。"),
        Step("part", "退出综合", [desk_editor], ["merged"], ["in_hand"], done="已从综合里退出，回到在手。"),
        Step("decline", "不采用", [desk_editor], ["waiting", "in_hand", "held"], ["declined"], ask.Decline, "danger", "x", done="已告诉报送单位不采用和理由。"),
        Step("recall", "撤回", [reporter], ["waiting", "in_hand", "held", "asked_back"], ["withdrawn"], shown=False),
        Step("pass_up", "上报", [desk_editor], ["adopted", "merged"], (), ask.PassUp, "plain", "u", done="已记上报。"),
        Step("record_adoption", "记上级采用", [desk_editor], ["adopted", "merged"], (), ask.RecordAdoption, done="已记上级采用，报送单位会收到通知。"),
    ],
)

SYNTHESIS = Life(
    states={"composing": "在编", "adopted": "采用", "dissolved": "拆散"},
    steps=[
        Step("compose", "起稿综合", [any_editor], to=["composing"], shown=False),
        Step("edit", "编辑", [desk_editor], ["composing"], ["composing"], ask.Edit, "plain", "e", done="综合稿已存。"),
        Step("adopt", "采用", [desk_editor], ["composing"], ["adopted"], ask.Adopt, "go", "a", done="综合稿已采用，各供稿单位会收到通知。"),
        Step("dissolve", "拆散", [desk_editor], ["composing"], ["dissolved"], ask.Dissolve, "danger", done="已拆散，各件回到在手。"),
    ],
)

INVITATION = Life(
    states={"open": "征集中", "closed": "已结束", "cancelled": "已取消"},
    steps=[
        Step("invite", "约稿", [any_editor], to=["open"], done=outcome.after_invite),
        Step("chase", "再催", [desk_editor], ["open"], ["open"], ask.Chase, "go", done="已再催没报的单位。"),
        Step("prolong", "延长", [desk_editor], ["open"], ["open"], ask.Prolong, done="截止时间已延长，各单位会收到通知。"),
        Step("close", "结束", [desk_editor], ["open"], ["closed"], ask.CloseInvitation, done="约稿已结束。"),
        Step("cancel", "取消", [desk_editor], ["open"], ["cancelled"], ask.CancelInvitation, "danger", done="约稿已取消，各单位会收到通知。"),
    ],
)

CALL = Life(
    states={"owed": "未报", "answered": "已报", "excused": "免报"},
    steps=[
        Step("call", "约", [any_editor], to=["owed"], shown=False),
        Step("answer", "报来", [called_unit], ["owed"], ["answered"], shown=False),
        Step("owe_again", "撤回报来的稿子", [called_unit, answerer], ["answered"], ["owed"], shown=False),
        Step("excuse", "免报", [calling_desk], ["owed"], ["excused"], ask.Excuse, done="已免报，单位会收到通知。"),
        Step("release", "不再欠", [calling_desk], ["owed"], ["excused"], shown=False),
    ],
)

DESK = Life(
    states={"open": "受理中", "closed": "已停止受理"},
    steps=[
        Step("set_up", "新设编辑台", [administrator], to=["open"], form=setting.SetUpDesk, tone="go", done="编辑台已设，接着点“指定编辑”。"),
        Step("change", "修改", [administrator], ["open"], ["open"], setting.ChangeDesk, done="已修改。"),
        Step("staff", "指定编辑", [administrator], ["open", "closed"], (), setting.Staff, "go", done="编辑已定，在这些岗位上的人现在就能编。"),
        Step("close", "停止受理", [administrator], ["open"], ["closed"], setting.CloseDesk, "danger", done="已停止受理：不再收新的来稿，已收的由编辑办完。"),
        Step("reopen", "恢复受理", [administrator], ["closed"], ["open"], done="已恢复受理。"),
    ],
)
# fmt: on
