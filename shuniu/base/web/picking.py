"""Choosing from many: a list that is searched by name or by sound, with the keyboard; without scripts a plain list.

``static/web/js/pick.js`` turns what is marked here into the search.
"""

from itertools import groupby
from operator import itemgetter
from typing import Any

from django import forms

from shuniu.base.parties.pinyin import letters

FIND = "data-find"


def found_by(instance: Any) -> str:
    """What else a choice is found by: a party's letters and initials, and the short name of a unit."""
    sound = getattr(instance, "pinyin", "")
    return " ".join(part for part in (letters(sound), getattr(instance, "short_name", "")) if part)


class Pick(forms.Select):
    """One of many parties."""

    def __init__(self, attrs: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__({"data-pick": "", **(attrs or {})}, **kwargs)

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """An option with its sound."""
        return sounding(super().create_option(name, value, *args, **kwargs), value)


class PickMany(forms.CheckboxSelectMultiple):
    """Several of many parties, under heads: ``head(instance)`` says under which; the rows come in that order."""

    template_name = "ui/pick_many.html"
    whole = True

    def __init__(self, head: Any = lambda instance: "", attrs: dict[str, Any] | None = None) -> None:
        self.head = head
        super().__init__(attrs)

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The boxes under their heads, in the order in which the rows come."""
        context = super().get_context(name, value, attrs)
        options = [option for _, group, _ in context["widget"]["optgroups"] for option in group]
        heads = groupby(options, key=itemgetter("head"))
        context["widget"]["heads"] = [(head, list(found)) for head, found in heads]
        return context

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """An option with its sound and its head."""
        option = sounding(super().create_option(name, value, *args, **kwargs), value)
        head = self.head(value.instance) if hasattr(value, "instance") else ""
        return {**option, "head": head, "wrap_label": False}


def sounding(option: dict[str, Any], value: Any) -> dict[str, Any]:
    """The option, with what it is found by besides its words."""
    instance = getattr(value, "instance", None)
    if instance is not None and (sound := found_by(instance)):
        option["attrs"][FIND] = sound
    return option
