"""A house with one noun: parties, seen by whoever has the same name in their unit."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db.models import Q

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.lives import Life
from shuniu.base.nouns import Findable, Noun
from shuniu.base.parties.models import Party
from shuniu.base.permits import Policy, Relation
from shuniu.base.search import index

NOON = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
EDITOR = Actor("person", person_id=1, unit_id=1)
STRANGER = Actor("person", person_id=2, unit_id=2)
CLERK = Actor("person", person_id=3, unit_id=3)


@pytest.fixture(autouse=True)
def papers_noun(monkeypatch: pytest.MonkeyPatch) -> Noun:
    """The editor sees all of them, the clerk those of unit 3, the stranger none."""
    life = Life(states={}, steps=[])
    editor = Relation("editor", "编辑", lambda a, t: True, lambda who: Q() if EDITOR in who else None)
    clerk = Relation(
        "clerk", "本单位", lambda a, t: True, lambda who: Q(name="石桥") if CLERK in who else None
    )
    noun = Noun("paper", "稿件", Party, life, Policy(Party, life, [editor, clerk]), search=lambda thing: None)
    for registry in ("_by_slug", "_by_model", "_by_life"):
        monkeypatch.setattr(nouns, registry, {})
    nouns.register(noun)
    return noun


def written(title: str, body: str = "", *, days: int = 0, owner: str = "柳河", **more: object) -> Party:
    """A paper that can be found, so many days after NOON."""
    paper = Party.objects.create(kind=Party.Kind.UNIT, name=owner)
    index.put("paper", paper.pk, Findable(title, body, NOON + timedelta(days=days), **more))  # type: ignore[arg-type]
    return paper
