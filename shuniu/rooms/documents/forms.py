"""What the page and the verbs of a checkup ask."""

from django import forms

from shuniu.base.web.forms import Form
from shuniu.papers.typeset import FORMATS
from shuniu.rooms.documents.models import Checkup

PURPOSES = Checkup.Purpose.choices
FORMAT_WORDS = {"docx": "Word（DOCX）", "pdf": "PDF", "ofd": "OFD"}


class CheckupForm(Form):
    """The working text and what it is to be held against; all of it lives in the page."""

    source = forms.FileField(label="文件", required=False)
    text = forms.CharField(
        label="文稿", required=False, strip=False, widget=forms.Textarea(attrs={"rows": 16})
    )
    original = forms.CharField(
        label="批示原文",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="文稿引用了领导批示，就把批示原话贴在这里，引错一个字也查得出来。",
    )
    purpose = forms.ChoiceField(label="用途", choices=PURPOSES, initial="official", widget=forms.RadioSelect)
    done = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def clean_text(self) -> str:
        """The text with single line ends: places in it are counted as the reader counts."""
        return unix(self.cleaned_data["text"])

    def clean_original(self) -> str:
        """The same for the instruction."""
        return unix(self.cleaned_data["original"])


def unix(typed: str) -> str:
    """A browser ends lines by two characters, the reader counts one."""
    return typed.replace("\r\n", "\n").replace("\r", "\n")


class TypesetForm(Form):
    """Which format a kept text is to be typeset in."""

    fmt = forms.ChoiceField(
        label="排成",
        choices=[(fmt, FORMAT_WORDS[fmt]) for fmt in sorted(FORMATS)],
        initial="docx",
        widget=forms.RadioSelect,
    )


class CheckForm(Form):
    """Nothing is asked."""


class DiscardForm(Form):
    """Nothing is asked; the page says what will be gone."""
