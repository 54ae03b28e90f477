"""A ledger in the hand: keys, the thing beside the list, filters without a new page, one page on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("shuniu.base.ledgers.tests.lists"),
]
DESK, PHONE = {"width": 1360, "height": 800}, {"width": 390, "height": 800}


@pytest.fixture
def ledger(reader, live_server, context, page):
    """The list of twelve units, open in a browser."""
    session = reader.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.set_viewport_size(DESK)
    page.goto(f"{live_server.url}/parties/")
    return page


def test_totals_arrive_and_open_their_lists(ledger):
    ledger.get_by_role("link", name="已停用 3").click()
    expect(ledger.locator("[data-row]")).to_have_count(3)
    expect(ledger).to_have_url("http://" + ledger.url.split("/")[2] + "/parties/?total=closed_now")


def test_rows_are_walked_and_opened_by_keys(ledger):
    ledger.keyboard.press("j")
    expect(ledger.get_by_role("link", name="安平县")).to_be_focused()
    ledger.keyboard.press("Enter")
    side = ledger.get_by_label("打开的一件")
    expect(side).to_contain_text("安平县")
    ledger.keyboard.press("j")
    expect(side).to_contain_text("白鹭街道")
    assert "open=" in ledger.url
    ledger.reload()
    expect(side).to_contain_text("白鹭街道")
    ledger.keyboard.press("Escape")
    expect(side).to_be_hidden()
    assert "open=" not in ledger.url


def test_filters_and_pages_renew_the_list_only(ledger):
    ledger.evaluate("window.same = true")
    ledger.get_by_role("link", name="下一页").click()
    expect(ledger.get_by_role("link", name="上一页")).to_be_visible()
    ledger.get_by_label("名称里找").fill("市 局")
    ledger.keyboard.press("Enter")
    expect(ledger.locator("[data-row]")).to_have_count(5)
    ledger.get_by_role("columnheader", name="名称").get_by_role("link").click()
    expect(ledger.get_by_role("columnheader", name="名称")).to_have_attribute("aria-sort", "ascending")
    assert ledger.evaluate("window.same") and "sort=name" in ledger.url


def test_on_a_phone_a_row_opens_its_own_page(ledger):
    ledger.set_viewport_size(PHONE)
    ledger.get_by_role("link", name="安平县").click()
    expect(ledger.get_by_label("打开的一件")).to_have_count(0)
    assert "/party/" in ledger.url


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_it_can_be_used_by_everybody(ledger, size):
    ledger.set_viewport_size(size)
    expect(ledger.get_by_role("link", name="已停用 3")).to_be_visible()
    found = Axe().run(ledger)
    assert found.violations_count == 0, found.generate_report()
    assert ledger.evaluate("document.documentElement.scrollWidth") <= size["width"]
