"""Ways to rooms above: what was registered for a page is shown on it, in the order of registering, each once."""

import pytest
from django.template import Context, Template

from shuniu.base.web import leads


@pytest.fixture(autouse=True)
def empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """No room has registered anything."""
    monkeypatch.setattr(leads, "_leads", {})


def test_a_page_shows_the_ways_registered_for_it() -> None:
    leads.register("figures", leads.Lead("各单位报送", lambda desk: f"/desk/{desk}/units/"))
    leads.register("figures", leads.Lead("各单位报送", lambda desk: f"/desk/{desk}/units/"))
    leads.register("mine", leads.Lead("报送统计", lambda _: "/standing/"))
    assert leads.of("figures", "dangwei") == [("各单位报送", "/desk/dangwei/units/")]
    assert leads.of("mine") == [("报送统计", "/standing/")]
    assert leads.of("elsewhere") == []


def test_the_tag_writes_links_that_hold_no_markup_of_their_own() -> None:
    leads.register("mine", leads.Lead("<统计>", lambda thing: f"/standing/?whose={thing}&x=1"))
    drawn = Template('{% leads "mine" "a" %}').render(Context())
    assert '<a href="/standing/?whose=a&amp;x=1">&lt;统计&gt;</a>' in drawn
