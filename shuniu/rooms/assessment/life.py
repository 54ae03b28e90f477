"""The lives of the room of points: every verb with its states, who may, and its word, one line each."""

from shuniu.base.lives import Life, Step
from shuniu.rooms.assessment import circular_forms as of_circular
from shuniu.rooms.assessment import forms as ask
from shuniu.rooms.assessment import outcome
from shuniu.rooms.assessment.permits import (
    any_keeper,
    book_keeper,
    head,
    house,
    keeper,
    objection_keeper,
)

# fmt: off
BOOK = Life(
    states={"running": "在记"},
    steps=[
        Step("open", "开账", [any_keeper], to=["running"], form=ask.OpenBook, tone="go", done="账已开。期初得分和以前的采用，可以用 Excel 导入。"),
        Step("go_by", "改用计分办法", [book_keeper], ["running"], ["running"], ask.GoBy, done="已改，从那天起的都按新办法计，还没有通报的已重新记账。"),
        Step("count", "记到现在", [book_keeper, house], ["running"], (), None, hint="平时每几分钟自动记一次。", done=outcome.after_count),
    ],
)

RECORD = Life(
    states={"entered": "有效", "revoked": "已撤销"},
    steps=[
        Step("enter", "登记", [any_keeper], to=["entered"], form=ask.Enter, tone="go", done="已登记，下次记账时计入。"),
        Step("revoke", "撤销登记", [keeper], ["entered"], ["revoked"], ask.Revoke, "danger", done="已撤销；已经通报的不动，在未通报的日子里冲回。"),
    ],
)

CIRCULAR = Life(
    states={"prepared": "拟发", "published": "异议期内", "settled": "已定", "discarded": "作废"},
    steps=[
        Step("prepare", "拟通报", [any_keeper], to=["prepared"], form=of_circular.Prepare, tone="go", done="已拟好，核对后点“发出”。"),
        Step("describe", "写情况说明", [keeper], ["prepared"], ["prepared"], of_circular.Describe, done="已存。"),
        Step("publish", "发出", [keeper], ["prepared"], ["published"], of_circular.Publish, "go", done=outcome.after_publish,
             hint="发出后这一期的得分不再变动，以后补报、收回、异议成立的都记在未通报的日子里；各单位负责人会收到通知。"),
        Step("settle", "异议期满", [keeper, house], ["published"], ["settled"], None, done="这一期已定。"),
        Step("discard", "作废", [keeper], ["prepared"], ["discarded"], of_circular.Discard, "danger", done="已作废，没有发出。"),
    ],
)

OBJECTION = Life(
    states={"raised": "待答复", "upheld": "成立", "refused": "不成立"},
    steps=[
        Step("raise", "提出异议", [head], to=["raised"], form=of_circular.Raise, done="异议已送考核员，时限内答复您。"),
        Step("uphold", "异议成立", [objection_keeper], ["raised"], ["upheld"], of_circular.Uphold, "go", done="已答复；更正记在未通报的日子里。"),
        Step("refuse", "异议不成立", [objection_keeper], ["raised"], ["refused"], of_circular.Refuse, "danger", done="已答复。"),
    ],
)
# fmt: on
