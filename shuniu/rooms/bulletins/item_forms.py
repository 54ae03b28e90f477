"""What the verbs of an item ask."""

from typing import Any

from django import forms
from django.template.loader import render_to_string

from shuniu.base.web.forms import Form
from shuniu.base.web.keys import key_of
from shuniu.base.web.picking import Pick
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.rooms.bulletins import provenance, sourcing
from shuniu.rooms.bulletins.matching import Passage, pairs, passages, shared, spoken
from shuniu.rooms.bulletins.models import Credit, Issue, Item, ItemText
from shuniu.rooms.bulletins.provenance import Span

OFFERED = 12  # passages of the reports shown to choose from
MOST = 200  # reports offered to be credited


def written(label: str, rows: int) -> forms.CharField:
    """A text of an issue, set in the face of the page."""
    look = {"rows": rows, "class": "sn-c-input sn-c-input--text"}
    return forms.CharField(label=label, max_length=20_000, strip=False, widget=forms.Textarea(attrs=look))


def lines_of_house(typed: str) -> str:
    """A text as typed, with the line ends of the house; not blank."""
    body = typed.replace("\r\n", "\n").strip("\n")
    if not body.strip():
        raise forms.ValidationError("请填写正文。")
    return body


class Write(Form):
    """加编者按: the desk's own words, in which section."""

    issue = forms.ModelChoiceField(Issue.objects.none(), label="期", widget=forms.HiddenInput)
    title = forms.CharField(label="标题", max_length=120, initial="编者按")
    body = written("编者的话", 6)
    section = forms.ChoiceField(label="栏目", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desks = Desk.objects.edited_by((self.by,) if self.by else ())
        open_ones = Issue.objects.filter(bulletin__desk__in=desks, state="composing").select_related(
            "bulletin"
        )
        self.field("issue").queryset = open_ones
        said = key_of(str((self.data if self.is_bound else self.initial).get("issue", "")))
        issue = open_ones.filter(pk=said or 0).first()
        names = issue.bulletin.sections if issue else []
        self.field("section").choices = [(name, name) for name in names]
        if not names:
            del self.fields["section"]

    def clean_body(self) -> str:
        """As typed, with the line ends of the house."""
        return lines_of_house(self.cleaned_data["body"])


class AddCredit(Form):
    """加供稿: which adopted report, the newest first."""

    submission = forms.ModelChoiceField(Submission.objects.none(), label="供稿", widget=Pick)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        newest = sourcing.creditable(self.thing.issue).order_by("-outcome_at", "-pk").values("pk")[:MOST]
        found = Submission.objects.filter(pk__in=[row["pk"] for row in newest]).select_related("text", "unit")
        self.field("submission").queryset = found.order_by("-outcome_at", "-pk")
        self.field("submission").label_from_instance = lambda each: f"{each.unit.called}《{each.text.title}》"


class DropCredit(Form):
    """去掉供稿: which one."""

    credit = forms.ModelChoiceField(Credit.objects.none(), label="去掉哪一件", empty_label=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        credits = self.thing.credits.select_related("unit", "submission__text").order_by("pk")
        self.field("credit").queryset = credits
        self.field("credit").label_from_instance = lambda each: (
            f"{each.unit.called}《{each.submission.text.title}》"
        )


class EditItem(Form):
    """编辑: title and body. When somebody else was faster, the form shows what they changed."""

    title = forms.CharField(label="标题", max_length=120)
    body = written("正文", 14)
    base = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text: ItemText = self.thing.text
        if not self.is_bound:
            self.initial.setdefault("title", text.title)
            self.initial.setdefault("body", text.body)
            self.initial["base"] = text.pk
            return
        base = ItemText.objects.filter(pk=key_of(self.data.get("base")) or 0).first()
        if base is not None and base.pk != text.pk:
            said = {"base": base, "now": text, "title_changed": base.title != text.title}
            self.field("body").help_text = render_to_string("bulletins/_theirs.html", said)

    def clean_body(self) -> str:
        """As typed, with the line ends of the house; not blank."""
        return lines_of_house(self.cleaned_data["body"])

    def clean(self) -> dict[str, Any]:
        """What it was begun from is the form's own business."""
        data = dict(super().clean() or {})
        data.pop("base", None)
        return data


class Move(Form):
    """移动: into which section, in front of which item."""

    section = forms.ChoiceField(label="栏目", required=False)
    before = forms.ModelChoiceField(
        Item.objects.none(), label="放在哪一条前面", required=False, empty_label="放到最后"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        issue = self.thing.issue
        names = issue.bulletin.sections
        self.field("section").choices = [(name, name) for name in names] or [("", "不分栏目")]
        self.initial.setdefault("section", self.thing.section)
        others = issue.items.placed().exclude(pk=self.thing.pk).select_related("text")
        self.field("before").queryset = others


class OfSentence(Form):
    """Verbs of one sentence: which one, counted from 0."""

    place = forms.IntegerField(label="第几句", min_value=0, max_value=9_999, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = provenance.from_data(self.thing.sentences)
        said = str((self.data if self.is_bound else self.initial).get("place", ""))
        self.sentence = found[int(said)] if said.isdecimal() and int(said[:5]) < len(found) else None


class Declare(OfSentence):
    """记为编者按: nothing but the sentence."""


class Reword(OfSentence):
    """改这一句: its new words; empty, it goes."""

    words = forms.CharField(
        label="这一句改为", max_length=2_000, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="留空就是删去这一句。",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.sentence is not None:
            self.initial.setdefault("words", self.sentence.text.strip())


class Attribute(OfSentence):
    """找来源: which passage of the reports it comes from, the likeliest first."""

    span = forms.ChoiceField(
        label="这一句出自", widget=forms.RadioSelect, error_messages={"required": "请选它出自原文的哪一句。"}
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        texts = {source.version: source.text for source in sourcing.sources_of(self.thing)}
        found = [passage for version, text in texts.items() for passage in passages(version, text)]
        words = spoken(self.sentence.text) if self.sentence else ""
        likely = sorted(found, key=lambda passage: -len(shared(pairs(words), passage)))[:OFFERED]
        if self.sentence:
            self.field("span").help_text = f"“{self.sentence.text.strip()}”"
        self.field("span").choices = [
            (_key(each), texts[each.version][each.start : each.end]) for each in likely
        ]

    def clean_span(self) -> Span:
        """The passage as a place in a version."""
        version, start, end = map(int, self.cleaned_data["span"].split(":"))
        return Span(version, start, end)


def _key(passage: Passage) -> str:
    return f"{passage.version}:{passage.start}:{passage.end}"
