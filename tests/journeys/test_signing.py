"""The heads' work: send back and get it mended, change the text in view, sign on a phone's word, print the slip."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.tests.builders import TEXT, submitted

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_sent_back_mended_and_signed(cast, of, said):
    report = submitted(cast, at=timezone.now())
    director = of("刘康", f"/report/{report.pk}/", phone=True)
    director.get_by_role("link", name="退回").tap()
    director.get_by_label("退回意见").fill("数字再核一遍")
    director.get_by_role("button", name="退回").tap()
    said(director, "已退回撰写人")
    reporter = of("罗敏")
    reporter.get_by_role("row", name="数字再核一遍").get_by_role("link").click()
    reporter.get_by_label("正文").fill(TEXT.body + "数字已核。")
    reporter.get_by_role("button", name="提交").click()
    said(reporter, "已提交")
    assert Report.objects.get().state == "signing"
    director.reload()
    expect(director.locator(".sn-c-note--amber")).to_contain_text("上次退回：数字再核一遍")
    expect(director.get_by_role("heading", name="第2轮审签")).to_be_visible()
    director.get_by_role("button", name="同意").tap()
    said(director, "已同意")
    principal = of("孙和", f"/report/{report.pk}/", phone=True)
    principal.get_by_role("button", name="同意").tap()
    said(principal, "已报")
    expect(principal.locator(".sn-c-note--amber")).to_have_count(0)


def test_signed_in_another_window_the_first_one_is_told_so(cast, of, said):
    report = submitted(cast, at=timezone.now())
    first = of("刘康", f"/report/{report.pk}/")
    second = first.context.new_page()
    second.goto(f"/report/{report.pk}/")
    second.get_by_role("button", name="同意").click()
    said(second, "已同意")
    first.get_by_role("button", name="同意").click()
    expect(first.get_by_role("alert")).to_contain_text("已有变动")
    expect(first.locator("main")).to_contain_text("刘康 审签同意")
    expect(first.get_by_role("heading", name="您写的")).to_have_count(0)


def test_a_change_is_seen_and_the_slip_prints(cast, of, said):
    report = submitted(cast, at=timezone.now())
    page = of("刘康", f"/report/{report.pk}/")
    page.keyboard.press("e")
    page.get_by_label("正文").fill(TEXT.body.replace("处置209处", "处置210处"))
    page.get_by_role("button", name="修改").click()
    said(page, "改动已存")
    page.locator("summary", has_text="第2稿").click()
    expect(page.locator("ins").first).to_contain_text("10")
    page.get_by_role("button", name="同意").click()
    said(page, "已同意")
    page.get_by_role("link", name="受托代签").click()
    page.get_by_label("电话委托的时间").fill(timezone.localtime().strftime("%Y-%m-%dT%H:%M"))
    page.get_by_role("button", name="受托代签").click()
    said(page, "已报")
    expect(page.locator(".sn-r-reporting-chain")).to_contain_text("电话委托")
    slip = page.request.get(f"/report/{report.pk}/slip/")
    assert slip.headers["content-type"] == "application/pdf" and slip.body().startswith(b"%PDF")
