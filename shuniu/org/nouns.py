"""The nouns of org."""

from shuniu.base import nouns
from shuniu.base.nouns import Noun
from shuniu.base.permits import Policy
from shuniu.org import (
    acts,  # noqa: F401  binds the verbs to their steps
    ledgers,
    life,
    permits,
    sentences,
    showing,
)
from shuniu.org.models import Person, Post, Unit


def register() -> None:
    """Bring units, people and posts into the house."""
    nouns.register(UNIT, PERSON, POST)


UNIT = Noun(
    slug="unit",
    word="单位",
    model=Unit,
    life=life.UNIT,
    policy=Policy(Unit, life.UNIT, [permits.administrator, permits.colleague]),
    sentences=sentences.UNIT,
    template="org/unit.html",
    context=showing.unit,
    ledgers=[ledgers.Units],
    plain=frozenset({"code", "path", "order"}),
)
PERSON = Noun(
    slug="person",
    word="人员",
    model=Person,
    life=life.PERSON,
    policy=Policy(Person, life.PERSON, [permits.administrator, permits.colleague, permits.themselves]),
    sentences=sentences.PERSON,
    template="org/person.html",
    context=showing.person,
    ledgers=[ledgers.People],
    plain=frozenset({"staff_number"}),
)
POST = Noun(
    slug="post",
    word="岗位",
    model=Post,
    life=life.POST,
    policy=Policy(Post, life.POST, [permits.administrator, permits.colleague]),
    sentences=sentences.POST,
    template="org/post.html",
    context=showing.post,
    plain=frozenset({"order"}),
)
