"""Chromium for the tests marked ``browser``: Debian's own, found on the machine, one process for a whole run."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

PATIENCE = 15_000
# Drawn by the processor anyway: without a graphics card being imitated first it takes a tenth less of it.
PLAIN = (
    "--disable-gpu",
    "--disable-gpu-rasterization",
    "--disable-gpu-compositing",
    "--num-raster-threads=1",
)
REFUSALS = ("409", "422")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; the tests that ask for it fail, not skip, where ``bin/test`` could not install it."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
        "1"  # playwright keeps a loop in this thread; Django would object
    )
    arguments = [*PLAIN, *([] if os.geteuid() else ["--no-sandbox"])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor on a desk screen, in Chinese, in Beijing time."""
    context = chromium.new_context(
        locale="zh-CN", timezone_id="Asia/Shanghai", viewport={"width": 1280, "height": 800}
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def complains(message: ConsoleMessage) -> bool:
    """Whether a console message is an error; that the product answered with a refusal is none."""
    refused = "Failed to load resource" in message.text and any(code in message.text for code in REFUSALS)
    return message.type == "error" and not refused


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must stay quiet: any error in its console or its scripts fails the test."""
    page, noise = context.new_page(), []
    page.on("console", lambda message: noise.append(message.text) if complains(message) else None)
    page.on("pageerror", lambda error: noise.append(str(error)))
    yield page
    assert not noise, f"the page complained: {noise}"
