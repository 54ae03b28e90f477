"""The life of a calendar year: published, and published again when the notice is changed."""

from shuniu.base.clocks.forms import PublishForm, ReviseForm
from shuniu.base.clocks.permits import calendar_keeper
from shuniu.base.lives import Life, Step

YEAR = Life(
    states={"published": "已公布"},
    steps=[
        Step("publish", "公布放假安排", who=[calendar_keeper], to=["published"], form=PublishForm, tone="go",
             hint="把国务院办公厅通知里各节日的几行粘贴进来即可；公布后，跨入这一年的时限自动重新核定，日期有变的会通知办理单位。"),
        Step("revise", "修改", who=[calendar_keeper], from_=["published"], to=["published"], form=ReviseForm,
             hint="安排有变时改；已经开始的时限按改后的日历重新核定。"),
    ],
)  # fmt: skip
