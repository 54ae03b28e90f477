"""For whom the page shows the rules: the reader's own unit, or, when asked, the whole house."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from shuniu.base.rules.asking import scope_of

ALL = "all"


@dataclass(frozen=True)
class View:
    """Whose rules are shown, and the two tabs that choose."""

    scope: list[int]
    tabs: list[dict[str, object]]
    query: str


def scope(request: HttpRequest) -> View:
    """Read ``?for=all``; without it the unit of the reader's first post."""
    unit = next((actor.unit_id for actor in request.actors if actor.unit_id), None)  # type: ignore[attr-defined]
    everybody = unit is None or request.GET.get("for") == ALL
    named = next((actor.unit_name for actor in request.actors if actor.unit_id), "")  # type: ignore[attr-defined]
    own = [{"word": named, "url": request.path, "here": not everybody}] if unit else []
    tabs = [*own, {"word": "全系统", "url": f"{request.path}?for={ALL}", "here": everybody}]
    return View([] if everybody else scope_of(unit), tabs, f"?for={ALL}" if everybody and unit else "")
