"""The lives of units, people and posts."""

from shuniu.base.lives import Life, Step
from shuniu.org import forms as ask
from shuniu.org.permits import account_guard, administrator, head, post_keeper, themselves

# fmt: off
UNIT = Life(
    states={"active": "在用", "closed": "已撤销"},
    steps=[
        Step("found", "新建单位", [administrator], to=["active"], form=ask.FoundUnit, tone="go", done="单位已建立，可以接着设岗位。"),
        Step("change", "修改", [administrator], ["active"], ["active"], ask.ChangeUnit, done="已修改。"),
        Step("close", "撤销", [administrator], ["active"], ["closed"], ask.Close, "danger", done="单位已撤销，历史仍可查。"),
        Step("reopen", "恢复", [administrator], ["closed"], ["active"], done="单位已恢复。"),
    ],
)

PERSON = Life(
    states={"active": "在岗", "left": "已离开"},
    steps=[
        Step("enrol", "新增人员", [administrator], to=["active"], form=ask.EnrolPerson, tone="go", done="人员已登记。"),
        Step("change", "修改", [administrator], ["active"], ["active"], ask.ChangePerson, done="已修改。"),
        Step("open_account", "开通账号", [administrator], ["active"], ["active"], ask.OpenAccount, done="账号已开通，初始密码首次登录时必须修改。"),
        Step("reset_password", "重置密码", [account_guard], ["active"], ["active"], ask.FirstPassword, done="密码已重置，请把初始密码当面或电话告诉本人。"),
        Step("unlock", "解除锁定", [account_guard], ["active"], ["active"], done="已解除锁定。"),
        Step("close_account", "停用账号", [account_guard], ["active"], ["active"], ask.Close, "danger", done="账号已停用，正在登录的会立即退出。"),
        Step("give_link", "发一次性登录链接", [administrator], ["active"], ["active"], shown=False),
        Step("enter_once", "用一次性链接登录", [administrator], ["active"], ["active"], shown=False),
        Step("choose_password", "设置密码", [themselves], ["active"], ["active"], shown=False, done="密码已设好。"),
        Step("leave", "离开", [administrator], ["active"], ["left"], ask.Leave, "danger", done="已离开，原来办的事仍记在名下。"),
    ],
)

POST = Life(
    states={"active": "在用", "closed": "已撤销"},
    steps=[
        Step("create", "新设岗位", [post_keeper], to=["active"], form=ask.CreatePost, tone="go", done="岗位已设，可以任职。"),
        Step("change", "修改", [post_keeper], ["active"], ["active"], ask.ChangePost, done="已修改。"),
        Step("appoint", "任职", [post_keeper], ["active"], ["active"], ask.Appoint, "go", done="已任职。"),
        Step("hand_over", "移交", [post_keeper], ["active"], ["active"], ask.HandOver, done="岗位已移交，未办完的事随岗位走。"),
        Step("relieve", "免职", [post_keeper], ["active"], ["active"], ask.Relieve, "danger", done="已免职。"),
        Step("stand_in", "指定代理", [post_keeper, head], ["active"], ["active"], ask.StandInFor, done="代理已记下，期满自动终止。"),
        Step("close", "撤销", [post_keeper], ["active"], ["closed"], ask.Close, "danger", done="岗位已撤销。"),
    ],
)
# fmt: on
