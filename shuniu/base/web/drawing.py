"""Small things that stand in many rows, drawn in Python because a template each would be felt on a page of fifty."""

from datetime import date, datetime
from functools import cache
from html import escape

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from shuniu.base.web import moments
from shuniu.base.web.clockface import Face

BAR = (
    '<svg class="sn-c-clock__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
    '<rect class="sn-c-clock__track" width="100" height="4"/>'
    '<rect class="sn-c-clock__fill" width="{}" height="4"/></svg>'
)
_SHEETS = (
    "reset",
    "tokens",
    "dark",
    "base",
    "layout",
    "parts",
    "surfaces",
    "time",
    "forms",
    "ledger",
    "print",
)
AS_THE_DEVICE = "screen and (prefers-color-scheme: dark)"


@cache
def sheets(night: str) -> SafeString:
    """The stylesheets of every page; their addresses do not change while the office runs."""
    media = {"dark": format_html(' media="{}"', night or AS_THE_DEVICE)}
    return format_html_join(
        "\n  ",
        '<link rel="stylesheet" href="{}"{}>',
        ((static(f"web/css/{name}.css"), media.get(name, "")) for name in _SHEETS),
    )


def clock(face: Face, shape: str = "") -> SafeString:
    """Words and a bar; shape "" (bar under words), wide, line (label, bar, words)."""
    bar = BAR.format(face.share) if face.due or face.share else ""
    words = f'<span class="sn-c-clock__words">{escape(face.words)}</span>'
    label = f"<span>{escape(face.label)}</span>" if face.label else ""
    inside = f"{label}{bar}{words}" if shape == "line" else f"{label}{words}{bar}"
    marks = "".join(f" sn-c-clock--{mark}" for mark in (face.tone, shape) if mark)
    tag, link = ("a", f' href="{escape(face.url)}"') if face.url else ("span", "")
    return mark_safe(f'<{tag}{link} class="sn-c-clock{marks}"{walking(face)}>{inside}</{tag}>')  # noqa: S308  escaped


def walking(face: Face) -> str:
    """What clocks.js needs to keep the clock walking."""
    if face.due is None or face.tone == "done":
        return ""
    start = f' data-start="{face.start.isoformat()}"' if face.start else ""
    return f' data-clock data-due="{face.due.isoformat()}"{start}'


def tag(word: str, tone: str = "") -> SafeString:
    """A small label: tone "", action, amber, overdue, done, seal (特急 only)."""
    return format_html('<span class="sn-c-tag{}">{}</span>', f" sn-c-tag--{tone}" if tone else "", word)


def name(word: object, url: str = "") -> SafeString:
    """A person, a unit or a number, leading to its page."""
    if not url:
        return format_html('<span class="sn-c-name">{}</span>', word)
    return format_html('<a class="sn-c-name" href="{}">{}</a>', url, word)


def when(moment: datetime | date, at: datetime) -> SafeString:
    """A moment as people say it, the full one on hover and for machines."""
    full = moments.in_full(moment) if isinstance(moment, datetime) else moment.isoformat()
    return mark_safe(  # noqa: S308  nothing typed by people
        f'<time datetime="{moment.isoformat()}" title="{full}">{moments.said(moment, at)}</time>'
    )
