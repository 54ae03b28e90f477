"""The form of an invitation."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Case, When

from shuniu.base.web.forms import Form
from shuniu.base.web.picking import PickMany
from shuniu.engines.reporting.forms import lines, moment
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Unit

BY_LEVEL = (
    Case(*(When(level=level, then=place) for place, level in enumerate(Unit.Level.values))),
    "pinyin",
)


class InviteForm(Form):
    """约稿: on what, what is wished, by when, from whom (REP-6)."""

    title = forms.CharField(label="题目", max_length=80)
    wish = lines("要求", help_text="要哪些情况、数字，写到什么程度。")
    due_at = moment("截止时间")
    units = forms.ModelMultipleChoiceField(
        Unit.objects.none(),
        label="向哪些单位约",
        widget=PickMany(lambda unit: unit.get_level_display()),
        error_messages={"required": "请至少选一个单位。"},
    )

    def __init__(self, *args: Any, desk: Desk, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        below = Unit.objects.under(desk.area).active().exclude(pk=desk.unit_id).exclude(type=Unit.Type.AREA)
        self.field("units").queryset = below.order_by(*BY_LEVEL)

    def clean_due_at(self) -> datetime:
        """A moment to come."""
        due: datetime = self.cleaned_data["due_at"]
        if self.at is not None and due <= self.at:
            raise forms.ValidationError("截止时间要在现在之后。")
        return due
