"""The lives of bulletins: every verb with its states, who may, and its word, one line each."""

from shuniu.base.lives import Life, Step
from shuniu.rooms.bulletins import forms as ask
from shuniu.rooms.bulletins import issue_forms as of_issue
from shuniu.rooms.bulletins import item_forms as about
from shuniu.rooms.bulletins import outcome
from shuniu.rooms.bulletins.permits import (
    any_editor,
    deputy_signer,
    holder,
    house,
    issue_editor,
    issue_signer,
    item_editor,
    sender,
    series_editor,
)

# fmt: off
BULLETIN = Life(
    states={"running": "在办", "stopped": "停办"},
    steps=[
        Step("start", "开办", [any_editor], to=["running"], form=ask.Start, done="已开办，请接着定分发名单。"),
        Step("change", "改设置", [series_editor], ["running", "stopped"], (), ask.Change, done="已改。"),
        Step("enlist", "加入名单", [series_editor], ["running"], ["running"], ask.Enlist, done="名单已改，下一期起按新名单分发。"),
        Step("delist", "移出名单", [series_editor], ["running"], ["running"], ask.Delist, done="名单已改，以前收到的不受影响。"),
        Step("explain", "说明缺期", [series_editor], ["running"], ["running"], ask.Explain, done="已写明，不再提醒这一期。"),
        Step("stop", "停办", [series_editor], ["running"], ["stopped"], ask.Stop, "danger", done="已停办，各期都留着。"),
        Step("resume", "复办", [series_editor], ["stopped"], ["running"], done="已复办，刊期从今天算起。"),
    ],
)

ISSUE = Life(
    states={
        "composing": "在编",
        "review": "审签中",
        "signed": "已审签",
        "issued": "已签发",
        "corrected": "已更正",
        "recalled": "已收回",
        "cancelled": "已取消",
    },
    steps=[
        Step("begin", "起编", [any_editor], to=["composing"], form=ask.Begin, done="已起编，把采用的信息编进来。"),
        Step("submit", "送审", [issue_editor], ["composing"], ["review", "signed"], of_issue.Submit, "go", "s", done=outcome.after_submit),
        Step("sign", "同意", [issue_signer], ["review"], ["review", "signed"], of_issue.Sign, "go", "a", done=outcome.after_sign),
        Step("sign_for", "受托代签", [deputy_signer], ["review"], ["review", "signed"], of_issue.SignFor, done=outcome.after_sign),
        Step("sign_on_paper", "录入纸质签字", [deputy_signer], ["review"], ["review", "signed"], of_issue.SignOnPaper, done=outcome.after_sign),
        Step("send_back", "退回", [issue_signer], ["review"], ["composing"], of_issue.SendBack, "danger", "b", done="已退回编辑部，意见已一并告诉。"),
        Step("take_back", "撤回送审", [issue_editor], ["review", "signed"], ["composing"], of_issue.TakeBack, done="已撤回，可以改了；改好要重新送审。"),
        Step("issue", "签发", [issue_editor], ["signed"], ["issued"], None, "go", "i", done=outcome.after_issue,
             hint="取得期号后不能再改；排好版面即分发到名单上的岗位，供稿单位会收到通知。"),
        Step("distribute", "分发", [sender, house], ["issued", "corrected"], (), None, done="已分发。",
             hint="版面排好会自动分发；排版一时办不成的，可以先分发网页版。"),
        Step("correct", "更正", [issue_editor], ["issued", "corrected"], ["corrected"], of_issue.Correct, "danger", done="已更正，收到的人都会收到通知并确认。"),
        Step("recall", "收回", [issue_editor], ["issued", "corrected"], ["recalled"], of_issue.Recall, "danger", done="已收回，收到的人都会收到通知并确认。"),
        Step("print_copies", "登记印制", [issue_editor], ["issued", "corrected"], (), of_issue.PrintCopies, done="已按名单编号，请点“打印带份号的（PDF）”。"),
        Step("collect_copies", "登记收回纸质件", [issue_editor], ["corrected", "recalled"], (), of_issue.CollectCopies, done="已登记。"),
        Step("send_up", "整期上报", [issue_editor], ["issued", "corrected"], (), of_issue.SendUp, done="已记上报，供稿单位看得到。"),
        Step("cancel", "取消", [issue_editor], ["composing"], ["cancelled"], ask.Cancel, "danger", done="已取消，没有占用期号。"),
    ],
)

ITEM = Life(
    states={"placed": "已编入", "dropped": "已撤下"},
    steps=[
        Step("place", "编入", [any_editor], to=["placed"], shown=False, done="已编入，来源已逐句对过。"),
        Step("write", "加编者按", [any_editor], to=["placed"], form=about.Write, done="已加上，记为编者的话。不要的，点“撤下”。"),
        Step("edit", "编辑", [item_editor], ["placed"], ["placed"], about.EditItem, "plain", "e", done="文字已存，来源已逐句重新对过。"),
        Step("reword", "改这一句", [item_editor], ["placed"], ["placed"], about.Reword, done="这一句已改。"),
        Step("declare", "记为编者按", [item_editor], ["placed"], ["placed"], about.Declare, "go", done="已记为编者按。"),
        Step("attribute", "找来源", [item_editor], ["placed"], ["placed"], about.Attribute, done="来源已注明。"),
        Step("credit", "加供稿", [item_editor], ["placed"], ["placed"], about.AddCredit, done="已加上，刊出时一并告诉供稿单位和报送人。"),
        Step("uncredit", "去掉供稿", [item_editor], ["placed"], ["placed"], about.DropCredit, done="已去掉；出自它的句子要另找来源。"),
        Step("move", "移动", [item_editor], ["placed"], ["placed"], about.Move, done="已移好。"),
        Step("drop", "撤下", [item_editor], ["placed"], ["dropped"], None, "danger", done="已撤下，要用时可以放回。"),
        Step("appear", "刊出", [house], ["placed"], ["placed"], shown=False),
        Step("correct", "更正", [house], ["placed"], ["placed"], shown=False),
        Step("recall", "收回", [house], ["placed"], ["placed"], shown=False),
        Step("adopted_above", "记上级采用", [item_editor], ["placed"], ["placed"], of_issue.AdoptedAbove, done="已记上级采用，供稿单位会收到通知。"),
        Step("restore", "放回", [item_editor], ["dropped"], ["placed"], done="已放回这一期的末尾。"),
    ],
)

RECEIPT = Life(
    states={"sent": "未读", "opened": "已打开", "noted": "已阅"},
    steps=[
        Step("open", "打开", [holder], ["sent"], ["opened"], shown=False),
        Step("note", "已阅", [holder], ["sent", "opened"], ["noted"], None, "go", "y", done="已阅。"),
        Step("confirm", "确认知悉", [holder], ["sent", "opened", "noted"], (), None, "go", done="已确认。"),
    ],
)
# fmt: on
