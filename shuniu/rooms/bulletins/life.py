"""The lives of bulletins: every verb with its states, who may, and its word, one line each."""

from shuniu.base.lives import Life, Step
from shuniu.rooms.bulletins import forms as ask
from shuniu.rooms.bulletins import item_forms as about
from shuniu.rooms.bulletins.permits import any_editor, holder, issue_editor, item_editor, series_editor

# fmt: off
BULLETIN = Life(
    states={"running": "在办", "stopped": "停办"},
    steps=[
        Step("start", "开办", [any_editor], to=["running"], form=ask.Start, done="已开办，请接着定分发名单。"),
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
        Step("cancel", "取消", [issue_editor], ["composing"], ["cancelled"], ask.Cancel, "danger", done="已取消，没有占用期号。"),
    ],
)

ITEM = Life(
    states={"placed": "已编入", "dropped": "已撤下"},
    steps=[
        Step("place", "编入", [any_editor], to=["placed"], shown=False, done="已编入，来源已逐句对过。"),
        Step("edit", "编辑", [item_editor], ["placed"], ["placed"], about.EditItem, "plain", "e", done="文字已存，来源已逐句重新对过。"),
        Step("reword", "改这一句", [item_editor], ["placed"], ["placed"], about.Reword, done="这一句已改。"),
        Step("declare", "记为编者按", [item_editor], ["placed"], ["placed"], about.Declare, "go", done="已记为编者按。"),
        Step("attribute", "找来源", [item_editor], ["placed"], ["placed"], about.Attribute, done="来源已注明。"),
        Step("move", "移动", [item_editor], ["placed"], ["placed"], about.Move, done="已移好。"),
        Step("drop", "撤下", [item_editor], ["placed"], ["dropped"], None, "danger", done="已撤下，来稿回到可编的里面。"),
        Step("restore", "放回", [item_editor], ["dropped"], ["placed"], done="已放回这一期的末尾。"),
    ],
)

RECEIPT = Life(
    states={"sent": "未读", "opened": "已打开", "noted": "已阅"},
    steps=[
        Step("open", "打开", [holder], ["sent"], ["opened"], shown=False),
        Step("note", "已阅", [holder], ["sent", "opened"], ["noted"], None, "go", "y", done="已阅。"),
    ],
)
# fmt: on
