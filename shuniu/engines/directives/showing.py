"""What the page of a directive shows besides what every thing's page has."""

from dataclasses import dataclass
from typing import Any

from shuniu.base import nouns
from shuniu.base.actors import post_ids
from shuniu.base.clocks.asking import first_of
from shuniu.base.clocks.models import Clock
from shuniu.base.files import attaching
from shuniu.base.files.models import File
from shuniu.base.lives import Step
from shuniu.base.web.clockface import NONE, Face, face
from shuniu.base.web.request import Request
from shuniu.engines.directives.models import Directive, Reception, Round


@dataclass(frozen=True, slots=True)
class Held:
    """A reception with its clock, its rounds, its files, and what the reader may do to it."""

    reception: Reception
    face: Face
    rounds: list[Round]
    files: list[File]
    steps: list[tuple[Step, Any]]


def directive(thing: Directive, request: Request) -> dict[str, Any]:
    """The words (not to who is to key them a second time), pictures, receptions, the thing it stands on."""
    subject = nouns.visible(thing.noun, thing.key, request.actors)
    blind = thing.state == "keyed" and thing.keyed_by_id not in {a.person_id for a in request.actors}
    return {
        "subject_url": nouns.of(subject).address(subject) if subject else "",
        "words": None if blind else thing.words,
        "pictures": list(attaching.of("directive", thing.pk)),
        "held": _held(thing, request),
        "my_posts": post_ids(request.actors),
    }


def _held(thing: Directive, request: Request) -> list[Held]:
    noun = nouns.named("reception")
    seen = noun.policy.visible_to(request.actors).filter(directive=thing)
    seen = seen.select_related("post__unit", "received_by", "directive").prefetch_related(
        "rounds__question", "rounds__answer"
    )
    found = list(seen.order_by("pk"))
    clocks = first_of("reception", [each.pk for each in found])
    return [
        Held(
            each, _face(clocks.get(each.pk), request.at), list(each.rounds.all()),
            list(attaching.of("reception", each.pk)), noun.open_steps(each, request.actors),
        )
        for each in found
    ]  # fmt: skip


def _face(clock: Clock | None, at: Any) -> Face:
    if clock is None:
        return NONE
    return face(
        clock.due_at,
        at=at,
        start=clock.started_at,
        amber_from=clock.amber_at,
        url=f"/clocks/{clock.pk}/proof/",
    )
