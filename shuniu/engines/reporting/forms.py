"""What the verbs of reporting ask. Choices come from the rules of the unit or desk at the moment of asking."""

from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.timezone import localdate

from shuniu.base.files.fields import Uploads, taken_in
from shuniu.base.files.models import File
from shuniu.base.web.forms import Form
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.models import Desk, Report, Synthesis
from shuniu.engines.reporting.models.upward import higher
from shuniu.engines.reporting.texts import Wording

SERVES = [("上级", "上级（宏观、政策）"), ("同级", "同级（动态、预警）"), ("下级", "下级（经验、通报）")]
NOW = "%Y-%m-%dT%H:%M"


def lines(label: str, *, rows: int = 3, required: bool = True, **more: Any) -> forms.CharField:
    """A text of a few lines."""
    return forms.CharField(
        label=label, max_length=2_000, required=required, widget=forms.Textarea(attrs={"rows": rows}), **more
    )


def moment(label: str, *, required: bool = True, **more: Any) -> forms.DateTimeField:
    """A day and time, with the browser's own picker."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=NOW)
    return forms.DateTimeField(
        label=label, required=required, widget=widget, input_formats=[NOW, "%Y-%m-%d %H:%M"], **more
    )


class Withdraw(Form):
    """撤回: why."""

    reason = forms.CharField(label="撤回原因", max_length=200)


class WordingForm(Form):
    """Forms in which a text is written: title, body, sources and place become one ``wording``."""

    title = forms.CharField(label="标题", max_length=120)
    body = forms.CharField(
        label="正文",
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 12, "class": "sn-c-input sn-c-input--text"}),
    )
    sources = forms.CharField(label="信息来源", max_length=200, required=False)
    place = forms.CharField(label="地点", max_length=80, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text = getattr(self.thing, "text", None)
        if text is not None and not self.is_bound:
            for name in ("title", "body", "sources", "place"):
                self.initial.setdefault(name, getattr(text, name))

    def meanwhile(self) -> str:
        """The present wording with what was changed last: it can be taken over into what was typed."""
        text = getattr(self.thing, "text", None)
        return render_to_string("reporting/_meanwhile.html", {"text": text}) if text is not None else ""

    def clean(self) -> dict[str, Any]:
        """The typed parts as one value; the fields themselves are not the act's."""
        data = dict(super().clean() or {})
        parts = {name: data.pop(name, "") or "" for name in ("title", "body", "sources", "place")}
        return {**data, "wording": Wording(**parts)}


class Revise(WordingForm):
    """修改: another wording while it is being signed."""


class Edit(WordingForm):
    """编辑: the desk's wording."""


