"""Composing an issue: by keyboard and by drag, sentence by sentence, two editors at once, without scripts, on a phone."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from shuniu.engines.reporting.tests.builders import TEXT
from shuniu.engines.reporting.texts import Wording
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.arranging import in_order
from shuniu.rooms.bulletins.tests import builders as made

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OWN = made.OWN


@pytest.fixture
def issue(cast):
    """An issue of today with 甲 and 乙 in its first section; 丙 was adopted and waits to be placed."""
    now = timezone.now()
    issue = made.begun(cast, day=now.date(), at=now)
    for name in "甲乙":
        adopted = made.adopted(cast, at=now, wording=Wording(f"{name}村小水库除险", TEXT.body))
        made.placed(cast, issue, submission=adopted, at=now)
    made.adopted(cast, at=now, wording=Wording("丙村小水库除险", TEXT.body))
    return issue


def titles(issue):
    """The issue as it stands: the first letter of each title."""
    return [item.text.title[0] for item in in_order(issue)]


def test_placed_moved_and_sourced_by_keyboard(cast, issue, of, said):
    first = in_order(issue)[0]
    acts.edit(
        first,
        by=cast["何静"],
        at=timezone.now(),
        title=first.text.title,
        body=TEXT.body.replace("217", "271") + OWN,
    )
    page = of("何静", f"/issue/{issue.pk}/compose/")
    page.get_by_role("button", name="编入").focus()
    page.keyboard.press("Enter")
    said(page, "已编入")
    expect(page.locator("[data-opened]")).to_contain_text("丙村")
    page.keyboard.press("[")
    said(page, "已移好")
    assert titles(issue) == ["甲", "丙", "乙"]
    page.keyboard.press("u")
    expect(page.locator("#looked")).to_contain_text("第 4 句：没有来源")
    page.keyboard.press("p")
    expect(page.locator("#looked")).to_contain_text("来源里没有“271”")
    expect(page.locator("#looked mark")).to_contain_text("隐患217处")
    page.keyboard.press("n")
    expect(page.locator("#looked")).to_contain_text("第 4 句")
    page.keyboard.press("d")
    said(page, "已记为编者按")
    expect(page.get_by_text("每一句都有出处")).to_be_visible()


def test_what_is_typed_stands_on_the_paper_before_it_is_saved(issue, of, said):
    page = of("何静", f"/issue/{issue.pk}/compose/?item={in_order(issue)[0].pk}")
    sheet = page.locator("#paper img").first
    before = sheet.get_attribute("src")
    page.keyboard.press("e")
    page.get_by_label("标题").fill("丁村小水库除险")
    expect(page.locator("#side [data-saved]")).to_contain_text("已存")
    expect(sheet).not_to_have_attribute("src", before)
    page.get_by_label("标题").press("Enter")
    said(page, "文字已存")
    assert titles(issue) == ["丁", "乙"]


def test_dragged_in_front_of_another_and_into_a_section(issue, of, said):
    page = of("何静", f"/issue/{issue.pk}/compose/")
    page.locator("[data-candidate]").drag_to(page.locator("[data-row]").first)
    said(page, "已编入")
    assert titles(issue) == ["丙", "甲", "乙"]
    page.locator("[data-row]", has_text="甲村").drag_to(page.locator('[data-section="动态"] [data-drop-end]'))
    said(page, "已移好")
    assert [item.section for item in in_order(issue)] == ["要情", "要情", "动态"]


def test_two_editors_each_see_what_the_other_did(cast, issue, of, said):
    item = in_order(issue)[0]
    mine, theirs = (of(who, f"/issue/{issue.pk}/compose/?item={item.pk}") for who in ("何静", "林涛"))
    for page in (mine, theirs):
        page.keyboard.press("e")
        expect(page.get_by_label("标题")).to_be_focused()
    mine.get_by_label("标题").fill("甲村先存的标题")
    mine.get_by_label("标题").press("Enter")
    said(mine, "文字已存")
    theirs.get_by_label("标题").fill("甲村后存的标题")
    theirs.get_by_label("标题").press("Enter")
    expect(theirs.locator("#side")).to_contain_text("已有变动")
    expect(theirs.locator("#side ins")).to_contain_text("先存的标题")
    expect(theirs.get_by_label("标题")).to_have_value("甲村后存的标题")
    expect(theirs.locator("#issue .sn-c-note[role=status]")).to_contain_text(
        "别人刚改了 1 处", timeout=20_000
    )


def test_without_scripts_the_same_is_done_on_pages(issue, of):
    page = of("何静", f"/issue/{issue.pk}/compose/", java_script_enabled=False)
    page.get_by_role("button", name="编入").click()
    expect(page).to_have_url(re.compile(r"/compose/\?item="))
    page.get_by_role("button", name="上移").click()
    assert titles(issue) == ["甲", "丙", "乙"]
    page.get_by_role("link", name="编辑", exact=True).click()
    page.get_by_label("标题").fill("戊村小水库除险")
    page.get_by_role("button", name="编辑").click()
    expect(page).to_have_url(re.compile(r"/compose/\?item="))
    assert titles(issue) == ["甲", "戊", "乙"]


def test_on_a_phone_everything_stands_one_below_the_other(issue, of, said):
    page = of("何静", f"/issue/{issue.pk}/compose/?item={in_order(issue)[0].pk}", phone=True)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= page.viewport_size["width"]
    page.get_by_role("link", name=re.compile("石桥镇有小型水库")).tap(position={"x": 20, "y": 8})
    expect(page.locator("#looked")).to_contain_text("照引原文")
    page.get_by_role("button", name="编入").tap()
    said(page, "已编入")
