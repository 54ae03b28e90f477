"""Role × relation × verb over every verb of every noun, against the table written by hand."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.clocks.models import CalendarYear
from shuniu.base.rulemaking.acts import change
from shuniu.base.rules.models import PackAdoption
from shuniu.engines.directives.acts import give
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.tests.builders import arrived, in_hand, submitted
from shuniu.engines.reporting.texts import Wording
from shuniu.rooms.assessment.tests import builders as points
from shuniu.rooms.bulletins.tests import builders as bulletins
from shuniu.rooms.bulletins.tests import issuing
from shuniu.rooms.documents.acts import keep
from tests.cast import MONDAY, SETTER, Cast
from tests.roles.table import PEOPLE, may, sees

VERBS = list(may())


@dataclass
class Scene:
    """The people and one thing of each noun."""

    actors: dict[str, Actor]
    things: dict[str, Any]


@pytest.fixture
def scene(cast: Cast) -> Scene:
    """The things that the table speaks of."""
    actors = {**cast.actors, "访客": Actor.guest(), "时钟": Actor.system("时钟")}
    return Scene(
        {who: actors[who] for who in PEOPLE},
        {**_reporting(cast), **_house(cast), **_bulletins(cast), **_points(cast)},
    )


def _points(cast: Cast) -> dict[str, Any]:
    book = points.opened(cast)
    record = points.recorded(cast, book)
    circular = points.published(cast, book)
    return {
        "book": book, "record": record, "circular": circular, "objection": points.objected(cast, circular),
    }  # fmt: skip


def _reporting(cast: Cast) -> dict[str, Any]:
    desk = cast.desks["dangwei"]
    synthesis = acts.compose(
        by=cast["何静"],
        at=MONDAY,
        desk=desk,
        wording=Wording("综述", "文。"),
        submissions=[arrived(cast), arrived(cast)],
    )
    invitation = acts.invite(
        by=cast["何静"], at=MONDAY, desk=desk, title="汛期准备", wish="做法", due_at=MONDAY + timedelta(days=5),
        units=[cast.units["sq"]],
    )  # fmt: skip
    return {
        "report": submitted(cast), "submission": in_hand(cast), "synthesis": synthesis, "invitation": invitation,
        "call": invitation.calls.get(), "desk": desk,
    }  # fmt: skip


def _house(cast: Cast) -> dict[str, Any]:
    unit, day = cast.units["sq"], date(2026, 3, 2)
    rule = change(
        by=SETTER, at=MONDAY, name="reporting.title_most", value="30字", since=day, source="本镇规定", reason="试行",
        unit=unit.pk,
    )  # fmt: skip
    return {
        "unit": unit, "person": cast.person("罗敏"), "post": cast.posts["罗敏"], "rule": rule,
        "adoption": PackAdoption.objects.create(state="standing", unit=unit, pack="tongyong", since=day),
        "calendar_year": CalendarYear.objects.create(state="published", year=2031, source="通知", published_at=MONDAY),
        "checkup": keep(by=cast["罗敏"], at=MONDAY, title="通知", body="文。", original="文。", purpose="official", counts={}),
    }  # fmt: skip


def _bulletins(cast: Cast) -> dict[str, Any]:
    issue = issuing.in_review(cast)
    item, receipt = issue.items.get(), bulletins.sent(cast, issue, "孙和")
    directive = give(
        by=cast["孙和"],
        at=MONDAY,
        concerned=item,
        text="请核实。",
        pace="ordinary",
        posts=[cast.posts["钱进"]],
    )
    return {
        "bulletin": issue.bulletin, "issue": issue, "item": item, "receipt": receipt, "directive": directive,
        "reception": directive.receptions.get(), "mention": directive.mentions.get(noun="report"),
    }  # fmt: skip


def test_the_table_names_every_verb_of_every_noun() -> None:
    assert set(VERBS) == {(noun.slug, step.verb) for noun in nouns.every() for step in noun.life}
    assert set(sees()) == {noun.slug for noun in nouns.every()}


def test_who_may_do_what(scene: Scene) -> None:
    found, said = {}, may()
    for slug, verb in VERBS:
        noun = nouns.named(slug)
        thing = None if noun.life[verb].creates else scene.things[slug]
        found[slug, verb] = {who: noun.policy.may(actor, verb, thing) for who, actor in scene.actors.items()}
    assert found == said


def test_who_sees_what(scene: Scene) -> None:
    found = {
        slug: {who: nouns.named(slug).policy.sees_it((actor,), thing) for who, actor in scene.actors.items()}
        for slug, thing in scene.things.items()
    }
    assert found == sees()


def test_who_may_do_something_to_a_thing_sees_it(scene: Scene) -> None:
    """No button leads to a page that is not found."""
    blind = [
        (who, slug, verb)
        for slug, verb in VERBS
        for who, actor in scene.actors.items()
        if not nouns.named(slug).life[verb].creates and actor.kind == "person"
        if may()[slug, verb][who] and not sees()[slug][who]
    ]
    assert blind == []


def test_parties_told_may_do_it(scene: Scene) -> None:
    """Who is reminded that something is theirs to do is one of those who may."""
    posts = {actor.post_id: who for who, actor in scene.actors.items() if actor.post_id}
    for slug, verb in (("report", "sign"), ("submission", "claim"), ("call", "excuse"), ("issue", "sign")):
        told = [
            posts[party.pk]
            for party in nouns.named(slug).policy.who_may(verb, scene.things[slug])
            if party.pk in posts
        ]
        assert told, verb
        assert all(may()[slug, verb][who] for who in told), verb
