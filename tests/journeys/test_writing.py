"""The reporter's work: kept while it is typed, taken in from a file, withdrawn, mended, asked for."""

from datetime import timedelta

import pytest
from django.utils import timezone
from docx import Document
from playwright.sync_api import expect

from shuniu.base.web.models import Draft
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.tests.builders import TEXT, arrived, submitted

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_closed_tab_and_an_ended_session_lose_nothing(screens, of, said):
    page = of("罗敏", "/report/new/")
    page.get_by_label("标题").fill(TEXT.title)
    expect(page.locator("[data-saved]")).to_contain_text("已存")
    page.get_by_label("正文").fill("刚写就关")
    page.close(run_before_unload=True)
    again = screens.contexts[0].new_page()
    again.goto("/report/drafts/")
    again.get_by_role("link", name=TEXT.title).click()
    expect(again.get_by_label("正文")).to_have_value("刚写就关")
    again.context.clear_cookies()
    again.get_by_label("正文").fill(TEXT.body)
    again.get_by_role("button", name="提交").click()
    dialog = again.get_by_role("dialog")
    expect(dialog).to_contain_text("写的都还在")
    screens.enter(again, "罗敏")
    dialog.get_by_label("登录名").fill("x")
    dialog.get_by_label("密码").fill("x")
    dialog.get_by_role("button", name="登录").click()
    said(again, "已提交")
    assert Report.objects.get().text.body == TEXT.body and not Draft.objects.exists()


def test_what_is_typed_is_kept_after_signing_in_anew_in_another_window(screens, of):
    page = of("罗敏", "/report/new/")
    page.get_by_label("标题").fill(TEXT.title)
    expect(page.locator("[data-saved]")).to_contain_text("已存")
    page.context.clear_cookies()
    screens.enter(page.context.new_page(), "罗敏")
    with page.expect_response(lambda answer: "/draft/" in answer.url and answer.ok):
        page.get_by_label("正文").fill(TEXT.body)
    page.close(run_before_unload=True)
    assert screens.noise and all("403" in said for said in screens.noise), "refused once, then renewed"
    screens.noise.clear()
    again = screens.contexts[0].new_page()
    again.goto("/")
    again.get_by_role("link", name="草稿").click()
    again.get_by_role("link", name=TEXT.title).click()
    expect(again.get_by_label("正文")).to_have_value(TEXT.body)


def test_a_sheet_begun_is_found_from_a_blank_one_and_can_be_thrown_away(of, said):
    page = of("罗敏", "/report/new/")
    page.get_by_label("标题").fill(TEXT.title)
    expect(page.locator("[data-saved]")).to_contain_text("已存")
    page.get_by_role("link", name="写信息").click()
    page.get_by_role("link", name="1 篇草稿没有提交").click()
    page.get_by_text("删去", exact=True).click()
    page.get_by_role("button", name="删去这篇草稿").click()
    said(page, "草稿已删去")
    assert not Draft.objects.exists()


def test_where_it_goes_is_kept_with_the_draft_when_one_desk_is_offered(cast, of):
    for code, desk in cast.desks.items():
        if code != "dangwei":
            acts.close_desk(desk, by=cast["高远"], at=timezone.now(), reason="不再受理")
    page = of("罗敏", "/report/new/")
    page.get_by_label("标题").fill(TEXT.title)
    expect(page.locator("[data-saved]")).to_contain_text("已存")
    page.reload()
    expect(page.get_by_label("标题")).to_have_value(TEXT.title)
    expect(page.get_by_label("市委办公室（党委信息）")).to_be_checked()


def test_a_text_is_taken_in_from_word_and_a_file_goes_with_it(of, said, tmp_path):
    paper = Document()
    for line in (TEXT.title, "", TEXT.body):
        paper.add_paragraph(line)
    paper.save(str(tmp_path / "稿.docx"))
    page = of("罗敏", "/report/new/")
    page.get_by_text("从文件读入文字").click()
    page.locator("#source").set_input_files(tmp_path / "稿.docx")
    page.get_by_role("button", name="读入").click()
    expect(page.get_by_label("标题")).to_have_value(TEXT.title)
    page.get_by_label("附件").set_input_files(tmp_path / "稿.docx")
    page.get_by_role("button", name="提交").click()
    said(page, "已提交")
    expect(page.get_by_role("link", name="稿.docx")).to_be_visible()


def test_what_was_handed_in_is_withdrawn_with_a_reason(cast, of, said):
    report = submitted(cast, at=timezone.now())
    page = of("罗敏", f"/report/{report.pk}/", phone=True)
    page.get_by_role("link", name="撤回").tap()
    page.get_by_label("撤回原因").fill("数字要核")
    page.get_by_role("button", name="撤回").tap()
    said(page, "已撤回")
    expect(page.locator("main")).to_contain_text("数字要核")


def test_what_is_asked_back_stands_on_the_desk_and_is_answered(cast, of, said):
    at = timezone.now() - timedelta(hours=1)
    acts.ask_back(arrived(cast, at=at), by=cast["何静"], at=at, question="217处分布在哪几座？")
    page = of("罗敏")
    page.get_by_role("row", name=TEXT.title).get_by_role("link").click()
    page.get_by_role("link", name="补充").click()
    expect(page.locator("main")).to_contain_text("217处分布在哪几座？")
    page.get_by_label("正文").fill(TEXT.body + "分布在12座。")
    page.get_by_role("button", name="补充").click()
    said(page, "已补充")


def test_an_invitation_is_answered(cast, of, said):
    now = timezone.now()
    acts.invite(
        by=cast["何静"], at=now, desk=cast.desks["dangwei"], title="秋粮收购进度", wish="收了多少、价格如何。",
        due_at=now + timedelta(days=3), units=[cast.units["sq"]],
    )  # fmt: skip
    page = of("罗敏")
    page.get_by_role("row", name="秋粮收购进度").get_by_role("link").click()
    page.get_by_role("link", name="写信息报来").click()
    expect(page.get_by_label("回应约稿")).to_contain_text("秋粮收购进度")
    page.get_by_label("标题").fill("石桥镇秋粮收购过半")
    page.get_by_label("正文").fill(TEXT.body)
    page.get_by_role("button", name="提交").click()
    said(page, "已提交")
    assert Report.objects.get().call.invitation.title == "秋粮收购进度"
