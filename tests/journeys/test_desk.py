"""The desk's other work: several at once, a synthesis, what came by phone, invitations, what went up, 特急 at night."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Invitation, Report, Submission
from shuniu.engines.reporting.tests.builders import TEXT, arrived

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_several_at_once_and_a_synthesis_of_two(cast, of, said):
    for _ in range(3):
        arrived(cast, at=timezone.now())
    page = of("何静", "/desk/")
    page.get_by_text("成批办理").click()
    page.locator("input[name=s]").first.check()
    page.get_by_label("不采用的理由").select_option(index=1)
    page.locator("#batch").get_by_role("button", name="不采用").click()
    said(page, "1件不采用")
    page.get_by_text("成批办理").click()
    for box in page.locator("input[name=s]").all():
        box.check()
    page.get_by_role("button", name="综合", exact=True).click()
    page.get_by_label("标题").fill("两镇小水库除险各有办法")
    page.get_by_role("button", name="起稿").click()
    said(page, "2个供稿单位都记着")
    page.get_by_role("link", name="采用").click()
    page.get_by_role("button", name="采用").click()
    said(page, "综合稿已采用")
    assert Submission.objects.filter(state="merged").count() == 2


def test_a_batch_refused_keeps_its_ticks_and_names_the_one_in_the_way(cast, of, said):
    first, second = arrived(cast, at=timezone.now()), arrived(cast, at=timezone.now())
    page = of("何静", "/desk/")
    page.get_by_text("成批办理").click()
    for box in page.locator("input[name=s]").all():
        box.check()
    page.locator("#batch").get_by_role("button", name="不采用").click()
    said(page, "不采用：请选择理由")
    expect(page.locator("input[name=s]:checked")).to_have_count(2)
    acts.claim(second, by=cast["林涛"], at=timezone.now())
    page.locator("#batch").get_by_role("button", name="认领").click()
    said(page, f"一件也没动：《{TEXT.title}》报送件现在是“在手”")
    first.refresh_from_db()
    assert first.state == "waiting"


def test_a_report_by_phone_is_registered(of, said, choose):
    page = of("何静", "/desk/dangwei/register/")
    choose(page, "报送单位", "sqz")
    page.get_by_label("来报人").fill("镇党政办 刘康")
    page.get_by_label("标题").fill(TEXT.title)
    page.get_by_label("正文").fill(TEXT.body)
    page.get_by_role("button", name="登记").click()
    said(page, "已登记，登记号")
    assert Report.objects.get().channel == "phone"


def test_units_are_invited_and_chased(of, said, night_shift):
    page = of("周明远", "/desk/dangwei/invite/")
    page.get_by_label("题目").fill("秋粮收购进度")
    page.get_by_label("要求").fill("收了多少、价格如何。")
    page.get_by_label("截止时间").fill((timezone.localtime() + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M"))
    for unit in ("石桥镇", "柳河镇"):
        page.get_by_label(unit, exact=True).check()
    page.get_by_role("button", name="发出约稿").click()
    said(page, "已向2个单位约稿")
    page.get_by_role("link", name="再催").click()
    page.get_by_label("附言").fill("今天下班前")
    page.get_by_role("button", name="再催").click()
    said(page, "已再催")
    night_shift()
    assert Invitation.objects.get().calls.filter(chased=1).count() == 2
    expect(of("罗敏", phone=True).locator("main")).to_contain_text("秋粮收购进度")


def test_passed_up_and_adopted_above(cast, of, said):
    now = timezone.now()
    thing = acts.adopt(arrived(cast, at=now), by=cast["何静"], at=now, serves=[])
    page = of("何静", f"/submission/{thing.pk}/")
    page.keyboard.press("u")
    page.get_by_label("或记报系统外的上级").select_option(index=1)
    page.get_by_role("button", name="上报").click()
    said(page, "已记上报")
    page.get_by_role("link", name="记上级采用").click()
    expect(page.get_by_label("采用单位")).to_have_value(str(thing.upwards.get().to))
    page.get_by_label("刊物").fill("每日汇要")
    page.get_by_role("button", name="记上级采用").click()
    said(page, "已记上级采用")
    expect(of("罗敏", f"/report/{thing.report_id}/").locator("main")).to_contain_text("每日汇要")


def test_an_urgent_one_wakes_the_duty_officer(cast, of, night_shift):
    acts.submit(
        by=cast["罗敏"],
        at=timezone.now(),
        desks=[cast.desks["dangwei"]],
        wording=TEXT,
        kind="sudden",
        urgency="immediate",
    )
    head = of("孙和", phone=True)
    expect(head.get_by_text("特急", exact=True)).to_be_visible()
    head.locator("[data-open]").first.tap()
    head.get_by_role("button", name="同意").tap()
    expect(head.locator("[data-toasts]")).to_contain_text("已报")
    night_shift()
    officer = of("赵一鸣", phone=True)
    officer.get_by_role("link", name="紧急信息").tap()
    expect(officer.locator("main")).to_contain_text(TEXT.title)
