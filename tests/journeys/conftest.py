"""Somebody of the cast at a desk or with a phone, pages that stay quiet, and an office that is whole afterwards."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from shuniu.base.clocks.sweeping import sweep
from shuniu.base.notices.delivering import deliver
from shuniu.front.keeping.proving import breaches
from tests.cast import Cast
from tests.harness.browser import PATIENCE, complains

DESK, PHONE = {"width": 1360, "height": 860}, {"width": 390, "height": 800}
ANSWERS = (401, 409, 422)
BACKEND = "shuniu.base.parties.backends.Accounts"


@dataclass
class Screens:
    """The browsers of one test: one context a person, everything they complain about in one list."""

    browser: Browser
    address: str
    cast: Cast
    noise: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def blank(self, *, phone: bool = False, **more: object) -> Page:
        """A stranger's page."""
        size = PHONE if phone else DESK
        context = self.browser.new_context(
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            viewport=size,
            has_touch=phone,
            base_url=self.address,
            **more,
        )
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.noise.append(message.text) if complains(message) else None)
        page.on("pageerror", lambda error: self.noise.append(str(error)))
        page.on("response", self._answered)
        return page

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status not in ANSWERS:
            self.noise.append(f"{response.status} {response.url}")

    def enter(self, page: Page, name: str) -> None:
        """Sign somebody in on a page's browser, as if they had typed their password."""
        client = Client()
        client.force_login(self.cast.account(name), backend=BACKEND)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": self.address}]
        )

    def of(self, name: str, path: str = "/", *, phone: bool = False, **more: object) -> Page:
        """Somebody's page, open at an address."""
        page = self.blank(phone=phone, **more)
        self.enter(page, name)
        page.goto(path)
        return page


@pytest.fixture
def screens(cast: Cast, chromium: Browser, live_server, settings) -> Iterator[Screens]:
    """Browsers that must stay quiet; when they are closed, every invariant of the office must hold."""
    settings.AXES_ENABLED = False
    screens = Screens(chromium, live_server.url, cast)
    yield screens
    for context in screens.contexts:
        context.close()
    assert not screens.noise, f"the pages complained: {screens.noise}"
    assert [str(breach) for breach in breaches()] == []


@pytest.fixture
def of(screens: Screens) -> Callable[..., Page]:
    """``of("罗敏", "/report/new/", phone=True)``: their open page."""
    return screens.of


@pytest.fixture
def night_shift() -> Callable[[], None]:
    """What the worker does meanwhile: clocks walk, notices arrive."""

    def work() -> None:
        at = timezone.now()
        sweep(at)
        deliver(at)

    return work


@pytest.fixture
def choose() -> Callable[[Page, str, str], None]:
    """Choose one of many by what is typed: ``choose(page, "报送单位", "sqz")``."""

    def chosen(page: Page, label: str, typed: str) -> None:
        field = page.get_by_role("combobox", name=label).and_(page.locator("input"))
        field.fill(typed)
        field.press("Enter")

    return chosen


@pytest.fixture
def said() -> Callable[[Page, str], None]:
    """What the page says after a verb: ``said(page, "已采用")``."""

    def told(page: Page, words: str) -> None:
        expect(page.locator("[data-toasts]")).to_contain_text(words)

    return told
