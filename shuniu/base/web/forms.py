"""Forms as officials read them: one sentence an error, at its field, with the mend."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, ClassVar

from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH
from django.forms.renderers import DjangoTemplates
from django.forms.utils import ErrorDict

from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete
from shuniu.base.web.keys import DIGITS

CHOSEN = (
    forms.Select, forms.SelectMultiple, forms.RadioSelect, forms.CheckboxSelectMultiple, forms.FileInput,
)  # fmt: skip
BOXES = (forms.CheckboxInput, forms.RadioSelect, forms.CheckboxSelectMultiple, forms.HiddenInput)


FIRST_YEAR, LAST_YEAR = 1900, 2999

Gate = Callable[[str, str, Actor, Any], None]

_gates: list[Gate] = []


def register_gate(gate: Gate) -> None:
    """``gate(text, field, by, at)`` raises ``Incomplete`` for a text that must not come in; secrecy registers it."""
    _gates.append(gate)


class Renderer(DjangoTemplates):
    """Every form and field of the house goes through our own field template."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"


class Form(forms.Form):
    """A form of the house. The verb page hands a step's form the ``thing`` and who does it when (``by``, ``at``).

    ``about`` is the field in which the address may name what a new thing is about; each such address keeps a draft of its own.
    """

    about: ClassVar[str] = ""
    required_css_class = ""
    use_required_attribute = False

    def __init__(
        self,
        *args: Any,
        thing: Any = None,
        by: Actor | None = None,
        at: datetime | None = None,
        **kwargs: Any,
    ) -> None:
        self.thing: Any = thing
        self.by: Any = by
        self.at: Any = at
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            speak(field, str(field.label or name))
            dress(field)

    def meanwhile(self) -> str:
        """HTML of what the thing reads now, for whoever wrote on an older one; "" where there is no text to compare."""
        return ""

    def field(self, name: str) -> Any:
        """A field by its name, to be given its choices or rows for this moment."""
        return self.fields[name]

    def refuse(self, errors: dict[str, list[str]]) -> None:
        """Take over what an act found missing (``Incomplete.errors``); unknown fields go to the head of the form."""
        self.errors  # noqa: B018  fills cleaned_data, which add_error needs
        for name, sentences in errors.items():
            for sentence in sentences:
                self.add_error(name if name in self.fields else None, sentence)

    def _clean_fields(self) -> None:
        """Each field by itself, then days within reach, then every text of somebody's through the gates."""
        whole = {name: self.field(name).queryset for name, field in self._bound_items() if impossible(field)}  # type: ignore[attr-defined]
        for name, rows in whole.items():
            self.field(name).queryset = rows.none()
        super()._clean_fields()  # type: ignore[misc]
        for name, rows in whole.items():
            self.field(name).queryset = rows
        for name, value in list(self.cleaned_data.items()):
            if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
                self.add_error(name, self.fields[name].error_messages["invalid"])
            elif self.by is not None and isinstance(value, str):
                for gate in _gates:
                    self._pass(gate, name, value)

    def _pass(self, gate: Gate, name: str, value: str) -> None:
        try:
            gate(value, name, self.by, self.at)
        except Incomplete as refusal:
            self.add_error(name, refusal.reason)

    @property
    def problems(self) -> list[tuple[str, str]]:
        """(id of the field or "", sentence) of every error, in the order of the fields: the summary's links."""
        errors: ErrorDict = self.errors
        order = ["__all__", *self.fields]
        return [
            ("" if name == "__all__" else str(self[name].id_for_label or self[name].auto_id), str(sentence))
            for name in order
            for sentence in errors.get(name, [])
        ]


def impossible(bound: forms.BoundField) -> bool:
    """Was something chosen whose key no table can have? The database is not to be asked for it."""
    if not isinstance(bound.field, forms.ModelChoiceField):
        return False
    rows: Any = bound.field.queryset
    if bound.field.to_field_name not in (None, "pk", rows.model._meta.pk.name):
        return False
    chosen = bound.data if isinstance(bound.data, list) else [bound.data]
    return any(len(str(one)) > DIGITS for one in chosen if one)


class ModelForm(Form, forms.ModelForm):
    """The same over a model's fields."""


def speak(field: forms.Field, label: str) -> None:
    """Errors in whole sentences that name the field."""
    chosen = isinstance(field.widget, CHOSEN)
    offer_nothing(field)
    if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
        field.error_messages["required"] = f"请选择{label}。" if chosen else f"请填写{label}。"
    field.error_messages.setdefault("max_length", f"{label}{LONG}")
    field.error_messages.setdefault("min_length", f"{label}{SHORT}")
    for code, sentence in SENTENCES.items():
        if code in field.error_messages:
            field.error_messages[code] = sentence.format(label=label)


def offer_nothing(field: forms.Field) -> None:
    """The line of a list that chooses nothing says so, instead of a row of dashes."""
    nothing = "请选" if field.required else "不选"
    if isinstance(field, forms.ModelChoiceField) and field.empty_label == DASHES:
        field.empty_label = nothing
    elif isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        offered: Any = field.choices
        field.choices = [(key, nothing if word == DASHES else word) for key, word in offered]


DASHES = BLANK_CHOICE_DASH[0][1]
LONG = "最多%(limit_value)d字，现在有%(show_value)d字，请压缩。"
SHORT = "至少%(limit_value)d位，现在只有%(show_value)d位。"
SENTENCES = {
    "invalid": "{label}的写法认不出来，请核对。",
    "invalid_choice": "{label}请从列出的里面选。",
    "empty": "{label}是空文件，请重选。",
    "missing": "请选择{label}。",
}


def dress(field: forms.Field) -> None:
    """Give the control our class; boxes and hidden fields have their own look."""
    if not isinstance(field.widget, BOXES):
        field.widget.attrs.setdefault("class", "sn-c-input")
    if isinstance(field.widget, forms.Textarea):
        field.widget.attrs.setdefault("rows", 4)
