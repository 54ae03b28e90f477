"""The life of a checkup that somebody kept."""

from shuniu.base.lives import Life, Step
from shuniu.rooms.documents.forms import CheckForm, DiscardForm, TypesetForm
from shuniu.rooms.documents.permits import anybody, background, keeper

# fmt: off
CHECKUP = Life(
    states={"kept": "已留存", "discarded": "已删除"},
    steps=[
        Step("keep", "留存", [anybody], to=["kept"], done="已留存，只有您自己看得到，在“我的体检”里。"),
        Step("typeset", "后台排版", [keeper], ["kept"], ["kept"], TypesetForm, done="已排上，排好后文件就在这一页。",
             hint="在后台排成您要的格式，排好后从这一页取走，只有您自己取得到。"),
        Step("check", "后台体检", [keeper], ["kept"], ["kept"], CheckForm, done="已排上，查完后结果就在这一页。",
             hint="长的文稿在后台查，查完结果就在这一页，只有您自己看得到。"),
        Step("found", "体检完", [background], ["kept"], ["kept"], shown=False),
        Step("discard", "删除", [keeper], ["kept"], ["discarded"], DiscardForm, "danger",
             hint="文字当即清除，不能恢复；排好的文件一并删掉。留痕里只剩何时留存、何时删除。", done="已删除，文字已经清除。"),
    ],
)
# fmt: on
