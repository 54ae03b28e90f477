"""A first report is filed and signed, with only the screen: from the township's phone to the desk and back."""

import pytest
from playwright.sync_api import expect

from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.tests.builders import TEXT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_the_phone_to_the_desk_and_its_fate_back(of, said, night_shift):
    reporter = of("罗敏", phone=True)
    reporter.get_by_role("link", name="写信息").last.tap()
    reporter.get_by_label("标题").fill(TEXT.title)
    reporter.get_by_label("正文").fill(TEXT.body)
    reporter.get_by_role("button", name="提交").tap()
    said(reporter, "已提交，等")
    for name in ("刘康", "孙和"):
        sign_in_two_taps(of(name, phone=True), said)
    assert Report.objects.get().state == "signed"
    editor = of("何静", "/desk/")
    expect(editor.locator(".sn-r-triage__text")).to_contain_text(TEXT.title)
    editor.keyboard.press("a")
    editor.get_by_label("给报送人的话").fill("写得实在")
    editor.locator("#side").get_by_role("button", name="采用").click()
    said(editor, "已采用")
    assert Submission.objects.get().state == "adopted"
    night_shift()
    reporter.goto("/")
    reporter.get_by_role("link", name="已采用").tap()
    expect(reporter.locator("main")).to_contain_text("写得实在")


def sign_in_two_taps(page, said):
    page.get_by_role("link", name="审签", exact=True).tap()
    page.get_by_role("button", name="同意").tap()
    said(page, "已")
