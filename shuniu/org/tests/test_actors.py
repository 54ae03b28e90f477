"""Which posts somebody may act as: found with every request, so by one query."""

from datetime import timedelta

import pytest
from django.test.utils import CaptureQueriesContext

from shuniu.base.actors import Actor
from shuniu.org.actors import actor, actors_of
from shuniu.org.models import Appointment, Post, StandIn
from tests.cast import MONDAY, Cast

TODAY = MONDAY.date()


@pytest.fixture
def standing_in(cast: Cast) -> StandIn:
    """罗敏 stands in for 刘康 this week."""
    return StandIn.objects.create(
        post=cast.posts["刘康"],
        person_id=cast["罗敏"].person_id,
        since=TODAY,
        until=TODAY + timedelta(days=6),
    )


def test_own_posts_come_first_then_those_stood_in_for(cast: Cast, standing_in: StandIn) -> None:
    person, own = cast.person("罗敏"), cast.posts["罗敏"]
    other = Post.objects.select_related("unit").get(pk=cast.posts["刘康"].pk)
    assert actors_of(cast.account("罗敏"), MONDAY) == (
        actor(person, own),
        actor(person, other, stands_in=other.name),
    )


def test_standing_in_ends_with_its_last_day(cast: Cast, standing_in: StandIn) -> None:
    last = MONDAY + timedelta(days=6)
    assert len(actors_of(cast.account("罗敏"), last)) == 2
    assert len(actors_of(cast.account("罗敏"), last + timedelta(days=1))) == 1


def test_of_two_posts_the_one_of_the_lower_order_is_first(cast: Cast) -> None:
    first = Post.objects.exclude(pk=cast.posts["罗敏"].pk).first()
    Post.objects.filter(pk=cast.posts["罗敏"].pk).update(order=7)
    Appointment.objects.create(post=first, person_id=cast["罗敏"].person_id, since=TODAY)
    found = [each.post_id for each in actors_of(cast.account("罗敏"), MONDAY)]
    assert found == [first.pk, cast.posts["罗敏"].pk]


def test_a_closed_post_acts_no_more_and_who_has_none_is_themselves(cast: Cast) -> None:
    Post.objects.filter(pk=cast.posts["罗敏"].pk).update(state="closed")
    alone = Actor("person", person_id=cast["罗敏"].person_id, person_name="罗敏")
    assert actors_of(cast.account("罗敏"), MONDAY) == (alone,)


def test_one_query_finds_them_all(
    cast: Cast, standing_in: StandIn, django_assert_num_queries: CaptureQueriesContext
) -> None:
    account = (
        type(cast.account("罗敏")).objects.select_related("person").get(login=cast.account("罗敏").login)
    )
    with django_assert_num_queries(1):
        actors_of(account, MONDAY)
