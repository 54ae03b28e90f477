"""What the verbs of rule making ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.timezone import localdate

from shuniu.base.rulemaking.controls import control, filled
from shuniu.base.rulemaking.permits import keeper
from shuniu.base.rules.asking import figure, scope_of
from shuniu.base.rules.chapters import CHAPTERS, UnknownFigure
from shuniu.base.rules.models import PackVersion
from shuniu.base.rules.packs import CHOSEN
from shuniu.base.web.forms import Form, dress, speak

ALL = "all"
EVERYBODY = (ALL, "全系统")


def day(label: str, **kwargs: Any) -> forms.DateField:
    """A day, with the browser's own calendar."""
    return forms.DateField(
        label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs
    )


def reason(label: str = "为什么改") -> forms.CharField:
    """Why, in one's own words."""
    return forms.CharField(label=label, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


def begins(form: Form) -> None:
    """Most changes hold from the day on which they are made."""
    if form.at is not None:
        form.initial.setdefault("since", localdate(form.at))


def _unit(said: str) -> int | None:
    return None if said == ALL else int(said)


class ForUnit(Form):
    """A decision for one's own unit, or, by who keeps the rules, for the whole house."""

    unit = forms.TypedChoiceField(label="适用于", coerce=_unit)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = [(str(self.by.unit_id), self.by.unit_name)] if self.by and self.by.unit_id else []
        everybody = [EVERYBODY] if self.by and keeper.holds(self.by, None) else []
        self.fields["unit"].choices = [*everybody, *own]  # type: ignore[attr-defined]


class Change(ForUnit):
    """Another value for a figure; which one is said by ``name``, and its kind decides the control."""

    name = forms.ChoiceField(label="哪一条规定")
    since = day("自哪天起执行", help_text="最早是今天；已经在走的时限不受影响。")
    source = forms.CharField(label="依据", max_length=300, help_text="文号条款、会议决定或本单位的通知。")
    note = forms.CharField(label="说明", max_length=500, required=False)
    reason = reason()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        begins(self)
        self.fields["name"].choices = [  # type: ignore[attr-defined]
            (f"{chapter.name}.{key.name}", f"{chapter.word}：{key.word}")
            for chapter in CHAPTERS.all()
            for key in chapter.keys
        ]
        said = str((self.data if self.is_bound else self.initial).get("name", ""))
        if said in dict(self.fields["name"].choices):  # type: ignore[attr-defined]
            self._take(said)

    def _take(self, name: str) -> None:
        key = CHAPTERS.key(name)
        field = control(key.kind, label=key.word, help_text=key.help)
        speak(field, key.word)
        dress(field)
        self.fields["value"] = field
        self.fields["name"].widget = forms.HiddenInput()
        self.initial["value"] = _typed(field, self.initial) or self._now(name, key.kind)
        self.order_fields(["name", "value", "since", "unit", "source", "note", "reason"])

    def _now(self, name: str, kind: Any) -> Any:
        scope = scope_of(self.by.unit_id if self.by else None)
        try:
            return filled(kind, figure(name, scope=scope, at=self.at).value) if self.at else None
        except UnknownFigure:
            return None


class End(Form):
    """The last day of a change."""

    until = day("执行到哪天")
    reason = reason("为什么停用")


class Revoke(Form):
    """Why it is taken back."""

    reason = reason("为什么撤销")


class Adopt(ForUnit):
    """A pack, from when."""

    pack = forms.ChoiceField(label="制度包")
    since = day("自哪天起执行")

    field_order = ["pack", "since", "unit"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        begins(self)
        newest = {
            version.pack: version
            for version in PackVersion.objects.filter(layer__in=CHOSEN).order_by("number")
        }
        self.fields["pack"].choices = [(pack, version.word) for pack, version in newest.items()]  # type: ignore[attr-defined]


def _typed(field: forms.Field, kept: Mapping[str, Any]) -> Any:
    """What a draft kept of the value."""
    return (
        None
        if field.widget.value_omitted_from_data(kept, {}, "value")
        else field.widget.value_from_datadict(kept, {}, "value")
    )
