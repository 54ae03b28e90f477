"""Units and people by name over the hits of a search: who is in post finds them, a single sign finds nobody."""

import re
from html import unescape

from django.test import Client

from shuniu.front import directory
from tests.cast import Cast


def test_a_unit_and_its_people_are_found_by_name(cast: Cast) -> None:
    actors = (cast["罗敏"],)
    assert directory.named("石桥镇", actors) == [("石桥镇", f"/unit/{cast.units['sq'].pk}/")]
    assert directory.named("何静", actors) == [("何静", f"/person/{cast['何静'].person_id}/")]
    assert directory.named("市委办公室", actors)[0][1] == f"/unit/{cast.units['swb'].pk}/"


def test_traditional_characters_find_the_same(cast: Cast) -> None:
    assert [name for name, _ in directory.named("石橋鎮", (cast["罗敏"],))] == ["石桥镇"]


def test_one_sign_or_nonsense_finds_nobody(cast: Cast) -> None:
    actors = (cast["罗敏"],)
    assert (
        directory.named("石", actors)
        == directory.named("%%", actors)
        == directory.named("长" * 31, actors)
        == []
    )


def test_who_holds_no_post_finds_nobody(cast: Cast) -> None:
    assert directory.named("石桥镇", ()) == []


def test_the_page_leads_to_the_card(cast: Cast, signed_in) -> None:
    client: Client = signed_in("罗敏")
    page = client.get("/search/", {"q": "何静"}).content.decode()
    asked = re.search(r'hx-get="(/search/called/[^"]*)"', page)
    assert asked
    line = client.get(unescape(asked[1])).content.decode()
    assert f'href="/person/{cast["何静"].person_id}/"' in line
    assert "没有叫这个名字的" in client.get("/search/called/", {"q": "无此人"}).content.decode()
