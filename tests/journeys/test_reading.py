"""A leader's phone: an issue item by item, a word written while the line is down, which goes out once when it is back."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from shuniu.engines.directives.models import Directive
from shuniu.engines.directives.tests.builders import PNG
from shuniu.rooms.bulletins.acts import correct as amend
from shuniu.rooms.bulletins.tests.issuing import distributed, listed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_read_and_written_on_a_bad_line(cast, of, screens):
    cast.hired("江川", "yz", "leader", "市委副书记")
    issue = distributed(cast, bulletin=listed(cast, "江川"))
    page = of("江川", "/read/", phone=True)
    page.get_by_role("link", name="信息（汇要）").tap()
    expect(page.locator("body[data-paged]")).to_be_visible()
    page.get_by_role("button", name="批示", exact=True).tap()
    sheet = page.locator("dialog[open]")
    sheet.get_by_label("批示").first.fill("原则同意。")
    sheet.get_by_label("石桥镇 党委书记").check()
    page.context.set_offline(True)
    sheet.get_by_role("button", name="送出").tap()
    expect(page.locator("[data-toasts]")).to_contain_text("存在本机")
    assert not Directive.objects.exists()
    page.context.set_offline(False)
    expect(page.locator("[data-toasts]")).to_contain_text("批示已送石桥镇 党委书记")
    directive = Directive.objects.get()
    assert (
        directive.words.body == "原则同意。" and directive.receptions.get().post_id == cast.posts["孙和"].pk
    )
    page.get_by_role("button", name="已阅").tap()
    expect(page.get_by_text("都看过了")).to_be_visible()
    receipt = issue.receipts.get()
    assert receipt.state == "noted" and receipt.noted_at <= timezone.now()
    screens.noise[:] = [line for line in screens.noise if "ERR_INTERNET_DISCONNECTED" not in line]


HAND = {"name": "手写.png", "mimeType": "image/png", "buffer": PNG}


@pytest.fixture
def sheet(cast, of, screens):
    """江川's phone with the sheet of the first item open, and his copy of the issue."""
    cast.hired("江川", "yz", "leader", "市委副书记")
    issue = distributed(cast, bulletin=listed(cast, "江川"))
    page = of("江川", f"/read/{issue.pk}/", phone=True)
    page.get_by_role("button", name="批示", exact=True).tap()
    yield page.locator("dialog[open]")
    screens.noise[:] = [line for line in screens.noise if "ERR_INTERNET_DISCONNECTED" not in line]


def test_a_picture_waits_on_this_machine_and_is_sent_once(sheet):
    page, written = sheet.page, sheet.page.locator("[data-written]").first
    sheet.locator("input[type=file]").set_input_files(HAND)
    page.context.set_offline(True)
    sheet.get_by_role("button", name="送出").tap()
    expect(written).to_contain_text("存在本机，连上以后自动送出")
    expect(written.get_by_role("img", name="手写.png")).to_be_visible()
    assert not Directive.objects.exists()
    page.context.set_offline(False)
    expect(page.locator("[data-toasts]")).to_contain_text("批示")
    expect(page.locator("[data-waits]")).to_have_count(0)
    expect(written.get_by_role("img", name="手写.png")).to_be_visible()
    assert Directive.objects.get().drawn
    page.reload()
    expect(written.get_by_role("img")).to_have_count(1)
    assert Directive.objects.count() == 1


def test_a_picture_that_does_not_fit_stays_in_its_sheet(sheet):
    page = sheet.page
    sheet.locator("form").evaluate("form => { form.dataset.most = 0; }")
    sheet.locator("input[type=file]").set_input_files(HAND)
    page.context.set_offline(True)
    sheet.get_by_role("button", name="送出").tap()
    expect(sheet.locator("[data-missing]")).to_contain_text("这台设备也存不下了")
    page.context.set_offline(False)
    sheet.get_by_role("button", name="送出").tap()
    expect(page.locator("[data-written]").first.get_by_role("img")).to_be_visible()
    assert Directive.objects.get().drawn


def test_what_the_office_refuses_later_is_taken_back_into_its_sheet(sheet):
    page, written = sheet.page, sheet.page.locator("[data-written]").first
    sheet.get_by_label("批示").first.fill("请查无此人再报。")
    sheet.get_by_label("还送").fill("查无此人")
    sheet.locator("input[type=file]").set_input_files(HAND)
    page.context.set_offline(True)
    sheet.get_by_role("button", name="送出").tap()
    expect(written).to_contain_text("存在本机")
    page.context.set_offline(False)
    expect(written).to_contain_text("没有送成")
    written.get_by_role("button", name="拿回来改").tap()
    expect(sheet.get_by_label("批示").first).to_have_value("请查无此人再报。")
    sheet.get_by_label("还送").fill("")
    sheet.get_by_role("button", name="送出").tap()
    expect(page.locator("[data-toasts]")).to_contain_text("批示已")
    directive = Directive.objects.get()
    assert directive.drawn and directive.words.body == "请查无此人再报。"
    expect(page.locator("[data-waits]")).to_have_count(0)


def test_a_correction_is_the_first_thing_seen(cast, of, said):
    cast.hired("江川", "yz", "leader", "市委副书记")
    issue = distributed(cast, bulletin=listed(cast, "江川"))
    item = issue.items.get()
    about = {"item": item, "title": item.text.title, "body": item.text.body.replace("217", "218")}
    amend(issue, by=cast["何静"], at=timezone.now(), reason="“217处”应为“218处”。", editorial=True, **about)
    page = of("江川", f"/read/{issue.pk}/", phone=True)
    expect(page.get_by_text("“217处”应为“218处”")).to_be_in_viewport()
    page.get_by_role("button", name="知道了，以更正后的为准").tap()
    said(page, "已确认")
    assert issue.receipts.get().confirmed_at
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
