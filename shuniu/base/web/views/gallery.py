"""All components on one page, for those who build with them. Only at an engineer's desk and in the demo office."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.base.web.clockface import NONE, Face, done, face, suspended
from shuniu.base.web.forms import Form


class Sample(Form):
    """One field of each kind."""

    title = forms.CharField(label="标题", max_length=40, help_text="不超过 24 个字，说清一件事。")
    kind = forms.ChoiceField(
        label="类别", choices=[("", "请选择"), ("a", "经验"), ("b", "问题"), ("c", "动态")]
    )
    urgency = forms.ChoiceField(
        label="紧急程度", choices=[("n", "平件"), ("u", "急件"), ("x", "特急")], widget=forms.RadioSelect
    )
    lines = forms.MultipleChoiceField(
        label="报送条线",
        choices=[("d", "党委信息"), ("z", "政务信息")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    text = forms.CharField(label="正文", widget=forms.Textarea, required=False)
    open = forms.BooleanField(label="可以公开", required=False)


def gallery(request: HttpRequest) -> HttpResponse:
    """The page."""
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    at = request.at  # type: ignore[attr-defined]
    wrong = Sample({"title": "", "kind": "", "urgency": "n", "text": "安平县有小（二）型水库 46 座。"})
    context = {
        "title": "组件",
        "faces": faces(at),
        "levels": levels(at),
        "entries": entries(at),
        "ahead": ["办结：问题解决、责任落实、群众满意"],
        "form": Sample(initial={"urgency": "n"}),
        "wrong": wrong,
        "figures": [
            {"word": "已到时限", "value": 1, "tone": "overdue", "url": "#"},
            {"word": "等我办", "value": 4, "url": "#"},
            {"word": "我交出去的", "value": 12, "url": "#"},
            {"word": "新的结果", "value": 3, "url": "#"},
        ],
        "tabs": [
            {"word": "待选", "url": "#", "here": True, "count": 37},
            {"word": "在手", "url": "#", "count": 4},
            {"word": "留用", "url": "#", "count": 9},
            {"word": "退补", "url": "#", "count": 2},
        ],
        "old": "近年来，在县委、县政府的坚强领导下，该县把每座水库的管护分为三段。每人每月补助300元。",
        "new": "今年以来，该县把每座水库的管护分为“坝前、坝体、坝后”三段，逐段定人、定牌、定频次。每人每月补助400元。",
    }
    return render(request, "web/gallery.html", context)


def faces(at: datetime) -> list[tuple[str, Face]]:
    """Every state of a clock with what it belongs to."""
    hour, day = timedelta(hours=1), timedelta(days=1)
    late = face(at - timedelta(minutes=18), at=at, start=at - 2 * hour)
    soon = face(at + timedelta(minutes=80), at=at, start=at - 5 * hour, amber_from=at)
    calm = face(at + 2 * day, at=at, start=at - 2 * day)
    return [
        ("柳河镇山体滑坡：核实初报后上报市委值班室", late),
        ("《云州信息（内参）》第 88 期 审签", soon),
        ("秋粮收购进度约稿：清溪县、安平县还没有报", calm),
        ("化工园区应急池", suspended(5 * day)),
        ("城东水厂扩建用地", done()),
        ("留用 3 条，12 月 1 日前再看一次", NONE),
    ]


def levels(at: datetime) -> list[Face]:
    """One event, several clocks."""
    start = at - timedelta(minutes=27)
    return [
        face(start + timedelta(hours=hours), at=at, start=start, label=word)
        for word, hours in (("报市", 2), ("报省", 5), ("报中央", 6))
    ]


def entries(at: datetime) -> list[Any]:
    """A timeline as the journal would give it."""

    def entry(days: float, who: str, sentence: str, said: str = "", kind: str = "person") -> SimpleNamespace:
        remark = SimpleNamespace(body=said) if said else None
        return SimpleNamespace(
            at=at - timedelta(days=days),
            who=who,
            sentence=sentence,
            remark=remark,
            actor=SimpleNamespace(kind=kind),
        )

    return [
        entry(14, "市委督查室 郑岚", "交办市交通运输局，协办市财政局、市教育局"),
        entry(14, "市交通运输局 办公室主任 田野", "签收，分给客运科"),
        entry(5, "时钟", "催办一次", kind="system"),
        entry(
            2, "市财政局 何平", "不同意每年 640 万，建议按里程补", "按里程补可先试两个县，省下的钱用于站亭。"
        ),
        entry(0.1, "市交通运输局 局长 韩松", "审签回复"),
    ]
