"""The assessor: points and why, a circular, a head who objects, the correction in the next period; no phone shows any of it."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from shuniu.base.ledgers.periods import later
from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.tests.builders import arrived
from shuniu.rooms.assessment import acts
from shuniu.rooms.assessment.models import Book, Circular, CircularRow, Objection
from shuniu.rooms.assessment.points.worth import MILLI

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PLAIN = "积分和通报请在电脑上看"
ANDROID = "Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 Mobile Safari/537.36"


@pytest.fixture
def last_month():
    """The first day of the month that is over."""
    return later(timezone.localdate().replace(day=1), -1)


@pytest.fixture
def book(cast, last_month):
    """The Party desk's book from last month on; 石桥镇 was praised and a report of it proved untrue."""
    cast.hired("吴敏", "swb", "assessor", "考核员")
    now = timezone.now()
    made = acts.open_book(by=cast["吴敏"], at=now, desk=cast.desks["dangwei"], begins=last_month)
    reporting.adopt(arrived(cast, at=now), by=cast["何静"], at=now, serves=[])
    about = {"by": cast["吴敏"], "at": now, "book": made, "unit": cast.units["sq"]}
    day = last_month + timedelta(days=3)
    acts.enter(event="通报表扬", on=day, title="防汛信息报送及时，省里通报表扬", **about)
    acts.enter(event="失实", on=day, title="户数与核查结果不符", **about)
    return acts.count(made, by=cast["吴敏"], at=now)


def test_from_the_points_to_the_correction(cast, book, last_month, of, said):
    page = of("吴敏", "/points/dangwei/")
    why_is_opened(page)
    circular = published(page, said, last_month)
    objection = objected(of, said, circular)
    upheld(page, said, objection)
    stands_in_the_next_period(cast, page, book, circular)
    shown_on_no_phone(of, circular)


def why_is_opened(page):
    """The account, an entry of it with its reason, what it is about."""
    expect(page.get_by_text("失实，按差错（三）扣10分")).to_be_visible()
    page.get_by_role("link", name="户数与核查结果不符").click()
    expect(page.get_by_role("heading", name="石桥镇失实")).to_be_visible()


def published(page, said, month):
    """Drawn up, looked at, published."""
    page.goto("/circulars/")
    page.get_by_role("link", name="拟通报").click()
    page.get_by_label("期内的一天").fill(month.isoformat())
    page.get_by_role("button", name="拟通报").click()
    said(page, "已拟好")
    expect(page.get_by_text("还没有发出")).to_be_visible()
    page.get_by_role("link", name="发出", exact=True).click()
    expect(page.get_by_text("发出后这一期的得分不再变动")).to_be_visible()
    page.get_by_role("button", name="发出").click()
    said(page, "已发出")
    return Circular.objects.get(state="published")


def objected(of, said, circular):
    """The head of 石桥镇 reads its line, sees why, and objects."""
    page = of("孙和", "/circulars/")
    page.get_by_role("link", name=circular.official_title).click()
    expect(page.get_by_role("row", name=re.compile("石桥镇"))).to_contain_text("-5")
    page.get_by_role("link", name="提出异议").click()
    page.get_by_label("异议内容").fill("户数是统计口径不同，不是失实，应当不扣。")
    page.get_by_role("button", name="提出异议").click()
    said(page, "异议已送考核员")
    return Objection.objects.get()


def upheld(page, said, objection):
    """The assessor answers and gives the points back."""
    page.goto(f"/objection/{objection.pk}/uphold/")
    page.get_by_label("答复").fill("经核对属统计口径不同，扣分更正。")
    page.get_by_label("更正分值").fill("10")
    page.get_by_role("button", name="异议成立").click()
    said(page, "已答复")


def stands_in_the_next_period(cast, page, book, circular):
    """What was published stays as it was; the ten points are booked in this month with their reason."""
    acts.count(Book.objects.get(pk=book.pk), by=cast["吴敏"], at=timezone.now())
    row = CircularRow.objects.get(circular=circular, unit=cast.units["sq"])
    assert row.points == -5 * MILLI
    page.goto("/points/dangwei/?late=yes")
    expect(page.get_by_role("row", name=re.compile("异议成立，更正"))).to_contain_text("10")
    late = book.entries.exclude(reason="").get()
    assert (late.points, late.booked_on) == (10 * MILLI, circular.last + timedelta(days=1))
    assert isinstance(late.booked_on, date)


def shown_on_no_phone(of, circular):
    """A head's phone: a plain page in place of the circular and of the account, and no points on the unit's figures."""
    phone = of("孙和", f"/circular/{circular.pk}/", phone=True, is_mobile=True, user_agent=ANDROID)
    expect(phone.get_by_role("heading", name=PLAIN)).to_be_visible()
    phone.goto("/points/dangwei/")
    expect(phone.get_by_role("heading", name=PLAIN)).to_be_visible()
    phone.goto("/standing/?whose=unit&period=year")
    expect(phone.get_by_role("heading", name="本单位报送统计")).to_be_visible()
    expect(phone.get_by_text("得分")).to_have_count(0)
