"""Where directives stand on the rail."""

from typing import Any

from shuniu.base.actors import Actors, unit_ids
from shuniu.base.web.menu import Entry
from shuniu.base.web.menu import register as put
from shuniu.engines.directives.models import Reception
from shuniu.engines.directives.permits import KEEPS, LEADS


def register() -> None:
    """批示台账 for leaders and who keeps their directives, 收到的批示 for who may be addressed."""
    put(Entry("批示", "批示台账", "directives:given", shown_to=concerned, order=40))
    put(Entry("批示", "收到的批示", "directives:received", count=to_receive, shown_to=concerned, order=41))


def concerned(actors: Actors) -> bool:
    """Leaders, heads of units and their offices."""
    return bool(unit_ids(actors, *LEADS, *KEEPS))


def keeps(actors: Actors) -> bool:
    """Those who key what leaders write on paper."""
    return bool(unit_ids(actors, *KEEPS))


def to_receive(request: Any) -> int:
    """How many the reader's posts have not acknowledged."""
    return Reception.objects.of_posts(request.actors).to_receive().count()
