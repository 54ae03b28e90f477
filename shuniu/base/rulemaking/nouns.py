"""The nouns of rule making, and what must always hold of rules."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from shuniu.base import nouns
from shuniu.base.nouns import Invariant, Noun
from shuniu.base.permits import Policy
from shuniu.base.rulemaking import acts, life, permits, sentences
from shuniu.base.rules.asking import day_of, rulebook
from shuniu.base.rules.chapters import CHAPTERS, UnknownFigure
from shuniu.base.rules.kinds import BadValue
from shuniu.base.rules.models import LocalRule, PackAdoption
from shuniu.base.rules.states import STANDING

BODIES = acts  # brings the verbs' bodies to their steps


def _title(rule: LocalRule) -> str:
    return CHAPTERS.key(rule.name).word


def _page(rule: LocalRule) -> str:
    return reverse("rules:figure", args=rule.name.split("."))


def unreadable() -> Iterator[str]:
    """Yield the standing local changes whose value its kind no longer takes."""
    for rule in LocalRule.objects.filter(state=STANDING):
        try:
            CHAPTERS.key(rule.name).kind.read(rule.entry.value)
        except (BadValue, UnknownFigure) as error:
            yield f"{rule.name}：{error}"


def unanswered() -> Iterator[str]:
    """Yield the figures that nobody answers today, once a pack was chosen for the whole house."""
    book, on = rulebook(), day_of(timezone.now())
    if book.adopted(None, on) is None:
        return
    for chapter in CHAPTERS.all():
        for key in chapter.keys:
            try:
                book.answer(f"{chapter.name}.{key.name}", (), on, CHAPTERS)
            except (BadValue, UnknownFigure) as error:
                yield f"{chapter.name}.{key.name}：{error}"


RULE = Noun(
    slug="rule",
    word="本地规定",
    model=LocalRule,
    life=life.LOCAL,
    policy=Policy(LocalRule, life.LOCAL, [permits.everybody]),
    sentences=sentences.LOCAL,
    title=_title,
    url=_page,
    plain=frozenset({"name"}),
    invariants=[
        Invariant("rules_readable", "每条本地规定的值都符合它的格式", unreadable),
        Invariant("rules_answered", "选用了制度包以后，每条规定当天都有值", unanswered),
    ],
)
ADOPTION = Noun(
    slug="adoption",
    word="制度包选用",
    model=PackAdoption,
    life=life.ADOPTION,
    policy=Policy(PackAdoption, life.ADOPTION, [permits.everybody]),
    sentences=sentences.ADOPTION,
    url=lambda adoption: reverse("rules:packs"),
    plain=frozenset({"pack"}),
)


def register() -> None:
    """Bring them into the house."""
    nouns.register(RULE, ADOPTION)
