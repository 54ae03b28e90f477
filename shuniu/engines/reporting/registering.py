"""The form in which the desk takes in what came by phone or on paper."""

from datetime import datetime
from typing import Any

from django import forms

from shuniu.base.files.fields import Uploads, taken_in
from shuniu.base.files.models import File
from shuniu.base.web.picking import Pick
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.forms import WordingForm, moment
from shuniu.engines.reporting.models import Desk, Report
from shuniu.org.models import Unit

CHANNELS = [(Report.Channel.PHONE, "电话"), (Report.Channel.PAPER, "纸质")]


class RegisterForm(WordingForm):
    """登记来报: who called or wrote, for which unit, what (REP-4)."""

    channel = forms.ChoiceField(label="怎么来的", choices=CHANNELS, widget=forms.RadioSelect, initial="phone")
    unit = forms.ModelChoiceField(Unit.objects.none(), label="报送单位", widget=Pick, empty_label="")
    caller = forms.CharField(label="来报人", max_length=60, help_text="姓名、职务、回拨电话。")
    kind = forms.ChoiceField(label="类别", widget=forms.RadioSelect)
    urgency = forms.ChoiceField(label="紧急程度", widget=forms.RadioSelect)
    occurred_at = moment("发生时间", required=False)
    files = Uploads(label="扫描件", required=False)  # type: ignore[assignment]
    field_order = [
        "channel",
        "unit",
        "caller",
        "title",
        "body",
        "kind",
        "urgency",
        "occurred_at",
        "place",
        "sources",
        "files",
    ]

    def __init__(self, *args: Any, desk: Desk, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, at=at, **kwargs)
        unit = desk.unit
        self.field("unit").queryset = (
            Unit.objects.under(desk.area).active().exclude(type=Unit.Type.AREA).order_by("pinyin")
        )
        for name, choices in {
            "kind": rulings.kinds(unit, at),
            "urgency": rulings.urgencies(unit, at),
        }.items():
            self.field(name).choices = choices
        self.initial.setdefault("kind", rulings.kinds(unit, at)[0][0])
        self.initial.setdefault("urgency", rulings.urgencies(unit, at)[-1][0])

    def clean_files(self) -> list[File]:
        """Stored, each through the gates of its entrance."""
        return taken_in(self.cleaned_data["files"], by=self.by, at=self.at)
