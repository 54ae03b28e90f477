"""What the verbs of an issue ask."""

import re
from typing import Any

from django import forms

from shuniu.base.web.forms import Form
from shuniu.base.web.keys import key_of
from shuniu.engines.reporting import rulings as reporting
from shuniu.engines.reporting.forms import Above, leader_rank, lines
from shuniu.engines.reporting.sign_forms import Sign, SignFor, SignOnPaper
from shuniu.rooms.bulletins.models import Item
from shuniu.rooms.bulletins.printing import named

RANGE = re.compile(r"(\d{1,6})(?:[-—–至](\d{1,6}))?")
MOST = 10_000  # copies named in one go

__all__ = [
    "AdoptedAbove", "CollectCopies", "Correct", "PrintCopies", "Recall", "SendBack", "SendUp", "Sign", "SignFor", "SignOnPaper",
    "Submit", "TakeBack",
]  # fmt: skip


class Submit(Form):
    """送审: with or without a word to those who sign."""

    note = forms.CharField(label="给审签人的话", max_length=200, required=False)


class SendBack(Form):
    """退回: what should be changed."""

    opinion = lines("退回意见", help_text="写清哪一条、哪里要改。")


class TakeBack(Form):
    """撤回送审: why."""

    reason = forms.CharField(label="撤回原因", max_length=200)


class Correct(Form):
    """更正: which item, its words as they should be, and why.

    ``shown`` is the item whose words were laid into the fields: chosen anew, an item must never get another's words.
    """

    item = forms.ModelChoiceField(label="哪一条", queryset=Item.objects.none())
    title = forms.CharField(label="更正后的标题", max_length=120)
    body = forms.CharField(
        label="更正后的正文",
        max_length=20_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "class": "sn-c-input sn-c-input--text"}),
    )
    reason = lines("更正说明", rows=2, help_text="收到的人都会看到，写清错在哪里、以什么为准。")
    editorial = forms.BooleanField(label="没有来源的句子记为编者按", required=False)
    shown = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        items = self.thing.items.placed().select_related("text")
        self.field("item").queryset = items
        chosen = items.filter(pk=key_of(str(self.initial.get("item") or "")) or 0).first() or items.first()
        if chosen is not None and not self.is_bound:
            for name, value in {
                "item": chosen.pk,
                "shown": chosen.pk,
                "title": chosen.text.title,
                "body": chosen.text.body,
            }.items():
                self.initial.setdefault(name, value)

    def clean_body(self) -> str:
        """One kind of line end."""
        return self.cleaned_data["body"].replace("\r\n", "\n")

    def clean(self) -> dict[str, Any]:
        """The words are those of the item, or have been looked at since another was chosen."""
        data = dict(super().clean() or {})
        item, shown = data.get("item"), data.pop("shown", None)
        if item is not None and shown not in (None, item.pk):
            self._lay(item, self.field("item").queryset.filter(pk=shown).first(), data)
        return data

    def _lay(self, item: Item, before: Item | None, data: dict[str, Any]) -> None:
        """Lay the chosen item's words into the fields, unless something was typed there."""
        laid = {name: self.data[name] for name in self.data} | {"shown": str(item.pk)}
        if before and (data.get("title"), data.get("body")) == (before.text.title, before.text.body):
            laid |= {"title": item.text.title, "body": item.text.body}
            self.add_error("item", "下面已换成这一条的文字，请改好再点“更正”。")
        else:
            self.add_error("item", "下面写的原是另一条的文字。请核对它就是这一条的，再点一次“更正”。")
        self.data = laid


class Recall(Form):
    """收回: why; everybody who has it reads the reason."""

    reason = lines("收回原因", rows=2, help_text="收到的人都会看到。收回以后不能再发，期号保留并注明。")


class PrintCopies(Form):
    """登记印制: how many beside those that the list asks for."""

    spare = forms.IntegerField(label="备用份数", min_value=0, max_value=500, required=False)

    def clean_spare(self) -> int:
        """None are none."""
        return self.cleaned_data["spare"] or 0


class CollectCopies(Form):
    """登记收回纸质件: the numbers that came back."""

    numbers = forms.CharField(label="份号", max_length=400, help_text="如 1-12、15、18。")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owed = self.thing.copies.owed().order_by("number").values_list("number", flat=True)
        if owed:
            self.field("numbers").help_text += f"应退未退的：{named(owed)}。"

    def clean_numbers(self) -> list[int]:
        """Every number named, once."""
        parts = [part for part in re.split(r"[、，,;；\s]+", self.cleaned_data["numbers"]) if part]
        found: list[int] = []
        for part in parts:
            named = RANGE.fullmatch(part)
            if not named:
                raise forms.ValidationError(f"“{part}”不是份号。")
            first, last = int(named[1]), int(named[2] or named[1])
            if last - first >= MOST:
                raise forms.ValidationError(f"“{part}”太多了，请分几次登记。")
            found += range(first, last + 1)
        return list(dict.fromkeys(found))


class SendUp(Above):
    """整期上报: where to; other places may be written."""

    to = forms.CharField(label="报往", max_length=60)
    field_order = ("to", "level")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        routes = reporting.upward_routes(self.thing.desk, self.at) if self.at else []
        if routes:
            self.field("to").help_text = f"常用：{'、'.join(routes)}"
            self.initial.setdefault("to", routes[0])


class AdoptedAbove(Above):
    """记上级采用: which publication, which issue, what its leader wrote (REP-10)."""

    to = forms.CharField(label="上级", max_length=60)
    field_order = ("to", "level")
    publication = forms.CharField(label="刊物", max_length=60)
    number = forms.CharField(label="期号", max_length=30, required=False)
    instruction = lines("上级领导批示", required=False, help_text="照原文一字不改地录。")
    leader = leader_rank()
