"""What the verbs of circulars and objections ask."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate

from shuniu.base.ledgers.periods import later
from shuniu.base.web.forms import Form
from shuniu.engines.reporting.forms import lines
from shuniu.rooms.assessment.forms import day
from shuniu.rooms.assessment.models import Book, Circular
from shuniu.rooms.assessment.permits import desks_kept, stands_in
from shuniu.rooms.assessment.points.worth import milli

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
ONE_DAY = timedelta(days=1)
OVER = "异议期已满，或者通报没有列您的单位。请直接与考核员联系。"


def span(period: str, within: date) -> tuple[date, date]:
    """First and last day of the month, quarter, half or whole year that a day lies in."""
    months = MONTHS[period]
    first = date(within.year, (within.month - 1) // months * months + 1, 1)
    return first, later(first, months) - ONE_DAY


class Prepare(Form):
    """拟通报: of which book, of which period."""

    book = forms.ModelChoiceField(label="计分账", queryset=Book.objects.none())
    period = forms.ChoiceField(label="周期", choices=Circular.Period.choices)
    first = day("期内的一天", help_text="月、季、半年、年按这一天所在的一期；届从这一天起。")
    last = day("届止于", required=False, help_text="只有届的通报要写。")
    note = lines("情况说明", rows=4, required=False, help_text="写在表前；不写就只有表。")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        books = Book.objects.filter(desk__in=desks_kept((self.by,) if self.by else ()))
        self.field("book").queryset = books.select_related("desk__unit", "desk__line")
        if self.at is not None:
            self.initial.setdefault("first", later(localdate(self.at).replace(day=1), -1))
        only = books[:2]
        if len(only) == 1:
            self.initial.setdefault("book", only[0].pk)

    def clean(self) -> dict[str, Any]:
        """The whole period; a term as it was written."""
        data = dict(super().clean() or {})
        first, period = data.get("first"), data.get("period")
        if not first or not period:
            return data
        if period in MONTHS:
            data["first"], data["last"] = span(period, first)
        elif not data.get("last"):
            self.add_error("last", "届的通报请写明止于哪天。")
        return data


class Describe(Form):
    """写情况说明: what is said before the table."""

    note = lines("情况说明", rows=8, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.thing.note:
            self.initial.setdefault("note", self.thing.note.body)


class Publish(Form):
    """发出: nothing is asked; the page says what it does, because it cannot be undone."""


class Discard(Form):
    """作废: why."""

    reason = forms.CharField(label="作废原因", max_length=200)


class Raise(Form):
    """提出异议: to which circular, what is wrong."""

    about = "circular"
    circular = forms.ModelChoiceField(label="通报", queryset=Circular.objects.none())
    text = lines("异议内容", rows=6, help_text="写明哪一项不对、应当是多少、依据是什么。")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.by is not None and self.at is not None:
            open_ones = Circular.objects.filter(
                stands_in((self.by,)), state="published", objections_until__gte=self.at
            )
            self._offer(
                self.field("circular"), open_ones.select_related("book__desk__line").order_by("-last")
            )

    def _offer(self, field: Any, open_ones: QuerySet[Circular]) -> None:
        field.queryset = open_ones
        field.error_messages["invalid_choice"] = OVER
        asked = str(self.initial.get("circular", ""))
        if (asked or not self.is_bound) and asked not in {str(each.pk) for each in open_ones}:
            field.help_text = OVER if asked or not open_ones else ""


class Uphold(Form):
    """异议成立: the answer, and by how many points the account is put right."""

    answer = lines("答复", rows=4)
    given = forms.DecimalField(
        label="更正分值", required=False, max_digits=9, decimal_places=3,
        help_text="补几分写几，扣回写负数；已经另作登记或撤销登记的不填。",
    )  # fmt: skip

    def clean_given(self) -> int | None:
        """In thousandths."""
        said = self.cleaned_data["given"]
        return None if said is None else milli(str(said))


class Refuse(Form):
    """异议不成立: why."""

    answer = lines("答复", rows=4)
