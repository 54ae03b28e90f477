"""Choosing one or several of many units: by name, by sound, by keyboard, and without scripts."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def typed(page):
    """The field in which the unit is typed, once the page has it."""
    return page.get_by_role("combobox", name="报送单位").and_(page.locator("input"))


def test_one_unit_by_its_letters_and_the_arrow_keys(of):
    page = of("何静", "/desk/dangwei/register/")
    field = typed(page)
    field.press_sequentially("镇")
    expect(page.get_by_role("option")).to_have_count(2)
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("石桥镇")
    expect(page.locator("select[name=unit] option:checked")).to_have_text("石桥镇")
    field.press_sequentially("没有的")
    expect(page.get_by_role("option")).to_have_text(re.compile("换个写法"))
    field.press("Escape")
    expect(field).to_have_value("石桥镇")
    expect(page.get_by_role("option")).to_have_count(0)


def test_what_was_chosen_comes_back_with_the_draft(of):
    page = of("何静", "/desk/dangwei/register/")
    typed(page).fill("lhz")
    page.get_by_role("option").first.click()
    expect(page.locator("[data-saved]")).to_contain_text("已存")
    page.reload()
    expect(typed(page)).to_have_value("柳河镇")


def test_several_units_by_their_letters(of):
    page = of("何静", "/desk/dangwei/invite/")
    find = page.get_by_role("searchbox", name="在下面的名单里找")
    find.fill("shiqiao")
    expect(page.get_by_label("柳河镇")).to_be_hidden()
    find.press("Enter")
    expect(page.get_by_label("石桥镇", exact=True)).to_be_checked()
    expect(page.locator("[data-many-count]")).to_have_text("已选 1 个")
    find.fill("镇")
    page.get_by_role("button", name="全选列出的").click()
    expect(page.locator("[data-many-count]")).to_have_text("已选 2 个")


def test_a_list_narrows_to_one_unit(of):
    page = of("何静", "/desk/dangwei/ledger/")
    field = typed(page)
    field.fill("sqz")
    field.press("Enter")
    page.wait_for_url(re.compile("unit="))
    expect(typed(page)).to_have_value("石桥镇")


def test_without_scripts_the_lists_are_plain(of):
    page = of("何静", "/desk/dangwei/register/", java_script_enabled=False)
    page.get_by_label("报送单位").select_option(label="石桥镇")
    expect(page.locator("select[name=unit]")).to_be_visible()
    page.goto("/desk/dangwei/invite/")
    page.get_by_label("石桥镇", exact=True).check()
    expect(page.get_by_role("searchbox", name="在下面的名单里找")).to_be_hidden()
