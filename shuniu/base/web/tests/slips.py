"""A small noun to try the web floor on: 便条, which its keeper writes, notes and tears up. Rows lie in a table at hand."""

from datetime import date

from django import forms
from django.db.models import Q

from shuniu.base.acts import act
from shuniu.base.lives import Life, Step
from shuniu.base.nouns import Noun
from shuniu.base.permits import Policy, Relation
from shuniu.base.refusals import Incomplete
from shuniu.base.rules.models import PackAdoption
from shuniu.base.web.forms import Form

KEEPER = Relation(
    "keeper", "保管人", lambda actor, slip: actor.role == "keeper", lambda actors: keeps(actors)
)
READER = Relation("reader", "读者", lambda actor, slip: actor.role == "reader", lambda actors: reads(actors))


def keeps(actors):
    return Q() if any(actor.role == "keeper" for actor in actors) else None


def reads(actors):
    return Q(pack="open") if any(actor.role == "reader" for actor in actors) else None


class WriteForm(Form):
    title = forms.CharField(label="标题", max_length=20)


class TearForm(Form):
    reason = forms.CharField(label="理由", widget=forms.Textarea, help_text="一句话说清。")


LIFE = Life(
    states={"standing": "在用", "revoked": "作废"},
    steps=[
        Step(
            "write",
            "写便条",
            [KEEPER],
            to=["standing"],
            form=WriteForm,
            done=lambda slip: f"便条“{slip.pack}”写好了，放在抽屉里。",
        ),
        Step("note", "记一笔", [KEEPER], from_=["standing"], tone="go", key="n"),
        Step(
            "tear",
            "作废",
            [KEEPER],
            from_=["standing"],
            to=["revoked"],
            form=TearForm,
            tone="danger",
            done="便条已作废。",
        ),
    ],
)


@act(LIFE["write"])
def write(*, by, at, title):
    if title == "空":
        raise Incomplete({"title": "标题不能就写一个“空”字。"})
    return PackAdoption.objects.create(state="standing", pack=title, since=date(2026, 1, 1))


@act(LIFE["note"])
def note(slip, *, by, at):
    pass


@act(LIFE["tear"])
def tear(slip, *, by, at, reason, deed):
    deed.says(reason)


SLIP = Noun(
    "slip",
    "便条",
    PackAdoption,
    LIFE,
    Policy(PackAdoption, LIFE, sees=[KEEPER, READER]),
    title=lambda slip: f"便条{slip.pk}",
)
