"""The rows of the desk's list as HTML. In Python, not in a template: sixty rows are felt at every verb."""

from collections.abc import Collection, Iterable
from datetime import datetime
from html import escape

from django.utils.safestring import SafeString, mark_safe

from shuniu.base.web.drawing import tag, when
from shuniu.engines.reporting.chapter import URGENCIES
from shuniu.engines.reporting.triage import Row, Tray

# In these states several can be ticked and dealt with together.
TICKED = ("waiting", "in_hand", "held")
# 特提 and 特急 stand under the seal.
SEALED = (0, 1)

_ROW = (
    '<li class="sn-r-triage__row{open}" data-row="{key}"{opened}>{tick}'
    '<a href="{url}" data-open hx-get="{url}" hx-target="#reading" hx-push-url="true" hx-sync="#reading:queue last"'
    ' hx-swap="innerHTML show:window:top"><strong>{seal}{title}</strong><small>{about}</small></a></li>'
)
_TICK = '<input type="checkbox" name="s" value="{}" aria-label="选中 {}"{}>'


def rows(tray: Tray, opened: int | None, at: datetime, ticked: Collection[int] | None = ()) -> SafeString:
    """The items of a desk's list, the open one marked and some ticked, seen at a moment. ``ticked`` None: for who only reads."""
    ticking = ticked is not None and tray.state in TICKED
    here = escape(f"?{tray.query}&open=")
    items = (
        _row(row, tray.state, f"{here}{row.pk}", row.pk == opened, row.pk in (ticked or ()), ticking, at)
        for row in tray.rows
    )
    return mark_safe("".join(items))  # noqa: S308  escaped


def _row(row: Row, state: str, url: str, opened: bool, ticked: bool, ticking: bool, at: datetime) -> str:
    title = escape(row.title)
    return _ROW.format(
        key=row.pk,
        url=url,
        open=" sn-r-triage__row--open" if opened else "",
        opened=" data-opened" if opened else "",
        tick=_TICK.format(row.pk, title, " checked" if ticked else "") if ticking else "",
        seal=f"{tag(URGENCIES.get(row.urgency, row.urgency), 'seal')} " if row.rank in SEALED else "",
        title=title,
        about=" ".join(_about(row, state, at)),
    )


def _about(row: Row, state: str, at: datetime) -> Iterable[str]:
    yield escape(row.short_name or row.unit_name)
    yield when(row.received_at, at)
    if row.editor:
        yield escape(row.editor)
    if row.asked and state != "asked_back":
        yield tag("已补充", "amber")
    if row.topic:
        yield tag("报送重点", "action")
