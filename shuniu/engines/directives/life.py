"""The lives of directives: every verb with its states, who may, and its word, one line each."""

from shuniu.base.lives import Life, Step
from shuniu.engines.directives import forms as ask
from shuniu.engines.directives import outcome
from shuniu.engines.directives.permits import addressee, asker, clerk, giver, keeper, second_keeper, writes

# fmt: off
DIRECTIVE = Life(
    states={"keyed": "等第二遍录入", "differing": "两遍不一致", "given": "已批示", "discarded": "已作废"},
    steps=[
        Step("give", "批示", [writes], to=["given"], done=outcome.after_giving),
        Step("key", "登记纸质批示", [keeper], to=["keyed"], done="已录第一遍，等另一个人对着扫描件录第二遍，一致后马上送出。"),
        Step("key_again", "录第二遍", [second_keeper], ["keyed"], ["given", "differing"], ask.KeyAgain, "go", done=outcome.after_second),
        Step("settle", "核定原文", [keeper], ["differing"], ["given"], ask.Settle, "go", done=outcome.after_giving),
        Step("discard", "作废", [keeper], ["keyed", "differing"], ["discarded"], ask.Discard, "danger", done="已作废，没有送出。"),
        Step("address", "转送", [giver, keeper], ["given"], ["given"], ask.Address, done=outcome.after_giving),
    ],
)

RECEPTION = Life(
    states={"sent": "待签收", "received": "已签收", "answered": "已答复", "noted": "领导已阅答复"},
    steps=[
        Step("send", "送达", [writes, keeper], to=["sent"], shown=False),
        Step("receive", "签收", [addressee], ["sent"], ["received"], None, "go", "a", done=outcome.after_receiving),
        Step("answer", "答复", [addressee], ["received"], ["answered"], ask.Answer, "go", "a", done="已答复，批示领导会看到。"),
        Step("note", "已阅", [asker, clerk], ["answered"], ["noted"], None, "go", done="已阅，这件批示答复完了。"),
        Step("ask", "再批", [asker, clerk], ["answered", "noted"], ["received"], ask.Ask, done="已送回承办岗位，等下一轮答复。"),
    ],
)

MENTION = Life(
    states={"told": "已告知"},
    steps=[Step("mention", "告知批示", [writes, keeper], to=["told"], shown=False)],
)
# fmt: on
