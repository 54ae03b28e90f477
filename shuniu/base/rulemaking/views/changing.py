"""改定 one figure: the verb page of the house, with a draft of its own for each figure."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse

from shuniu.base.rules.chapters import CHAPTERS, UnknownFigure
from shuniu.base.web.views import verb


@dataclass(frozen=True, slots=True)
class Asked(verb.Asked):
    """A change of one figure."""

    figure: str = ""

    @property
    def slot(self) -> str:
        """The draft's name."""
        return f"rule.{self.figure}.change"


@login_required
def change(request: HttpRequest, chapter: str, key: str) -> HttpResponse:
    """Show and take the form; who may not change figures is not told that one can."""
    name = f"{chapter}.{key}"
    noun, step = verb.line("rule", "change")
    fitting = noun.policy.fitting(request.actors, "change", None)  # type: ignore[attr-defined]
    try:
        CHAPTERS.key(name)
    except UnknownFigure as unknown:
        raise Http404 from unknown
    if not fitting:
        raise Http404
    asked = request.GET.copy()
    asked["name"] = name
    request.GET = asked  # type: ignore[assignment]
    return verb.answer(request, Asked(noun, step, None, fitting, figure=name))
