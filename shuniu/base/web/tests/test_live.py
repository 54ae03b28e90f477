"""The rail's counts and the pulse, polled."""

import pytest

from shuniu.base.web import menu, pulse
from shuniu.base.web.menu import Entry
from shuniu.base.web.pulse import Pulse

pytestmark = [pytest.mark.django_db, pytest.mark.urls("shuniu.base.web.tests.urls")]


@pytest.fixture(autouse=True)
def rail(monkeypatch):
    monkeypatch.setattr(menu, "_entries", {})
    monkeypatch.setattr(pulse, "_read", [])
    menu.register(Entry("", "我的工作台", "front:desk", order=10, count=lambda request: 5))
    menu.register(Entry("管理", "账号", "web:looks", order=90, shown_to=lambda actors: False))
    menu.register(Entry("查阅", "查找", "front:search", order=50))


def test_counts_and_pulse_with_an_etag(enter):
    pulse.register(lambda at: Pulse("时钟 12 秒前走过一遍"))
    client = enter("keeper")
    first = client.get("/live/")
    assert first.json()["counts"] == {"front:desk": 5}
    assert first.json()["pulse"]["word"] == "时钟 12 秒前走过一遍"
    assert client.get("/live/", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_the_rail_shows_what_is_for_the_reader(enter, slip):
    shown = enter("keeper").get(f"/slip/{slip.pk}/").content.decode()
    assert shown.index("我的工作台") < shown.index("查阅") < shown.index(">查找")
    assert "账号" not in shown


def test_the_nearest_entry_is_marked():
    entries = menu.shown(())
    assert menu.nearest("/search/more/", entries).word == "查找"
    assert menu.nearest("/elsewhere/", entries) is None
