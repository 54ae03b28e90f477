"""A long list at the desk: what is wanted is looked for, and what was ticked before stays beside it."""

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
