"""What the verbs of directives ask."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localtime

from shuniu.base.files.fields import Uploads, taken_in
from shuniu.base.files.models import File
from shuniu.base.web.forms import Form
from shuniu.engines.directives import addressing
from shuniu.engines.directives.chapter import PACES
from shuniu.engines.directives.grounds import Ground
from shuniu.org.models import Post

MOST = 2_000
NOW = "%Y-%m-%dT%H:%M"


def verbatim(label: str, **more: Any) -> forms.CharField:
    """A leader's words: not a blank is taken from them."""
    area = forms.Textarea(attrs={"rows": 4, "class": "sn-c-input sn-r-directives-words"})
    return forms.CharField(label=label, max_length=MOST, strip=False, widget=area, **more)


class Either(forms.CharField):
    """A text for which something else may stand: it is asked for like any other, and its form says what is missing."""

    def validate(self, value: Any) -> None:
        """An empty one is no mistake by itself."""


BY_NAME = "写姓名、单位或单位加岗位，几处用顿号隔开。"


class Addressed(Form):
    """Forms that say to whom: suggested posts, and others by name."""

    posts = forms.ModelMultipleChoiceField(
        Post.objects.none(), label="送", required=False, widget=forms.CheckboxSelectMultiple
    )
    others = forms.CharField(label="还送", max_length=200, required=False, help_text=BY_NAME)

    def offer(self, suggested: list[Post]) -> None:
        """Put these posts forward."""
        found = Post.objects.filter(pk__in=[post.pk for post in suggested]).select_related("unit")
        self.field("posts").queryset = found
        if not suggested:
            del self.fields["posts"]

    def clean(self) -> dict[str, Any]:
        """All posts together, each once; a name that means none or several is refused at its field."""
        data = dict(super().clean() or {})
        others, doubts = addressing.meant(data.pop("others", "") or "", self.at)
        for sentence in doubts:
            self.add_error("others", sentence)
        chosen = {post.pk: post for post in [*data.get("posts", []), *others]}
        return {**data, "posts": list(chosen.values())}


class Write(Addressed):
    """批示: the words, or a picture of them, how soon, for whom."""

    text = Either(label="批示", max_length=MOST, strip=False, widget=verbatim("").widget)
    files: Any = Uploads(label="手写的照片", required=False)
    pace = forms.ChoiceField(
        label="缓急", choices=list(PACES.items()), widget=forms.RadioSelect, initial="ordinary"
    )
    field_order = ["text", "files", "posts", "others", "pace"]

    def __init__(self, *args: Any, thing: Any, ground: Ground, **kwargs: Any) -> None:
        super().__init__(*args, thing=thing, **kwargs)
        self.field("files").widget.attrs["accept"] = "image/*"
        self.offer(list(ground.suggests(thing)))

    def clean_files(self) -> list[File]:
        """Stored, each through the gates of its entrance; pictures only."""
        kept = taken_in(self.cleaned_data["files"], by=self.by, at=self.at)
        if any(not file.kind.shown for file in kept):
            raise forms.ValidationError("手写的批示请传照片（jpg、png）。")
        return kept

    def clean(self) -> dict[str, Any]:
        """Words or a picture there must be."""
        data = super().clean()
        if not self.errors and not str(data.get("text", "")).strip() and not data.get("files"):
            self.add_error("text", "请写批示，或附手写的照片。")
        return data


class Key(Addressed):
    """登记纸质批示: whose, when, the words as they stand there, the scan."""

    post = forms.ModelChoiceField(Post.objects.none(), label="批示领导")
    given_at = forms.DateTimeField(
        label="批示时间", input_formats=[NOW, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=NOW),
    )  # fmt: skip
    text = verbatim("批示原文", help_text="一字不改地录，标点也照原样；第二遍由另一个人再录一次。")
    files: Any = Uploads(label="扫描件")
    pace = forms.ChoiceField(
        label="缓急", choices=list(PACES.items()), widget=forms.RadioSelect, initial="ordinary"
    )
    field_order = ["post", "given_at", "files", "text", "posts", "others", "pace"]

    def __init__(self, *args: Any, thing: Any, ground: Ground, **kwargs: Any) -> None:
        super().__init__(*args, thing=thing, **kwargs)
        self.field("post").queryset = ground.leaders(thing).select_related("unit")
        self.field("files").widget.attrs["accept"] = "image/*,.pdf"
        self.offer(list(ground.suggests(thing)))
        if self.at is not None:
            self.initial.setdefault("given_at", localtime(self.at))

    def clean_given_at(self) -> datetime:
        """A directive was written before it is keyed."""
        given: datetime = self.cleaned_data["given_at"]
        if self.at is not None and given > self.at:
            raise forms.ValidationError("批示时间不能在将来。")
        return given

    def clean_files(self) -> list[File]:
        """Stored, each through the gates of its entrance."""
        return taken_in(self.cleaned_data["files"], by=self.by, at=self.at)


class KeyAgain(Form):
    """第二遍录入: the words once more, from the scan, without seeing the first keying."""

    text = verbatim("批示原文", help_text="对着扫描件一字不改地再录一遍。")


class Settle(Form):
    """核定: the words as the scan has them."""

    text = verbatim("核定的原文", help_text="对着扫描件看过两遍不一致的地方，改成与扫描件一字不差。")


class Discard(Form):
    """作废: why."""

    reason = forms.CharField(label="作废原因", max_length=200)


class Address(Addressed):
    """转送: to further posts, and the leader's or the office's word on it. Nothing is put forward: those have it already."""

    posts = None  # type: ignore[assignment]
    others = forms.CharField(
        label="送", max_length=200, help_text=BY_NAME, error_messages={"required": "请写送给谁。"}
    )
    reason = forms.CharField(
        label="依据", max_length=200, help_text="谁在什么时候说的，如“批示写明”“李市长电话”。"
    )

    def clean(self) -> dict[str, Any]:
        """At least one post."""
        data = super().clean()
        if not self.errors and not data["posts"]:
            self.add_error("others", "请写送给谁。")
        return data


class Answer(Form):
    """答复: what was done, by the unit's word."""

    answer = forms.CharField(
        label="答复", max_length=10_000, widget=forms.Textarea(attrs={"rows": 8}),
        help_text="一事一文：查清了什么，办了什么，结果怎样；一时办不完的写进展、原因和下一步时间。",
    )  # fmt: skip
    files: Any = Uploads(label="附件", required=False)

    def clean_files(self) -> list[File]:
        """Stored, each through the gates of its entrance."""
        return taken_in(self.cleaned_data["files"], by=self.by, at=self.at)


class Ask(Form):
    """再批: the leader's next question or instruction, verbatim."""

    question = verbatim("再批示")
