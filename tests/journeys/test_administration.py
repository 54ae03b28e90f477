"""The administrator's work: a unit from nothing to its first signed-in person, Excel with errors, a post handed over."""

import re
from datetime import timedelta

import openpyxl
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from shuniu.org.importing.writing import template
from shuniu.org.models import Person, Unit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FIRST, OWN = "qingxi-first-1", "qingxi-own-22"


def test_from_a_new_unit_to_its_first_signed_in_person(screens, of, said, choose):
    page = of("高远", "/units/")
    page.get_by_role("link", name="新建单位").click()
    fill(page, 单位代码="qx", 名称="清溪县应急管理局", 简称="县应急局")
    page.get_by_label("层级").select_option("county")
    page.get_by_label("类别").select_option(index=1)
    page.get_by_role("button", name="新建单位").click()
    said(page, "单位已建立")
    page.get_by_role("link", name="新设岗位").click()
    fill(page, 名称="信息员")
    page.get_by_label("岗位类别").select_option(label="信息员")
    page.get_by_role("button", name="新设岗位").click()
    said(page, "岗位已设")
    post = page.url
    page.goto("/person/new/enrol/")
    fill(page, 人员编号="qx-001", 姓名="方小禾")
    page.get_by_role("button", name="新增人员").click()
    page.get_by_role("link", name="开通账号").click()
    fill(page, 登录名="fangxiaohe", 初始密码=FIRST)
    page.get_by_role("button", name="开通账号").click()
    said(page, "账号已开通")
    page.goto(post)
    page.get_by_role("link", name="任职").click()
    choose(page, "人员", "方小禾")
    page.get_by_role("button", name="任职").click()
    said(page, "已任职")
    newcomer = screens.blank(phone=True)
    newcomer.goto("/")
    fill(newcomer, 登录名="fangxiaohe", 密码=FIRST)
    newcomer.get_by_role("button", name="登录").tap()
    fill(newcomer, 新密码=OWN, 再输一遍=OWN)
    newcomer.get_by_role("button", name="保存密码").tap()
    expect(newcomer.get_by_role("link", name="写信息").last).to_be_visible()


def fill(page, **said):
    """Type into fields by their labels."""
    for label, words in said.items():
        page.get_by_label(re.compile(f"^{label}")).first.fill(words)


def workbook(place, *units):
    """The template with these rows on its first sheet, as a file."""
    (place / "t.xlsx").write_bytes(template())
    book = openpyxl.load_workbook(place / "t.xlsx")
    for row in units:
        book["单位"].append(row)
    book.save(place / "t.xlsx")
    return place / "t.xlsx"


def test_a_workbook_with_an_error_changes_nothing_and_says_where(of, said, tmp_path):
    good = ("qx", "清溪县", "", Unit.Level.COUNTY.label, Unit.Type.AREA.label, "", "yz")
    page = of("高远", "/org/import/")
    page.get_by_label("Excel 工作簿").set_input_files(
        workbook(tmp_path, good, ("ql", "", "", "没有的级", "", "", "无"))
    )
    page.get_by_role("button", name="导入").click()
    expect(page.get_by_role("alert").first).to_contain_text("一行也没有导入")
    expect(page.get_by_role("row", name="3").first).to_be_visible()
    assert not Unit.objects.filter(code="qx").exists()
    page.get_by_label("Excel 工作簿").set_input_files(workbook(tmp_path, good))
    page.get_by_role("button", name="导入").click()
    said(page, "已导入1个单位")


def test_a_post_is_handed_over_and_somebody_stands_in(cast, of, said, choose):
    page = of("高远", f"/post/{cast.posts['罗敏'].pk}/")
    page.get_by_role("link", name="移交").click()
    page.get_by_label("移交人").select_option(index=1)
    choose(page, "接任人", "lintao")
    page.get_by_role("button", name="移交").click()
    said(page, "岗位已移交")
    page.goto(f"/post/{cast.posts['孙和'].pk}/")
    page.get_by_role("link", name="指定代理").click()
    choose(page, "代理人", "qj")
    page.get_by_label("至", exact=True).fill(str(timezone.localdate() + timedelta(days=7)))
    page.get_by_role("button", name="指定代理").click()
    said(page, "代理已记下")
    holders = [
        person.name
        for person in Person.objects.filter(appointments__post=cast.posts["罗敏"], appointments__until=None)
    ]
    assert holders == ["林涛"]


def test_a_desk_is_set_up_and_its_editor_works_there(cast, of, said, choose):
    page = of("高远", "/desks/")
    page.get_by_role("link", name="新设编辑台").click()
    choose(page, "设在哪个单位", "apx")
    choose(page, "受理范围", "anpingxian")
    fill(page, 新条线的名称="社情民意", 名称="社情民意编辑台", 代码="sheqing")
    page.get_by_role("button", name="新设编辑台").click()
    said(page, "接着点“指定编辑”")
    page.goto(f"/desk/{cast.desks['dangwei'].pk}/staff/")
    page.get_by_label("值班员（赵一鸣）").check()
    page.get_by_role("button", name="指定编辑").click()
    said(page, "编辑已定")
    expect(of("赵一鸣", "/desk/dangwei/register/").get_by_role("button", name="登记")).to_be_visible()


def test_a_figure_is_changed_with_its_reason(of, said):
    page = of("高远", "/rules/reporting/title_most/change/")
    fill(page, 依据="云州市委办公室通知")
    page.get_by_label("标题最长").fill("25字")
    fill(page, 自哪天起执行=str(timezone.localdate() + timedelta(days=1)), 为什么改="标题一行放得下")
    page.locator("main form").get_by_role("button").first.click()
    expect(page.locator("main")).to_contain_text("25字")
