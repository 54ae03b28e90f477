"""The proof sheet of a due date, for the screen and for paper (BEY-14)."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from shuniu.base import nouns
from shuniu.base.clocks.asking import sheet
from shuniu.base.clocks.faces import face_of
from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.sentences import ALARM
from shuniu.base.clocks.watches import word_of
from shuniu.base.journal.models import Entry
from shuniu.base.rules.models import PackVersion


@login_required
def proof(request: HttpRequest, key: int) -> HttpResponse:
    """How the due date was reckoned; seen by whoever sees the thing."""
    clock = get_object_or_404(Clock.objects.select_related("owed_by"), pk=key)
    thing = nouns.visible(clock.noun, clock.key, request.actors)  # type: ignore[attr-defined]
    if thing is None:
        raise Http404
    noun = nouns.named(clock.noun)
    context = {
        "title": f"{word_of(clock.noun, clock.name)}时限依据",
        "clock": clock,
        "state": clock.state(request.at),  # type: ignore[attr-defined]
        "face": face_of(clock, request.at),  # type: ignore[attr-defined]
        "pack": _pack(clock),
        "rows": sheet(clock),
        "fired": _fired(clock),
        "thing_title": noun.title(thing),
        "noun": noun,
        "back": clock.url or noun.address(thing),
    }
    return render(request, "clocks/proof.html", context)


def _pack(clock: Clock) -> str:
    """The version of the rule pack that its figure stood in, as people call it."""
    known = PackVersion.objects.filter(pack=clock.figure.get("pack"), number=clock.figure.get("version"))
    return "".join(map(str, known))


def _fired(clock: Clock) -> list[str]:
    """What rang, read aloud from the journal."""
    entries = Entry.objects.filter(noun=clock.noun, key=clock.key, verb=ALARM).order_by("seq")
    return [entry.read_aloud() for entry in entries if entry.notes["clock"] == clock.pk]
