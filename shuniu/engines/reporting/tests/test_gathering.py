"""A long list at the desk: what is wanted is looked for, and what was ticked before stays beside it."""

import re
from html import unescape
from typing import Any

import pytest

from shuniu.engines.reporting import triage
from shuniu.engines.reporting.tests.builders import TEXT, arrived
from shuniu.engines.reporting.texts import Wording
from tests.cast import Cast

pytestmark = pytest.mark.django_db


def test_what_is_beyond_the_first_page_is_found_and_ticked_together(
    cast: Cast, signed_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, ticked = arrived(cast, wording=Wording("石桥镇秋粮收购过半", TEXT.body)), arrived(cast)
    monkeypatch.setattr(triage, "SHOWN", 2)
    arrived(cast), arrived(cast)
    page = signed_in("何静").get("/desk/dangwei/").content.decode()
    assert f'data-row="{first.pk}"' not in page and 'name="find"' in page
    page = signed_in("何静").get(f"/desk/dangwei/?find=秋粮&s={ticked.pk}").content.decode()
    assert [f'data-row="{each.pk}"' in page for each in (first, ticked)] == [True, True]
    assert page.count("data-row=") == 2 and page.count(" checked") == 1
    assert "没有找到" in signed_in("何静").get("/desk/dangwei/?find=无此").content.decode()


def test_what_was_looked_for_stays_when_one_of_it_was_dealt_with(cast: Cast, signed_in: Any) -> None:
    first, other = (
        arrived(cast, wording=Wording(f"石桥镇秋粮收购{done}", TEXT.body)) for done in ("过半", "完成")
    )
    arrived(cast)
    client = signed_in("何静")
    page = client.get(f"/desk/dangwei/?find=秋粮&open={first.pk}").content.decode()
    onward = re.search(r'name="_next" value="([^"]*after=[^"]*)"', page)
    assert onward is not None
    page = client.get(unescape(onward[1])).content.decode()
    assert [f'data-row="{each.pk}"' in page for each in (first, other)] == [True, True]
    assert page.count("data-row=") == 2 and 'value="秋粮"' in page
