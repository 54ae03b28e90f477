"""An objection from the unit's page to its answer: the clock that runs on it, who hears when, what the unit sees of it."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from shuniu.base.clocks.models import Clock, Firing
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.notices.models import Dispatch, Message
from shuniu.base.web import drafts
from shuniu.rooms.assessment import acts
from shuniu.rooms.assessment.models import Circular, Objection, PointEntry
from shuniu.rooms.assessment.tests.builders import APRIL, counted, objected, opened, published, recorded
from tests.cast import MONDAY, Cast

SignIn = Callable[[str], Client]
DAY = timedelta(days=1)
TEXT = "3月5日的采用没有计，应当多5分，依据是采用通知。"


@pytest.fixture
def circular(cast: Cast) -> Circular:
    return published(cast, recorded(cast, opened(cast), "通报表扬").book)


@pytest.fixture
def objection(cast: Cast, circular: Circular) -> Objection:
    return objected(cast, circular)


def clock() -> Clock:
    return Clock.objects.get(noun="objection", name="answer")


def heard(sentence: str) -> set[int]:
    """The parties that were told a sentence."""
    messages = Message.objects.filter(noun="objection", sentence__contains=sentence).values("pk")
    return set(Dispatch.objects.filter(message__in=messages).values_list("party", flat=True))


def test_the_form_is_begun_with_the_circular_it_is_about(signed_in: SignIn, circular: Circular) -> None:
    Circular.objects.update(objections_until=timezone.now() + DAY)
    client = signed_in("孙和")
    address = f"/objection/new/raise/?circular={circular.pk}"
    assert address in client.get(f"/circular/{circular.pk}/").content.decode()
    page = client.get(address).content.decode()
    assert f'<option value="{circular.pk}" selected>' in page


def test_what_was_begun_about_one_circular_is_not_said_of_another(
    signed_in: SignIn, cast: Cast, circular: Circular
) -> None:
    other = published(cast, circular.book, period="quarter", first=circular.first.replace(month=1))
    Circular.objects.update(objections_until=timezone.now() + DAY)
    client = signed_in("孙和")
    account = cast.account("孙和")
    typed = {"circular": str(circular.pk), "text": TEXT}
    drafts.save(account, f"objection.new.raise.{circular.pk}", typed, rev=0, at=timezone.now())
    page = client.get(f"/objection/new/raise/?circular={other.pk}").content.decode()
    assert f'<option value="{other.pk}" selected>' in page and TEXT not in page
    page = client.get(f"/objection/new/raise/?circular={circular.pk}").content.decode()
    assert f'<option value="{circular.pk}" selected>' in page and TEXT in page
    sent = {**typed, "_about": re.findall(r'name="_about" value="(\d+)"', page)}
    assert client.post("/objection/new/raise/", sent).status_code == 302
    assert not drafts.begun(account, "objection.new.raise")


def test_an_objection_after_its_days_is_refused_with_what_to_do(
    signed_in: SignIn, circular: Circular
) -> None:
    Circular.objects.update(objections_until=MONDAY)
    client = signed_in("孙和")
    assert "提出异议" not in client.get(f"/circular/{circular.pk}/").content.decode()
    page = client.get(f"/objection/new/raise/?circular={circular.pk}").content.decode()
    assert "异议期已满" in page
    answer = client.post("/objection/new/raise/", {"circular": circular.pk, "text": TEXT})
    assert answer.status_code == 422
    assert "异议期已满" in answer.content.decode()
    assert not Objection.objects.exists()


def test_the_rungs_go_up_as_the_answer_is_late(cast: Cast, objection: Objection) -> None:
    running = clock()
    due = running.due_at
    assert sweep(APRIL + DAY).fired == 0
    sweep(due - timedelta(hours=1))
    editors = {cast[name].post_id for name in ("何静", "林涛", "周明远")}
    assert heard("等您答复") == editors
    sweep(due + timedelta(minutes=1))
    assert heard("已到答复时限") == editors | {cast["周明远"].post_id}
    sweep(due + 5 * DAY)
    assert heard("逾期没有答复") == {cast["周明远"].post_id, cast["陈立"].post_id}
    assert Firing.objects.filter(clock=running).count() == 3


def test_answered_nobody_is_reminded_any_more(cast: Cast, objection: Objection) -> None:
    due = clock().due_at
    acts.refuse(objection, by=cast["何静"], at=APRIL + DAY, answer="已计入2月。")
    assert sweep(due + 5 * DAY).fired == 0
    assert heard("等您答复") == set()


def test_where_there_is_an_assessor_it_stands_on_their_desk(cast: Cast, signed_in: SignIn) -> None:
    assessor = cast.hired("唐晓", "swb", "assessor", "考核员")
    objection = objected(cast, published(cast, recorded(cast, opened(cast), "通报表扬").book))
    assert heard("提出异议") == {assessor.post_id}
    page = signed_in("唐晓").get("/").content.decode()
    assert f"/objection/{objection.pk}/" in page
    assert "答复异议" in page


def test_the_unit_sees_the_answer_and_the_points_that_came_of_it(
    cast: Cast, signed_in: SignIn, objection: Objection
) -> None:
    client = signed_in("孙和")
    assert "待答复" in client.get(f"/objection/{objection.pk}/").content.decode()
    acts.uphold(objection, by=cast["何静"], at=APRIL, answer="漏计一条，补5分。", given=5000)
    counted(cast, objection.circular.book, at=APRIL)
    page = client.get(f"/objection/{objection.pk}/").content.decode()
    assert "漏计一条，补5分。" in page
    assert "5分" in page
    assert "记入4月1日" in page
    entry = PointEntry.objects.get(record=objection.record_id)
    listed = client.get("/points/dangwei/?event=其他加分").content.decode()
    assert "通报异议成立，更正" in listed
    assert entry.reason in listed
    assert heard("异议成立") >= {cast["孙和"].post_id}


def test_until_it_is_booked_the_page_says_so(cast: Cast, signed_in: SignIn, objection: Objection) -> None:
    acts.uphold(objection, by=cast["何静"], at=APRIL, answer="漏计一条，补5分。", given=5000)
    page = signed_in("孙和").get(f"/objection/{objection.pk}/").content.decode()
    assert "几分钟内记入" in page
