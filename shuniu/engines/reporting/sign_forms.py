"""What the verbs of a sign-off ask: agreeing on the screen, by phone, in ink; giving back."""

from datetime import datetime, timedelta
from typing import Any

from django import forms

from shuniu.base.files.fields import Uploads, taken_in
from shuniu.base.files.models import File
from shuniu.base.web.forms import Form
from shuniu.engines.reporting.forms import lines, moment


def passed(given: datetime, at: datetime | None, refusal: str) -> datetime:
    """A moment that is over, as clocks differ by a minute; ValidationError with the sentence for one to come."""
    if at is not None and given > at + timedelta(minutes=1):
        raise forms.ValidationError(refusal)
    return given


class Opinion(Form):
    """An opinion that may be left out."""

    opinion = lines("意见", rows=2, required=False)


class Sign(Opinion):
    """同意: with or without a word."""


class SignFor(Opinion):
    """受托代签: when the one asked gave the instruction by phone."""

    instructed_at = moment("电话委托的时间")
    field_order = ["instructed_at", "opinion"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.thing.signer.name if self.thing and self.thing.signer_id else "当前审签人"
        self.field("instructed_at").help_text = f"{asked}在电话里同意的时间，会记入审签单。"

    def clean_instructed_at(self) -> datetime:
        """An instruction was given before it is recorded."""
        return passed(self.cleaned_data["instructed_at"], self.at, "委托的时间不能在将来。")


class SignOnPaper(Opinion):
    """录入纸质签字: when the one asked signed the printed slip in ink."""

    signed_at = moment("签字的时间", help_text="照纸上写的填；纸上只有日期的，填大致时间。")
    scan = Uploads(label="扫描件或照片", help_text="签过字的那一页；几页的，请合成一个 PDF。")  # type: ignore[assignment]
    opinion = lines("签的意见", rows=2, required=False, help_text="纸上除签名以外写了什么，照录。")
    field_order = ["signed_at", "scan", "opinion"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("scan").widget.attrs["accept"] = "image/*,.pdf"
        self.field("scan").widget.attrs.pop("multiple", None)

    def clean_signed_at(self) -> datetime:
        """It was signed before it is recorded."""
        return passed(self.cleaned_data["signed_at"], self.at, "签字的时间不能在将来。")

    def clean_scan(self) -> File:
        """One file, stored through the gates of its entrance."""
        if len(self.cleaned_data["scan"]) > 1:
            raise forms.ValidationError("请只传一个文件，几页的合成一个 PDF。")
        return taken_in(self.cleaned_data["scan"], by=self.by, at=self.at)[0]


class SendBack(Form):
    """退回: what should be mended."""

    opinion = lines("退回意见", help_text="写清哪里要改，撰写人改好后可以直接再提交。")
