"""Handing over, relieving, standing in, closing: who holds a post when, and what is refused."""

from datetime import date, timedelta

import pytest

from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.tests.builders import submitted
from shuniu.org import acts
from shuniu.org.actors import actors_of
from shuniu.org.models import Appointment
from tests.cast import MONDAY, Cast

TODAY = MONDAY.date()
WEEK = timedelta(days=7)


def held(cast: Cast, name: str) -> Appointment:
    """The appointment of somebody of the cast."""
    return Appointment.objects.get(person=cast[name].person_id, until=None)


def posts(cast: Cast, name: str, at: object = MONDAY) -> set[int | None]:
    """The posts that somebody may act as."""
    return {actor.post_id for actor in actors_of(cast.account(name), at)}  # type: ignore[arg-type]


def test_what_a_post_owes_goes_with_the_post(cast: Cast) -> None:
    report = submitted(cast)
    post = cast.posts["刘康"]
    acts.hand_over(
        post, by=cast["高远"], at=MONDAY, leaving=held(cast, "刘康"), person=cast.person("王芳"), on=TODAY
    )
    assert post.pk in posts(cast, "王芳")
    assert post.pk not in posts(cast, "刘康")
    by = next(actor for actor in actors_of(cast.account("王芳"), MONDAY) if actor.post_id == post.pk)
    assert reporting.sign(report, by=by, at=MONDAY).signer_id != post.pk


@pytest.mark.parametrize("to", ["刘康"])
def test_one_does_not_hand_over_to_oneself(cast: Cast, to: str) -> None:
    with pytest.raises(Incomplete) as refused:
        acts.hand_over(
            cast.posts["刘康"],
            by=cast["高远"],
            at=MONDAY,
            leaving=held(cast, "刘康"),
            person=cast.person(to),
            on=TODAY,
        )
    assert "person" in refused.value.errors


def test_nobody_leaves_before_they_came(cast: Cast) -> None:
    with pytest.raises(Incomplete):
        acts.relieve(
            cast.posts["刘康"], by=cast["高远"], at=MONDAY, leaving=held(cast, "刘康"), on=date(2020, 1, 1)
        )
    with pytest.raises(Incomplete):
        acts.leave(cast.person("刘康"), by=cast["高远"], at=MONDAY, on=date(2020, 1, 1), reason="退休")


def test_a_stand_in_acts_between_two_days_only(cast: Cast) -> None:
    post = cast.posts["刘康"]
    acts.stand_in(
        post, by=cast["孙和"], at=MONDAY, person=cast.person("钱进"), since=TODAY, until=TODAY + WEEK
    )
    assert post.pk in posts(cast, "钱进")
    assert post.pk not in posts(cast, "钱进", MONDAY + 2 * WEEK)


def test_a_neighbours_head_names_no_stand_in(cast: Cast) -> None:
    with pytest.raises(NotYours):
        acts.stand_in(
            cast.posts["刘康"],
            by=cast["马骏"],
            at=MONDAY,
            person=cast.person("马骏"),
            since=TODAY,
            until=TODAY,
        )


def test_a_post_with_somebody_in_it_is_not_closed(cast: Cast) -> None:
    with pytest.raises(NotNow, match="还有人在任"):
        acts.close_post(cast.posts["刘康"], by=cast["高远"], at=MONDAY, reason="合并")


def test_a_unit_with_units_below_or_people_is_not_closed(cast: Cast) -> None:
    with pytest.raises(NotNow, match="下级单位"):
        acts.close_unit(cast.units["ap"], by=cast["高远"], at=MONDAY, reason="合并")
    with pytest.raises(NotNow, match="在任"):
        acts.close_unit(cast.units["sq"], by=cast["高远"], at=MONDAY, reason="合并")


def test_a_unit_that_moves_takes_those_below_along(cast: Cast) -> None:
    county = cast.units["ap"]
    acts.change_unit(county, by=cast["高远"], at=MONDAY, parent=None)
    cast.units["sq"].refresh_from_db()
    assert cast.units["sq"].lineage == [cast.units["sq"].pk, county.pk]
