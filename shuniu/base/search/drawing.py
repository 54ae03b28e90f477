"""Hits as HTML, in Python: twenty small templates would be felt."""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from django.utils.safestring import SafeString, mark_safe

from shuniu.base.search.finding import Hit
from shuniu.base.search.marking import Segment
from shuniu.base.web import drawing

_HIT = (
    '<li class="sn-r-search__hit"><a class="sn-r-search__title" href="{}">{}</a>'
    '<p class="sn-r-search__excerpt">{}</p><p class="sn-r-search__from">{} · {}</p></li>'
)


def hits(found: Iterable[Hit], at: datetime) -> SafeString:
    """The items of the list, the words looked for marked, seen at a moment."""
    return mark_safe("".join(_hit(one, at) for one in found))  # noqa: S308  escaped below


def _hit(hit: Hit, at: datetime) -> str:
    about = escape(" ".join(filter(None, (hit.word, hit.number))))
    return _HIT.format(
        escape(hit.url), _drawn(hit.title), _drawn(hit.excerpt), about, drawing.when(hit.at, at)
    )


def _drawn(pieces: Iterable[Segment]) -> str:
    return "".join(f"<mark>{escape(p.text)}</mark>" if p.marked else escape(p.text) for p in pieces)
