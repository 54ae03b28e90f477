"""What publishing a year asks: the year, the notice, its lines."""

from typing import Any

from django import forms

from shuniu.base.clocks.almanac import arrangements
from shuniu.base.clocks.models import CalendarYear
from shuniu.base.clocks.notation import Unreadable, read, write
from shuniu.base.web.forms import Form
from shuniu.base.web.keys import key_of

EXAMPLE = "每行一个节日，如：元旦：1月1日至3日放假，1月4日上班。可以从通知里整段粘贴。"


class ReviseForm(Form):
    """The lines of a year that is published."""

    source = forms.CharField(label="依据", max_length=200, help_text="通知的名称和文号。")
    days = forms.CharField(label="放假安排", widget=forms.Textarea(attrs={"rows": 10}), help_text=EXAMPLE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.thing is not None:
            self.initial = {
                "source": self.thing.source,
                "days": write(arrangements()[self.thing.year]),
                **self.initial,
            }

    def year_meant(self) -> int | None:
        """Which year is being arranged."""
        return self.thing.year

    def clean(self) -> dict[str, Any]:
        """Read the lines; the act gets an arrangement."""
        said = super().clean() or {}
        year, source, days = self.year_meant(), said.get("source"), said.pop("days", None)
        if year and source and days:
            try:
                said["arrangement"] = read(days, year, source)
            except Unreadable as problem:
                self.add_error("days", str(problem))
        said.pop("source", None)
        said.pop("year", None)
        return said


class PublishForm(ReviseForm):
    """The same for a year that is not entered yet; ``?year=`` begins with what is packaged for it."""

    year = forms.IntegerField(label="年份", min_value=2004, max_value=2100)
    field_order = ("year", "source", "days")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        year = str(self.initial.get("year", ""))
        known = arrangements().get(int(year)) if key_of(year) else None
        if known:
            self.initial = {"source": known.source, "days": write(known), **self.initial}

    def year_meant(self) -> int | None:
        """The year typed in, while it is being checked."""
        return getattr(self, "cleaned_data", {}).get("year")

    def clean_year(self) -> int:
        """A year is published once; after that it is revised."""
        year: int = self.cleaned_data["year"]
        if CalendarYear.objects.filter(year=year).exists():
            raise forms.ValidationError(f"{year}年的安排已经录入，请到那一年的页面上修改。")
        return year
