"""The main pages for everybody: axe finds nothing, nothing moves, nothing is wider than the screen, little is sent."""

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from shuniu.engines.reporting.tests.builders import arrived, submitted

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FIRST_PAGE = 60_000  # bytes, compressed (issue 2)
MOVED = """() => new Promise((told) => {
  const moved = [];
  const box = (rect) => [rect.x, rect.y, rect.width, rect.height].map(Math.round).join(" ");
  const name = (node) => node?.outerHTML || node?.textContent;
  const said = (one) => `${name(one.node)}: ${box(one.previousRect)} to ${box(one.currentRect)}`;
  const keep = (entry) => entry.hadRecentInput || moved.push(...entry.sources.map(said));
  new PerformanceObserver((list) => list.getEntries().forEach(keep))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => told(moved)));
})"""
MAIN = [
    ("罗敏", ["/", "/report/new/", "/reports/mine/", "/report/{report}/", "/invitations/", "/search/?q=水库", "/report/drafts/"]),
    ("孙和", ["/", "/report/{report}/", "/reports/unit/"]),
    ("何静", ["/", "/desk/", "/desk/dangwei/ledger/", "/desk/dangwei/register/", "/desk/dangwei/invite/"]),
    ("高远", ["/", "/units/", "/people/", "/late/", "/rules/", "/calendar/2026/", "/org/import/", "/notices/"]),
]  # fmt: skip


@pytest.mark.parametrize(("phone", "scheme"), [(False, "light"), (True, "dark")])
@pytest.mark.parametrize(("name", "paths"), MAIN, ids=[name for name, _ in MAIN])
def test_main_pages_can_be_used_by_everybody_and_stand_still(cast, of, name, paths, phone, scheme):
    report = submitted(cast, at=timezone.now())
    arrived(cast, at=timezone.now())
    page = of(name, phone=phone, color_scheme=scheme)
    for path in paths:
        fit_for_all(page, path.format(report=report.pk))


def fit_for_all(page, path):
    """One page: axe finds nothing, nothing moves, nothing is wider than the screen."""
    usable(page, path)
    assert page.evaluate(MOVED) == [], f"{path} moves"


def usable(page, path):
    """One page: axe finds nothing, nothing is wider than the screen."""
    answer = page.goto(path, wait_until="networkidle")
    assert answer.ok, f"{path}: {answer.status}"
    found = Axe().run(page)
    assert found.violations_count == 0, f"{path}: {found.generate_report()}"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} is too wide"


def test_the_first_page_is_light(screens):
    page = screens.blank(phone=True)
    assert 0 < weight(page) <= FIRST_PAGE
    screens.enter(page, "罗敏")
    assert 0 < weight(page) <= FIRST_PAGE


def weight(page):
    """Bytes that the first page brings, each answer compressed by itself."""
    sent = []
    page.on("response", lambda response: sent.append(response))
    page.goto("/", wait_until="networkidle")
    return sum(len(gzip.compress(response.body())) for response in sent if response.status == 200)
