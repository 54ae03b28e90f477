"""The editor's work at the three panes, by keyboard: the list keeps its place, nobody's work is lost."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from shuniu.engines.reporting.models import Submission
from shuniu.engines.reporting.tests.builders import TEXT, arrived, in_hand
from shuniu.engines.reporting.texts import Wording

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def three(cast):
    """甲 came last and so stands first."""
    now = timezone.now()
    return [arrived(cast, at=now, wording=Wording(f"{name}村小水库除险", TEXT.body)) for name in "丙乙甲"]


def reads(page, words):
    expect(page.locator(".sn-r-triage__title")).to_contain_text(words)


def test_from_claim_to_adoption_by_keyboard_only(cast, of, said):
    three(cast)
    page = of("何静", "/desk/")
    reads(page, "甲村")
    page.keyboard.press("j")
    reads(page, "乙村")
    page.keyboard.press("c")
    said(page, "已认领")
    page.keyboard.press("v")
    page.get_by_label("向谁核实").fill("镇党政办 刘康")
    page.get_by_label("核实情况").fill("217处属实")
    page.locator("#side input[name=how]").first.check()
    page.keyboard.press("Enter")
    said(page, "核实情况已记下")
    page.keyboard.press("e")
    page.get_by_label("标题").fill("乙村三段管护小水库")
    page.keyboard.press("Enter")
    said(page, "编辑稿已存")
    reads(page, "乙村三段")
    page.keyboard.press("a")
    page.get_by_label("给报送人的话").press("Enter")
    said(page, "已采用")
    reads(page, "丙村")
    assert Submission.objects.get(state="adopted").text.title == "乙村三段管护小水库"


@pytest.mark.parametrize(
    ("key", "field", "state"), [("x", "补充说明", "declined"), ("b", "要补充什么", "asked_back")]
)
def test_the_next_one_opens_after_a_verb(cast, of, said, key, field, state):
    three(cast)
    page = of("何静", "/desk/")
    reads(page, "甲村")
    page.keyboard.press(key)
    page.get_by_label(field).fill("九月已有")
    if key == "x":
        page.locator("#side input[name=code]").first.check()
    page.locator("#side .sn-c-form__foot button").click()
    said(page, "已")
    reads(page, "乙村")
    assert Submission.objects.get(state=state).text.title.startswith("甲村")


def test_escape_closes_the_pane_and_the_text_was_there_all_along(cast, of):
    arrived(cast, at=timezone.now())
    page = of("何静", "/desk/")
    page.keyboard.press("h")
    expect(page.get_by_label("留用原因")).to_be_focused()
    reads(page, "小水库")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="认领")).to_be_visible()


def test_without_scripts_a_verb_has_its_page_and_comes_back_to_the_list(cast, of):
    three(cast)
    page = of("何静", "/desk/", java_script_enabled=False)
    page.get_by_role("link", name="不采用").click()
    page.locator("input[name=code]").first.check()
    page.get_by_role("button", name="不采用").click()
    expect(page).to_have_url(re.compile(r"/desk/dangwei/\?state=waiting&after="))
    reads(page, "乙村")


def test_two_editors_at_once_lose_nothing(cast, of, said):
    thing = in_hand(cast, at=timezone.now())
    first, second = (of("何静", f"/desk/dangwei/?state=in_hand&open={thing.pk}") for _ in range(2))
    for page in (first, second):
        page.keyboard.press("e")
        expect(page.get_by_label("标题")).to_be_focused()
    first.get_by_label("标题").fill("先存的标题")
    first.keyboard.press("Enter")
    said(first, "编辑稿已存")
    second.get_by_label("标题").fill("后存的标题")
    second.keyboard.press("Enter")
    expect(second.get_by_role("alert")).to_contain_text("编辑")
    expect(second.get_by_label("标题")).to_have_value("后存的标题")
    second.locator("summary", has_text="现在的稿子（第2稿）").click()
    expect(second.get_by_role("alert").locator("ins").first).to_be_visible()
    thing.refresh_from_db()
    assert thing.text.title == "先存的标题"


def test_what_was_just_done_stands_in_what_happened(cast, of, said):
    three(cast)
    page = of("何静", "/desk/")
    page.keyboard.press("c")
    said(page, "已认领")
    reads(page, "甲村")
    expect(page.locator("#side .sn-c-timeline")).to_contain_text("认领")
