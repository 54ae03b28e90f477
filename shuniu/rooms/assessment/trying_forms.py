"""What a trial asks: which scheme, of which day, over which period."""

from datetime import date
from typing import Any

from django import forms

from shuniu.base.ledgers import periods
from shuniu.rooms.assessment import schemes
from shuniu.rooms.assessment.forms import day
from shuniu.rooms.assessment.trying import ONE_DAY, Question


class Try(forms.Form):
    """The question; a day before today is taken for today."""

    pack = forms.ChoiceField(label="换成哪个办法", required=False)
    on = day("按哪天的规定", required=False, help_text="已经定下、还没有到期执行的改定，选它执行以后的日子。")
    first = day("从")
    last = day("到")

    def __init__(self, said: Any, *, today: date) -> None:
        super().__init__(said or None, initial=_last_year(today), label_suffix="")
        self.today = today
        for each in self.fields.values():
            each.widget.attrs["class"] = "sn-c-input"
        field = self.fields["pack"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "现行办法（看以后的改定）"), *schemes.offered()]

    def clean(self) -> dict[str, Any]:
        """The days in their order, and no day that has not come."""
        data = dict(super().clean() or {})
        first, last = data.get("first"), data.get("last")
        if first and last and first > last:
            self.add_error("last", "止期不能早于起期。")
        if first and first > self.today:
            self.add_error("first", "还没有到的日子没有事实可算。")
        return data

    @property
    def question(self) -> Question:
        """What was asked; the form is valid."""
        said = self.cleaned_data
        on = max(said["on"] or self.today, self.today)
        return Question(said["pack"], on, said["first"], min(said["last"], self.today), self.today)


def _last_year(today: date) -> dict[str, date]:
    first, end = periods.days("last_year", today) or (today, today + ONE_DAY)
    return {"first": first, "last": end - ONE_DAY, "on": today}
