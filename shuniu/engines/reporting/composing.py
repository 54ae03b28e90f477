"""The form in which a report is written: what the unit's rules ask of it at this moment."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.timezone import localtime

from shuniu.base.files.fields import Uploads, taken_in
from shuniu.base.files.models import File
from shuniu.engines.reporting import checks, rulings
from shuniu.engines.reporting.forms import WordingForm, moment
from shuniu.engines.reporting.models import Call, Desk, Report
from shuniu.org.models import Unit

SLOT = "report.draft."  # begins the slots of new sheets, one each
BLANK = ("", "不选")
SCOPE = ("spread", "part", "impact")
WHOSE = ("invitation__desk__unit", "invitation__desk__line")


def asked(call: Call) -> str:
    """秋粮收购进度 · 市委办公室（党委信息）约，11月30日 18:00 前: titles alone may be alike."""
    due = date_format(localtime(call.invitation.due_at), "n月j日 H:i")
    return f"{call.invitation.title} · {call.invitation.desk}约，{due} 前"


class ReportForm(WordingForm):
    """起草: the text, what kind it is, how urgent, and to which desks it goes (REP-1)."""

    kind = forms.ChoiceField(label="类别", widget=forms.RadioSelect)
    urgency = forms.ChoiceField(label="紧急程度", widget=forms.RadioSelect)
    desks = forms.ModelMultipleChoiceField(
        Desk.objects.none(),
        label="报送到",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "请选报送到哪里。"},
    )
    spread = forms.ChoiceField(
        label="点还是面", choices=Report.Spread.choices, widget=forms.RadioSelect, required=False
    )
    part = forms.ChoiceField(
        label="局部还是整体", choices=Report.Part.choices, widget=forms.RadioSelect, required=False
    )
    impact = forms.ChoiceField(
        label="影响程度", choices=Report.Impact.choices, widget=forms.RadioSelect, required=False
    )
    topic = forms.ChoiceField(label="报送重点", required=False)
    sector = forms.ChoiceField(label="领域", required=False)
    occurred_at = moment("发生时间", required=False)
    call = forms.ModelChoiceField(
        Call.objects.none(), label="回应约稿", required=False, empty_label="不是约稿"
    )
    files = Uploads(label="附件", required=False)  # type: ignore[assignment]

    def __init__(self, *args: Any, unit: Unit, at: datetime, **kwargs: Any) -> None:
        self.unit = unit
        super().__init__(*args, at=at, **kwargs)
        self._offer(at)
        if self.is_bound:
            return
        if self.thing is not None:
            self._continue(self.thing)
        else:
            self._begin()

    def _offer(self, at: datetime) -> None:
        unit = self.unit
        offered = {
            "kind": rulings.kinds(unit, at),
            "urgency": rulings.urgencies(unit, at),
            "topic": [BLANK, *rulings.listed("topics", unit, at)],
            "sector": [BLANK, *rulings.listed("sectors", unit, at)],
        }
        for name, choices in offered.items():
            self.field(name).choices = choices
        self.field("desks").queryset = Desk.objects.covering(unit).select_related("unit", "line")
        answered = self.thing.call_id if self.thing is not None else None
        calls = Call.objects.filter(Q(unit=unit, state="owed") | Q(pk=answered))
        self.field("call").queryset = calls.select_related(*WHOSE)
        self.field("call").label_from_instance = asked

    def _begin(self) -> None:
        """The ordinary case is chosen already: the first kind, no hurry, the nearest desk."""
        for name in ("kind", "urgency"):
            choices = self.field(name).choices
            self.initial.setdefault(name, choices[0 if name == "kind" else -1][0])
        nearest = self._asking() or self.field("desks").queryset.first()
        self.initial.setdefault("desks", [nearest.pk] if nearest else [])

    def _asking(self) -> Desk | None:
        """The desk that asked, where the sheet was opened from an invitation."""
        key = str(self.initial.get("call") or "")
        call = self.field("call").queryset.filter(pk=key).first() if key.isdecimal() else None
        return call.invitation.desk if call else None

    def _continue(self, report: Report) -> None:
        for name in ("kind", "urgency", *SCOPE, "topic", "sector", "occurred_at"):
            self.initial.setdefault(name, getattr(report, name))
        self.initial.setdefault("call", report.call_id)
        self.initial.setdefault("desks", list(report.desks.values_list("pk", flat=True)))

    def clean_files(self) -> list[File]:
        """Stored, each through the gates of its entrance."""
        return taken_in(self.cleaned_data["files"], by=self.by, at=self.at)

    def clean_call(self) -> Call | None:
        """An invitation is answered by what reaches the desk that sent it."""
        call: Call | None = self.cleaned_data["call"]
        if call and call.invitation.desk not in self.cleaned_data.get("desks", [call.invitation.desk]):
            raise forms.ValidationError(f"这是{call.invitation.desk}约的稿，请在“报送到”里一并勾选。")
        return call

    def clean(self) -> dict[str, Any]:
        """What the rules insist on, said at the fields."""
        data = super().clean()
        if self.errors or self.at is None:
            return data
        about = {name: data.get(name, "") for name in SCOPE}
        found = checks.missing(data["wording"], kind=data["kind"], unit=self.unit, at=self.at, about=about)
        for name, sentences in found.items():
            for sentence in sentences:
                self.add_error(name if name in self.fields else None, sentence)
        return data
