"""The lives of a local change and of the choice of a pack."""

from shuniu.base.lives import Life, Step
from shuniu.base.rulemaking import forms as ask
from shuniu.base.rulemaking.permits import director, keeper
from shuniu.base.rules.states import ADOPTION_STATES, LOCAL_STATES

WHO = [keeper, director]
FROM_THEN = "到日子自动生效；已经在走的时限不变。"

# fmt: off
LOCAL = Life(
    states=LOCAL_STATES,
    steps=[
        Step("change", "改定", WHO, to=["standing"], form=ask.Change, tone="go", done=f"已改定，{FROM_THEN}"),
        Step("end", "停用", WHO, ["standing"], ["standing"], ask.End, done="已定停用日期，之后按制度包执行。"),
        Step("revoke", "撤销", WHO, ["standing"], ["revoked"], ask.Revoke, "danger", done="已撤销，这次改定不再生效。"),
    ],
)
ADOPTION = Life(
    states=ADOPTION_STATES,
    steps=[
        Step("adopt", "选用制度包", WHO, to=["standing"], form=ask.Adopt, tone="go", done=f"已选用，{FROM_THEN}"),
        Step("cancel", "取消选用", WHO, ["standing"], ["revoked"], ask.Revoke, "danger", done="已取消，仍按原来的制度包执行。"),
    ],
)
