"""What the verbs of books and records ask."""

from typing import Any

from django import forms
from django.utils.timezone import localdate

from shuniu.base.files.fields import Uploads, taken_in
from shuniu.base.files.models import File
from shuniu.base.web.forms import Form
from shuniu.base.web.picking import Pick
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.org.models import Unit
from shuniu.rooms.assessment import rulings, schemes
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.permits import desks_kept
from shuniu.rooms.assessment.points.words import EVENTS, LEVELS
from shuniu.rooms.assessment.points.worth import milli

BLANK = [("", "不写")]
MARKS = "、"


def day(label: str, **more: Any) -> forms.DateField:
    """A day, with the browser's own picker."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **more)


class OpenBook(Form):
    """开账: whose points, from when, by which scheme."""

    desk = forms.ModelChoiceField(label="编辑台", queryset=Desk.objects.none())
    begins = day("起记日期", help_text="从这一天起的事实都计分；以前的用“期初”登记或导入。")
    pack = forms.ChoiceField(label="计分办法", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = desks_kept((self.by,) if self.by else ()).filter(book=None).select_related("unit", "line")
        self.field("desk").queryset = kept
        self.field("pack").choices = [("", "本机关所用制度包里的办法"), *schemes.offered()]
        if self.at is not None:
            self.initial.setdefault("begins", localdate(self.at).replace(month=1, day=1))


class GoBy(Form):
    """改用计分办法: which, from which day that is not closed yet."""

    pack = forms.ChoiceField(label="计分办法")
    since = day("自哪天起")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("pack").choices = schemes.offered()
        closed = self.thing.closed_to
        if closed:
            self.field("since").help_text = f"{closed:%Y年%-m月%-d日}以前的已经通报，不能再改。"


class Enter(Form):
    """登记: what the house cannot know by itself."""

    book = forms.ModelChoiceField(label="计分账", queryset=Book.objects.none())
    unit = forms.ModelChoiceField(label="单位", queryset=Unit.objects.none(), widget=Pick())
    event = forms.ChoiceField(label="事项", choices=[("", "请选择"), *((word, word) for word in EVENTS)])
    on = day("发生日期")
    title = forms.CharField(label="事由和依据", max_length=200, help_text="写清哪件事、依据哪个文件或通报。")
    level = forms.ChoiceField(
        label="层级", required=False, choices=[*BLANK, *((word, word) for word in LEVELS)],
        help_text="哪一级采用、批示或通报的；不写就是本级。",
    )  # fmt: skip
    publication = forms.CharField(label="刊物", max_length=60, required=False)
    genres = forms.CharField(
        label="体裁", max_length=60, required=False, help_text="几样用顿号分开，如“调研、约稿”。"
    )
    who = forms.CharField(
        label="领导", max_length=20, required=False, help_text="批示的，写“市主要领导”“市领导”等。"
    )
    count = forms.IntegerField(label="条数", min_value=1, max_value=100_000, initial=1)
    given = forms.DecimalField(
        label="分值", required=False, max_digits=9, decimal_places=3,
        help_text="期初、其他加减分必填；办法里定了分的不填。扣分写负数。",
    )  # fmt: skip
    number = forms.CharField(
        label="所涉来稿登记号", max_length=12, required=False, help_text="如 2026-0012。"
    )
    evidence = Uploads(label="佐证材料", required=False)
    field_order = ("book", "unit", "event", "on", "title")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        books = Book.objects.filter(desk__in=desks_kept((self.by,) if self.by else ()))
        self.field("book").queryset = books.select_related("desk__unit", "desk__line")
        self.field("unit").queryset = rulings.units_below(books).order_by("pinyin")
        only = books[:2]
        if len(only) == 1:
            self.initial.setdefault("book", only[0].pk)

    def clean_given(self) -> int | None:
        """In thousandths."""
        said = self.cleaned_data["given"]
        return None if said is None else milli(str(said))

    def clean_count(self) -> int:
        """One where nothing is said."""
        return self.cleaned_data["count"] or 1

    def clean_genres(self) -> str:
        """Each word once."""
        parts = (part.strip() for part in self.cleaned_data["genres"].split(MARKS))
        return MARKS.join(dict.fromkeys(part for part in parts if part))

    def clean_evidence(self) -> list[File]:
        """The evidence, taken in."""
        return taken_in(self.cleaned_data["evidence"] or [], by=self.by, at=self.at)

    def clean(self) -> dict[str, Any]:
        """The submission that the number means, at the desk of the book."""
        data = dict(super().clean() or {})
        number, book = data.pop("number", ""), data.get("book")
        data["submission"] = None
        if number and book:
            data["submission"] = found(book.desk, number)
            if data["submission"] is None:
                self.add_error("number", f"本台没有登记号为“{number}”的来稿。")
        return data


def found(desk: Desk, number: str) -> Submission | None:
    """The submission of a number as people say it."""
    year, _, rest = number.strip().partition("-")
    if not (year.isdecimal() and rest.isdecimal() and len(number) <= len("2026-00000000")):
        return None
    return Submission.objects.at_desk(desk).filter(year=int(year), number=int(rest)).first()


class Revoke(Form):
    """撤销登记: why."""

    reason = forms.CharField(label="撤销原因", max_length=200)
