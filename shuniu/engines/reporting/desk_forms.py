"""What the verbs of a desk ask: which line, where, for whom, who edits."""

from typing import Any

from django import forms
from django.db.models import Prefetch
from django.utils.timezone import localdate

from shuniu.base.web.forms import Form
from shuniu.base.web.picking import Pick
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Appointment, Line, Post, Unit
from shuniu.org.trinity import THREE

TAKEN = ("new",)


def unit(label: str, **more: Any) -> forms.ModelChoiceField:
    """One of the units in use."""
    return forms.ModelChoiceField(
        Unit.objects.active().order_by("path"), label=label, widget=Pick, empty_label="", **more
    )


class ChangeDesk(Form):
    """A desk's name and reach."""

    name = forms.CharField(label="名称", max_length=40, help_text="如：党委信息编辑台。")
    area = unit("受理范围", help_text="这个地区或单位，连同下面的所有单位，都可以报到这里。")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.thing is not None:
            self.initial.setdefault("name", self.thing.name)
            self.initial.setdefault("area", self.thing.area_id)


class SetUpDesk(ChangeDesk):
    """A new desk."""

    unit = unit("设在哪个单位")
    line = forms.ModelChoiceField(Line.objects.all(), label="条线", required=False, empty_label="新条线")
    new_line = forms.CharField(
        label="新条线的名称", max_length=40, required=False, help_text="条线里没有的才填，如：社情民意。"
    )
    code = forms.RegexField(
        r"^[a-z][a-z0-9-]{1,23}$",
        label="代码",
        help_text="小写字母和数字，用在网址和登记号里，定了不改。如：dangwei。",
        error_messages={"invalid": "代码用小写字母开头，只用小写字母、数字、横线，2至24位。"},
    )
    field_order = ("unit", "area", "line", "new_line", "name", "code")

    def clean_code(self) -> str:
        """Nobody else's, and no word that addresses need."""
        code = str(self.cleaned_data["code"])
        if code in TAKEN or Desk.objects.filter(code=code).exists():
            raise forms.ValidationError(f"代码“{code}”已经用了，请换一个。")
        return code

    def clean(self) -> dict[str, Any]:
        """A line there is, or the name of a new one."""
        data = dict(super().clean() or {})
        if not data.get("line") and not data.get("new_line"):
            self.add_error("line", "请选条线，或在下面写新条线的名称。")
        return data


def _held(post: Post) -> str:
    names = "、".join(each.person.name for each in post.appointments.all())
    return f"{post.name}（{names or '空缺'}）"


class Staff(Form):
    """Which posts of the desk's unit edit."""

    editors = forms.ModelMultipleChoiceField(
        Post.objects.none(),
        label="哪些岗位编辑来稿",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="跟着岗位走：岗位换了人，新来的人接着编。单位负责人、科长、值班员不用选也能看。",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = Appointment.objects.in_force(localdate(self.at)).select_related("person")
        posts = (
            Post.objects.filter(unit=self.thing.unit_id, state="active")
            .exclude(role__in=THREE)
            .order_by("order", "pk")
        )
        field = self.field("editors")
        field.queryset = posts.prefetch_related(Prefetch("appointments", held))
        field.label_from_instance = _held
        self.initial.setdefault("editors", list(self.thing.editors.values_list("pk", flat=True)))


class CloseDesk(Form):
    """Why a desk takes in nothing any more."""

    reason = forms.CharField(label="原因", max_length=200)
