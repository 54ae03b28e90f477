"""Documents that are checked."""

from shuniu.base.actors import Actor
from shuniu.engines.reporting.tests.builders import TEXT
from shuniu.rooms.documents import acts as documents
from shuniu.rooms.documents.models import Checkup
from tests.cast import MONDAY, Cast
from tests.faults.stories.moments import NOON
from tests.faults.stories.telling import story


def kept(cast: Cast) -> Checkup:
    """A text that 罗敏 keeps for herself."""
    about = {"title": TEXT.title, "body": TEXT.body, "original": TEXT.body, "purpose": "official"}
    return documents.keep(by=cast["罗敏"], at=MONDAY, counts={"error": 1}, **about)


@story("checkup.keep")
def keep(cast: Cast):
    return lambda: kept(cast)


@story("checkup.typeset", begins=kept)
def typeset(cast: Cast, checkup: Checkup):
    return lambda: documents.typeset(checkup, by=cast["罗敏"], at=NOON, fmt="pdf")


@story("checkup.check", begins=kept)
def check(cast: Cast, checkup: Checkup):
    return lambda: documents.check(checkup, by=cast["罗敏"], at=NOON)


@story("checkup.found", begins=kept)
def checkup_found(cast: Cast, checkup: Checkup):
    return lambda: documents.found(checkup, by=Actor.system("后台"), at=NOON, findings=[], shown=1)


@story("checkup.discard", begins=kept)
def discard(cast: Cast, checkup: Checkup):
    return lambda: documents.discard(checkup, by=cast["罗敏"], at=NOON)
