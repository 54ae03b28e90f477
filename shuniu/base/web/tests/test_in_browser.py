"""What only a browser can prove: typing survives, keys work, pages are quiet and can be used by everybody."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from shuniu.base.refusals import Incomplete
from shuniu.base.rules.models import PackAdoption
from shuniu.base.web import drafts
from shuniu.base.web.models import Draft

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("shuniu.base.web.tests.urls"),
]
WRITE = "/slip/new/write/"


def saved(page):
    return page.locator("[data-saved]")


def local(page):
    return page.evaluate("Object.keys(localStorage).length")


def test_typing_is_kept_as_it_is_typed(visit):
    page = visit("keeper", WRITE)
    page.get_by_label("标题").fill("修水管")
    expect(saved(page)).to_contain_text("已存")
    assert Draft.objects.get().body == {"title": "修水管"} and local(page) == 0
    page.reload()
    expect(page.get_by_label("标题")).to_have_value("修水管")


def test_the_line_drops_and_nothing_is_lost(visit, context):
    address = visit("keeper", WRITE).url
    page = context.new_page()
    page.goto(address)
    page.route("**/draft/**", lambda route: route.abort())
    page.get_by_label("标题").fill("断网时写的")
    expect(saved(page)).to_contain_text("存在本机")
    page.unroute("**/draft/**")
    page.reload()
    page.get_by_role("button", name="用这一稿").click()
    expect(page.get_by_label("标题")).to_have_value("断网时写的")
    expect(saved(page)).to_contain_text("已存")
    assert local(page) == 0


def test_closing_the_tab_saves_too(visit, context, live_server):
    page = visit("keeper", WRITE)
    page.get_by_label("标题").fill("刚写就关")
    page.goto(f"{live_server.url}/desk/")
    page.goto(f"{live_server.url}{WRITE}")
    expect(page.get_by_label("标题")).to_have_value("刚写就关")


def test_marked_text_stays_in_the_page(visit, monkeypatch):
    monkeypatch.setattr(drafts, "_gates", [refuse_all])
    page = visit("keeper", WRITE)
    page.get_by_label("标题").fill("机密★1年")
    expect(saved(page)).to_contain_text("国家秘密")
    expect(page.get_by_label("标题")).to_have_value("机密★1年")
    assert local(page) == 0 and not Draft.objects.exists()


def refuse_all(text, account, at):
    raise Incomplete({"": "有国家秘密标志，没有保存。"})


def test_another_tab_was_later(visit, context):
    page = visit("keeper", WRITE)
    other = context.new_page()
    other.goto(page.url)
    other.get_by_label("标题").fill("另一处写的")
    expect(saved(other)).to_contain_text("已存")
    page.get_by_label("标题").fill("这一处写的")
    page.get_by_role("button", name="用那一稿").click()
    expect(page.get_by_label("标题")).to_have_value("另一处写的")


def test_the_session_ends_and_typing_goes_on(visit, context, live_server):
    page = visit("keeper", WRITE)
    page.get_by_label("标题").fill("写到一半")
    context.clear_cookies()
    page.get_by_role("button", name="写便条").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("写的都还在")
    dialog.get_by_label("登录名").fill(page.account.login)
    dialog.get_by_role("button", name="登录").click()
    expect(page.get_by_role("status").filter(has_text="写好了")).to_be_visible()
    assert PackAdoption.objects.get().pack == "写到一半"


def test_a_doubled_click_is_one_slip(visit):
    page = visit("keeper", WRITE)
    page.get_by_label("标题").fill("点了两下")
    page.get_by_role("button", name="写便条").dblclick()
    expect(page.get_by_text("放在抽屉里")).to_be_visible()
    assert PackAdoption.objects.count() == 1


def test_letters_are_verbs(visit, slip):
    page = visit("keeper", f"/slip/{slip.pk}/")
    page.keyboard.press("n")
    expect(page.get_by_role("status").filter(has_text="已记一笔。")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_label("查找")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("下一行、上一行")


def test_without_scripts_a_verb_works_too(enter, chromium, live_server):
    client = enter("keeper")
    with chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800}) as plain:
        plain.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
        )
        page = plain.new_page()
        page.goto(f"{live_server.url}{WRITE}")
        page.get_by_label("标题").fill("没有脚本")
        page.get_by_role("button", name="写便条").click()
        expect(page.get_by_text("放在抽屉里")).to_be_visible()
        page.get_by_role("link", name="菜单").click()
        expect(page.get_by_role("link", name="显示")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1360])
def test_every_component_can_be_used_by_everybody(visit, settings, scheme, width):
    settings.DEMO = True
    page = visit("keeper", "/desk/")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 860})
    page.goto(page.url.replace("/desk/", "/ui/"))
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
