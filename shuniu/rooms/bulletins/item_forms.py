"""What the verbs of an item ask."""

from typing import Any

from django import forms
from django.template.loader import render_to_string

from shuniu.base.web.forms import Form
from shuniu.base.web.keys import key_of
from shuniu.rooms.bulletins import provenance, sourcing
from shuniu.rooms.bulletins.matching import Passage, pairs, passages, shared, spoken
from shuniu.rooms.bulletins.models import Item, ItemText
from shuniu.rooms.bulletins.provenance import Span

OFFERED = 12  # passages of the reports shown to choose from


class EditItem(Form):
    """编辑: title and body. When somebody else was faster, the form shows what they changed."""

    title = forms.CharField(label="标题", max_length=120)
    body = forms.CharField(
        label="正文",
        max_length=20_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "class": "sn-c-input sn-c-input--text"}),
    )
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
        body = str(self.cleaned_data["body"]).replace("\r\n", "\n").strip("\n")
        if not body.strip():
            raise forms.ValidationError("请填写正文。")
        return body

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
