"""The components as tags: ``{% button "签收" tone="go" key="a" %}``. Built in: templates need no ``{% load %}``."""

from datetime import date, datetime
from typing import Any

import lucide
from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from shuniu.base import nouns
from shuniu.base.web import drawing, once
from shuniu.base.web import leads as ways
from shuniu.base.web.clockface import Face
from shuniu.base.web.differing import differences
from shuniu.base.web.models import Seen

register = template.Library()


@register.simple_tag
def sheets(night: str) -> SafeString:
    """The stylesheets of every page, in their order; ``night`` says on what media the dark tokens hold."""
    return drawing.sheets(night)


@register.simple_tag
def icon(name: str, word: str = "", *, hidden_word: str = "") -> SafeString:
    """An icon of the Lucide family with its word; ``hidden_word`` is for screen readers where the word is evident."""
    drawn = mark_safe(lucide._render_icon(str(name), None, aria_hidden="true", focusable="false"))  # noqa: S308
    if hidden_word:
        return format_html(
            '<span class="sn-c-icon">{}<span class="sn-c-sr">{}</span></span>', drawn, hidden_word
        )
    return format_html('<span class="sn-c-icon">{}<span>{}</span></span>', drawn, word)


@register.inclusion_tag("ui/button.html")
def button(
    word: str, *, url: str = "", tone: str = "", key: str = "", icon: str = "", **more: Any
) -> dict[str, Any]:
    """A verb as a button, or as a link where it leads to a page. ``more``: name, value, kind, form, small, wide, dialog."""
    return {
        "word": word,
        "url": url,
        "tone": "" if tone == "plain" else tone,
        "key": key,
        "icon": icon,
        **more,
    }


@register.simple_tag
def tag(word: str, tone: str = "") -> SafeString:
    """A small label: tone "", action, amber, overdue, done, seal (特急 only)."""
    return drawing.tag(word, tone)


@register.simple_tag
def clock(face: Face, *, shape: str = "") -> SafeString:
    """A clock face (``web.clockface``); shape "" (bar under words), wide, line (label, bar, words)."""
    return drawing.clock(face, shape)


@register.inclusion_tag("ui/timeline.html", takes_context=True)
def timeline(context: Context, entries: Any, *, ahead: Any = ()) -> dict[str, Any]:
    """Journal entries as sentences, then the steps still ahead."""
    return {"entries": entries, "ahead": ahead, "at": context.get("at")}


@register.inclusion_tag("ui/empty.html")
def empty(word: str, mend: str = "", *, action: str = "", url: str = "") -> dict[str, Any]:
    """An empty state that teaches: what is not there yet, what one can do, the button."""
    return {"word": word, "mend": mend, "action": action, "url": url}


@register.inclusion_tag("ui/figures.html")
def figures(items: Any) -> dict[str, Any]:
    """Big numbers that open their lists: items with word, value, url, tone."""
    return {"items": items}


@register.inclusion_tag("ui/tabs.html")
def tabs(items: Any, *, word: str = "", segments: bool = False) -> dict[str, Any]:
    """Tabs or segments: items with word, url, here, count."""
    return {"items": items, "word": word, "segments": segments}


@register.inclusion_tag("ui/trail.html")
def trail(*steps: str) -> dict[str, Any]:
    """Breadcrumbs: word, url, word, url, …; the last word may stand alone."""
    pairs = [(steps[i], steps[i + 1] if i + 1 < len(steps) else "") for i in range(0, len(steps), 2)]
    return {"steps": pairs}


@register.simple_tag
def name(word: Any, *, url: str = "", post: str = "") -> SafeString:
    """A person or a unit by name, leading to their card; ``post`` stands behind it."""
    named = drawing.name(word, url)
    return format_html('{} <span class="sn-c-name__post">{}</span>', named, post) if post else named


@register.inclusion_tag("ui/leads.html")
def leads(place: str, thing: Any = None, *, buttons: bool = False) -> dict[str, Any]:
    """Links to pages of rooms above that have to do with this page (``web.leads``)."""
    return {"items": ways.of(place, thing), "buttons": buttons}


@register.inclusion_tag("ui/progress.html")
def progress(done: int, total: int, word: str) -> dict[str, Any]:
    """How far a long work is: bar and words."""
    return {"done": done, "total": total, "word": word}


@register.inclusion_tag("ui/diff.html")
def diff(old: str, new: str) -> dict[str, Any]:
    """A new text with what went out and came in since the old one."""
    return {"pieces": differences(old, new)}


@register.inclusion_tag("ui/error_summary.html")
def error_summary(form: Any, title: str = "") -> dict[str, Any]:
    """All errors of a form at its head, each leading to its field; ``title`` where what was typed is not kept."""
    return {"problems": form.problems if form.is_bound else [], "title": title}


@register.inclusion_tag("ui/verbs.html", takes_context=True)
def verbs(context: Context, thing: Any, open_steps: Any, but: str = "") -> dict[str, Any]:
    """The buttons of a thing's open steps (``Noun.open_steps``), in the order of its life, ``but`` some (verbs, spaced)."""
    noun = nouns.of(thing)
    shown = [step for step, _ in open_steps if step.shown and step.verb not in but.split()]
    steps = [(step, f"/{noun.slug}/{thing.pk}/{step.verb}/", step.form is not None) for step in shown]
    return {
        "steps": steps,
        "seen": thing.version,
        "once": once.fresh(),
        "next": context.get("next", ""),
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("ui/verb_marks.html", takes_context=True)
def sent_marks(context: Context, thing: Any) -> dict[str, Any]:
    """What a form of a verb carries, for forms that a page writes itself."""
    return {"seen": thing.version, "once": once.fresh(), "next": context.get("next", "")}


@register.inclusion_tag("ui/first_visit.html", takes_context=True)
def first_visit(context: Context, key: str, *sentences: str) -> dict[str, Any]:
    """Three sentences for somebody new to a page, until they put them away; one that begins with 键盘： is not for phones."""
    account = context["request"].user.pk
    put_away = Seen.objects.filter(account_id=account, key=key).exists()
    return {"key": key, "sentences": () if put_away else sentences, "csrf_token": context.get("csrf_token")}


@register.simple_tag(takes_context=True)
def when(context: Context, moment: datetime | date | None) -> SafeString:
    """A moment as people say it, the full one on hover and for machines."""
    return drawing.when(moment, context["at"]) if moment else SafeString("")
