"""What the verbs of bulletins ask."""

from typing import Any

from django import forms
from django.utils.timezone import localdate

from shuniu.base.web.forms import Form
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Post, Role, Unit
from shuniu.rooms.bulletins.models import Bulletin

SIGNERS = [
    (role, Role(role).label)
    for role in (Role.SECTION_CHIEF, Role.OFFICE_DIRECTOR, Role.DEPUTY, Role.PRINCIPAL)
]


def day(label: str, **more: Any) -> forms.DateField:
    """A day, with the browser's own picker."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **more)


def count(label: str, **more: Any) -> forms.IntegerField:
    """A small number that may be left out."""
    return forms.IntegerField(label=label, required=False, min_value=0, **more)


class Start(Form):
    """开办: what a series is (BUL-1)."""

    desk = forms.ModelChoiceField(label="编辑台", queryset=Desk.objects.none())
    name = forms.CharField(label="刊名", max_length=40)
    code = forms.SlugField(label="代码", max_length=40, help_text="小写字母和数字，定下后不改。")
    masthead = forms.CharField(label="刊头", max_length=40, help_text="印在首页上方的红字。")
    publisher = forms.CharField(label="编发单位", max_length=60)
    audience = forms.ChoiceField(label="供谁参阅", choices=Bulletin.Audience.choices)
    openness = forms.ChoiceField(label="公开程度", choices=Bulletin.Openness.choices)
    cadence = forms.ChoiceField(label="刊期", choices=Bulletin.Cadence.choices)
    least = count("每周最少期数")
    most = count("每周最多期数")
    month_day = count("每月几日", max_value=31)
    out_by = forms.TimeField(
        label="几点前出刊", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    numbering = forms.ChoiceField(label="编号方式", choices=Bulletin.Numbering.choices)
    before_year = count("本年此前已出期数", help_text="以前在纸上办的，从下一期接着编号。")
    before_total = count("此前总共已出期数")
    sections = forms.CharField(
        label="栏目", max_length=120, required=False, help_text="用顿号分开；不分栏目就空着。"
    )
    chain = forms.MultipleChoiceField(
        label="依次审签", choices=SIGNERS, widget=forms.CheckboxSelectMultiple, required=False
    )

    colour = forms.ChoiceField(label="刊头颜色", choices=Bulletin.Colour.choices, initial=Bulletin.Colour.RED)
    number_line = forms.ChoiceField(
        label="期号行", choices=Bulletin.NumberLine.choices, initial=Bulletin.NumberLine.OWN,
        help_text="报上级的，期号与签发人同行。",
    )  # fmt: skip
    headings = forms.ChoiceField(
        label="栏目写法", choices=Bulletin.Headings.choices, initial=Bulletin.Headings.BRACKETS
    )
    contents = forms.BooleanField(label="首页列要目", required=False, initial=True)
    mark = forms.CharField(
        label="眉注", max_length=20, required=False, help_text="印在首页左上角，如“内部资料　注意保存”。"
    )
    closing = forms.CharField(
        label="文末说明", max_length=60, required=False, help_text="印在全文之后，如“请勿翻印、转载”。"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "desk" in self.fields:
            self.field("desk").queryset = Desk.objects.edited_by(
                (self.by,) if self.by else ()
            ).select_related("unit", "line")
        self._begin_with_the_chain()

    def _begin_with_the_chain(self) -> None:
        """An address says the chain with commas."""
        said = self.initial.get("chain")
        if isinstance(said, str):
            self.initial["chain"] = said.split(",")

    def clean_sections(self) -> list[str]:
        """The sections in their order, none twice."""
        parts = (part.strip() for part in self.cleaned_data["sections"].split("、"))
        return list(dict.fromkeys(part for part in parts if part))

    def clean_before_year(self) -> int:
        """None before is nought."""
        return self.cleaned_data["before_year"] or 0

    def clean_before_total(self) -> int:
        """None before is nought."""
        return self.cleaned_data["before_total"] or 0

    def clean_code(self) -> str:
        """No two series share a code."""
        code: str = self.cleaned_data["code"]
        if Bulletin.objects.filter(code=code).exists():
            raise forms.ValidationError("这个代码已经有刊物在用。")
        return code

    def clean(self) -> dict[str, Any]:
        """The figures that the cadence needs, and none that it does not."""
        data = dict(super().clean() or {})
        self._need(data, NEEDED.get(data.get("cadence", ""), ()))
        if (data.get("least") or 0) > (data.get("most") or data.get("least") or 0):
            self.add_error("most", "最多期数不能比最少期数还少。")
        return data

    def _need(self, data: dict[str, Any], needed: tuple[str, ...]) -> None:
        for name in FIGURES:
            if name not in needed:
                data[name] = None
            elif not data.get(name) and name not in self.errors:
                self.add_error(name, f"{self.fields[name].label}：这样的刊期要写明。")


FIGURES = ("least", "most", "month_day", "out_by")
NEEDED = {
    "daily": ("out_by",),
    "weekly": ("least", "most", "out_by"),
    "monthly": ("month_day", "out_by"),
}


class Change(Start):
    """改设置: the same, without what its numbers and addresses hang on."""

    desk = code = numbering = before_year = before_total = None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            for name in self.fields:
                self.initial.setdefault(name, getattr(self.thing, name))
            self.initial["sections"] = "、".join(self.thing.sections)


class Enlist(Form):
    """加入名单: every post of the chosen kinds in the chosen units, and single posts beside them."""

    units = forms.ModelMultipleChoiceField(
        label="单位",
        queryset=Unit.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 10}),
    )
    roles = forms.MultipleChoiceField(
        label="岗位类别", choices=Role.choices, required=False, widget=forms.SelectMultiple(attrs={"size": 8})
    )
    posts = forms.ModelMultipleChoiceField(
        label="另加的岗位",
        queryset=Post.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 10}),
        help_text="谁在这个岗位上，就由谁收到。",
    )
    prints = count("每个岗位的纸质份数", max_value=99)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = Unit.objects.active().under(self.thing.desk.area).order_by("path")
        self.field("units").queryset = units
        posts = Post.objects.filter(unit__in=units, state="active").select_related("unit")
        self.field("posts").queryset = posts.order_by("unit__path", "order", "pk")

    def clean(self) -> dict[str, Any]:
        """All of them as posts."""
        data = dict(super().clean() or {})
        units, roles = data.pop("units", None) or [], data.pop("roles", None) or []
        by_kind = Post.objects.filter(unit__in=units, role__in=roles, state="active").order_by(
            "unit__path", "order"
        )
        posts = list(dict.fromkeys([*by_kind, *(data.get("posts") or [])]))
        if not posts and not self.errors:
            self.add_error("posts", "请选岗位，或者选单位和岗位类别。")
        return {**data, "posts": posts, "prints": data.get("prints") or 0}


class Delist(Form):
    """移出名单: which posts."""

    posts = forms.ModelMultipleChoiceField(
        label="移出的岗位", queryset=Post.objects.none(), widget=forms.SelectMultiple(attrs={"size": 12})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = self.thing.subscribers.values("post")
        self.field("posts").queryset = Post.objects.filter(pk__in=listed).select_related("unit")


class Explain(Form):
    """说明缺期: which day, and why."""

    day = day("应出日期")
    reason = forms.CharField(label="缺期原因", max_length=200)


class Stop(Form):
    """停办: why."""

    reason = forms.CharField(label="停办原因", max_length=200)


class Begin(Form):
    """起编: which series, for which day."""

    bulletin = forms.ModelChoiceField(label="刊物", queryset=Bulletin.objects.none())
    for_day = day("出刊日期")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desks = Desk.objects.edited_by((self.by,) if self.by else ())
        self.field("bulletin").queryset = Bulletin.objects.filter(desk__in=desks, state="running").order_by(
            "pk"
        )
        if self.at is not None:
            self.initial.setdefault("for_day", localdate(self.at))


class Cancel(Form):
    """取消: why an issue that was begun will not appear."""

    reason = forms.CharField(label="取消原因", max_length=200)
