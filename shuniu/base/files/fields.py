"""Several files in one form field, taken in when the form is checked."""

from typing import Any

from django import forms

from shuniu.base.actors import Actor
from shuniu.base.files.models import File
from shuniu.base.files.storing import FIELD, store
from shuniu.base.refusals import Incomplete


class ManyFiles(forms.ClearableFileInput):
    """The browser's own picker, for several at once."""

    allow_multiple_selected = True


class Uploads(forms.FileField):
    """Any number of files; the cleaned value is the list of uploads. ``taken_in`` stores them."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Every one by the rules of a single file; none at all is one missing."""
        single = super().clean
        given = data if isinstance(data, list | tuple) else [data] if data else []
        if not given:
            single(None, initial)
        return [single(each, initial) for each in given]


def taken_in(uploads: list[Any], *, by: Actor, at: Any) -> list[File]:
    """The uploads as stored files; forms.ValidationError, with every refused file's sentence, when one is refused."""
    kept, refused = [], []
    for upload in uploads:
        try:
            kept.append(store(upload, by=by, at=at))
        except Incomplete as refusal:
            refused += refusal.errors.get(FIELD, [refusal.reason])
    if refused:
        raise forms.ValidationError(refused)
    return kept
