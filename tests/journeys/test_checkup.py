"""公文体检 in the hand: pasted, mended by keys, dropped, taken home, kept and thrown away."""

import base64

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from shuniu.papers.reader import read_file, read_text
from shuniu.papers.typeset import typeset
from shuniu.rooms.documents.examining import examine
from shuniu.rooms.documents.models import Checkup, CheckupText
from shuniu.rooms.documents.tests.samples import NOTICE, SECRET
from tests.journeys.conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DROP = """([name, data]) => {
  const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const carried = new DataTransfer();
  carried.items.add(new File([bytes], name));
  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried }));
}"""


@pytest.fixture(scope="module", autouse=True)
def _words_are_loaded():
    """The word lists are read once a process, before anybody waits for them."""
    examine(NOTICE, purpose="official")


def examined(page, text=NOTICE):
    """Paste a text and have it checked."""
    page.get_by_role("textbox", name="文稿").fill(text)
    page.get_by_role("button", name="体检", exact=True).click()
    expect(page.get_by_role("article", name="文稿")).to_be_visible()
    return page


def test_findings_are_walked_and_mended_by_keys(of, said):
    page = examined(of("罗敏", "/checkup/"))
    page.evaluate("window.same = true")
    findings = page.locator("[data-row]")
    count = findings.count()
    page.keyboard.press("j")
    expect(page.locator("[data-mark][data-here]")).to_have_count(1)
    page.keyboard.press("m")
    said(page, "已把“云政办发[2026]12号”改为“云政办发〔2026〕12号”")
    expect(findings).to_have_count(count - 1)
    expect(findings.first.locator("[data-open]")).to_be_focused()
    page.keyboard.press("a")
    said(page, "其余的请逐处斟酌")
    expect(page.get_by_role("article", name="文稿")).to_contain_text("迅速部署")
    assert page.evaluate("window.same")


def test_one_click_mends_and_another_takes_it_back(of, said):
    page = examined(of("罗敏", "/checkup/"))
    page.get_by_role("button", name="改这一处").first.click()
    said(page, "已把")
    expect(page.get_by_role("article", name="文稿")).to_contain_text("云政办发〔2026〕12号")
    page.get_by_role("button", name="撤销").click()
    said(page, "上一步已撤销")
    expect(page.get_by_role("article", name="文稿")).to_contain_text("云政办发[2026]12号")
    expect(page.get_by_role("button", name="撤销")).to_have_count(0)


def test_the_text_is_changed_by_hand_and_checked_again(of):
    page = examined(of("罗敏", "/checkup/"))
    page.get_by_text("改文字").click()
    page.get_by_role("textbox", name="文稿").fill("一、压实责任\n各地要把责任落实到人。")
    page.get_by_role("button", name="再体检", exact=True).click()
    expect(page.get_by_text("没有查出问题")).to_be_visible()


def test_a_dropped_file_is_read_and_what_is_taken_home_reads_back(of, said, tmp_path):
    page = of("王芳", "/checkup/")
    word = typeset(read_text(NOTICE).document, "docx").data
    page.evaluate(DROP, ["通知.docx", base64.b64encode(word).decode()])
    said(page, "已读入“通知.docx”")
    expect(page.get_by_role("article", name="文稿")).to_contain_text("把责任落实到人")
    with page.expect_download() as taken:
        page.get_by_role("button", name="OFD").click()
    taken.value.save_as(tmp_path / "a.ofd")
    again = read_file(tmp_path / "a.ofd").document
    assert str(again.title) == "云州市人民政府办公室关于做好水库安全管理工作的通知"
    page.get_by_role("button", name="看版面").click()
    expect(page.get_by_role("img", name="第 1 页的版面")).to_be_visible()
    assert not CheckupText.objects.exists()


def test_kept_only_when_asked_and_gone_when_discarded(of, said):
    page = examined(of("罗敏", "/checkup/"))
    page.get_by_role("button", name="留存").click()
    said(page, "只有您自己看得到")
    page.goto("/checkup/mine/")
    page.get_by_role("link", name="关于做好水库安全管理工作的通知").first.click()
    page.get_by_role("link", name="删除").first.click()
    page.get_by_role("button", name="删除").click()
    said(page, "文字已经清除")
    assert Checkup.objects.get().text.body == ""


def test_a_secret_stays_in_the_page_where_it_was_typed(of):
    page = of("罗敏", "/checkup/")
    page.get_by_role("textbox", name="文稿").fill(SECRET)
    page.get_by_role("button", name="体检", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("机要渠道")
    expect(page.get_by_role("textbox", name="文稿")).to_have_value(SECRET)


def test_it_works_without_scripts(of):
    page = examined(of("罗敏", "/checkup/", java_script_enabled=False))
    page.get_by_role("button", name="改这一处").first.click()
    expect(page.get_by_role("article", name="文稿")).to_contain_text("云政办发〔2026〕12号")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_it_can_be_used_by_everybody(of, size):
    page = of("罗敏", "/checkup/", phone=size is PHONE)
    for step in (lambda: None, lambda: examined(page)):
        step()
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