class Supplement(WordingForm):
    """补充: the wording with what was missing, and a word to the desk."""

    answer = lines("给编辑台的说明", rows=2, required=False)
    files = Uploads(label="附件", required=False)  # type: ignore[assignment]
    field_order = ["answer"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.thing is not None and self.thing.question_id:
            self.field("answer").help_text = f"编辑台问：{self.thing.question.body}"

    def clean_files(self) -> list[File]:
        """Stored, each through the gates of its entrance."""
        return taken_in(self.cleaned_data["files"], by=self.by, at=self.at)


class TakeOver(Form):
    """接手: why, if it needs saying."""

    reason = forms.CharField(label="说明", max_length=200, required=False)


class Verify(Form):
    """核实: how, with whom, what was confirmed."""

    how = forms.ChoiceField(label="方式", widget=forms.RadioSelect)
    whom = forms.CharField(label="向谁核实", max_length=80, help_text="单位、姓名、电话。")
    confirmed = lines("核实情况", help_text="哪些事实、数字已经核对。")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("how").choices = rulings.listed("verify_ways", self.thing.desk.unit, self.at)


class Adopt(Form):
    """采用: whom it serves."""

    serves = forms.MultipleChoiceField(
        label="供谁参阅", choices=SERVES, widget=forms.CheckboxSelectMultiple, required=False
    )
    note = forms.CharField(label="给报送人的话", max_length=200, required=False)


class Hold(Form):
    """留用: why, and when to look again."""

    reason = forms.CharField(label="留用原因", max_length=200, help_text="报送人会看到。")
    review_on = forms.DateField(
        label="到哪天再看", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def clean_review_on(self) -> Any:
        """A day to come."""
        day = self.cleaned_data["review_on"]
        if self.at is not None and day <= localdate(self.at):
            raise forms.ValidationError("请选今天以后的日期。")
        return day


class AskBack(Form):
    """退补: what is missing."""

    question = lines("要补充什么", help_text="一次问全，报送单位照着补。")


class Decline(Form):
    """不采用: a reason from the list, and words if wished."""

    code = forms.ChoiceField(label="理由", widget=forms.RadioSelect)
    reason = forms.CharField(label="补充说明", max_length=200, required=False, help_text="报送人会看到。")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("code").choices = rulings.listed("decline_reasons", self.thing.desk.unit, self.at)


class Merge(Form):
    """并入综合: into which."""

    synthesis = forms.ModelChoiceField(Synthesis.objects.none(), label="并入哪篇综合稿")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        composing = Synthesis.objects.filter(desk=self.thing.desk_id, state="composing").select_related(
            "text"
        )
        self.field("synthesis").queryset = composing.order_by("-begun_at")
        self.field("synthesis").empty_label = "请选"
        if not composing.exists():
            self.field("synthesis").empty_label = "还没有在编的综合稿"
            self.field("synthesis").help_text = "先在来稿里勾选两件以上，点“成批办理勾选的”，再点“综合”。"


class Dissolve(Form):
    """拆散: why."""

    reason = forms.CharField(label="原因", max_length=200)


class Above(Form):
    """Of which level somebody above the thing's desk is: points are reckoned by it."""

    level = forms.ChoiceField(label="上级层级", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("level").choices = higher(self.thing.desk.unit.level)


class PassUp(Above):
    """上报: to a desk of this instance, or by hand to one outside."""

    desk = forms.ModelChoiceField(Desk.objects.none(), label="报上级编辑台", required=False)
    to = forms.ChoiceField(label="或记报系统外的上级", required=False)
    field_order = ("desk", "to", "level")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desk = self.thing.desk
        above = (
            Desk.objects.taking_in().filter(area__in=desk.area.lineage, line=desk.line).exclude(pk=desk.pk)
        )
        self.field("desk").queryset = above.select_related("unit", "line")
        routes = rulings.upward_routes(desk, self.at)
        self.field("to").choices = [("", "不报"), *((route, route) for route in routes)]

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        data = dict(super().clean() or {})
        if bool(data.get("desk")) == bool(data.get("to")):
            raise forms.ValidationError("请选一个上级编辑台，或选一个系统外的去处，只选一样。")
        return data


def leader_rank() -> forms.CharField:
    """Of which rank the leader is who wrote: some schemes reckon by it."""
    said = "如“省主要领导”“省领导”。计分办法按领导层次计的照此计；不写就按上级层级计。"
    return forms.CharField(label="批示领导层次", max_length=20, required=False, help_text=said)


class RecordAdoption(Above):
    """记上级采用: who, of which level, where, and what its leader wrote."""

    to = forms.CharField(label="采用单位", max_length=60)
    field_order = ("to", "level")
    publication = forms.CharField(label="刊物", max_length=60)
    issue = forms.CharField(label="期号", max_length=30, required=False)
    instruction = lines("领导批示原文", rows=2, required=False)
    leader = leader_rank()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sent = self.thing.upwards.filter(adopted_at=None).order_by("sent_at").first()
        if sent is not None:
            self.initial = {"to": sent.to, "level": sent.level, **self.initial}


class Chase(Form):
    """再催: a word more."""

    words = forms.CharField(label="附言", max_length=200, required=False)


class Prolong(Form):
    """延长: to when, why."""

    due_at = moment("新的截止时间")
    reason = forms.CharField(label="原因", max_length=200)


class CloseInvitation(Form):
    """结束: a word, if wished."""

    note = forms.CharField(label="说明", max_length=200, required=False)


class CancelInvitation(Form):
    """取消: why."""

    reason = forms.CharField(label="取消原因", max_length=200)


class Excuse(Form):
    """免报: why."""

    reason = forms.CharField(label="免报原因", max_length=200)


SCOPE = {"spread": Report.Spread, "part": Report.Part, "impact": Report.Impact}
