"""Names are right as they stand: of places by their kind, of the house's own units by their name."""

import pytest

from shuniu.papers.checker import check

SLIP = "对望河居67家企业开展走访"


def wrong(text, **more):
    return [one.wrong for one in check(text, **more) if one.rule == "character.wrong"]


@pytest.mark.parametrize("kind", ["县", "镇", "乡", "村", "街道", "社区"])
def test_what_stands_before_the_kind_of_a_place_is_its_name(kind):
    assert wrong(SLIP) == ["望"]
    assert wrong(SLIP.replace("居", kind)) == []


def test_a_name_of_the_house_is_right():
    assert wrong(SLIP, known=["石桥镇", "望河居"]) == []


def test_the_names_are_asked_for_only_where_something_is_found():
    asked = (name for name in ["望河居"])
    assert wrong("今年以来，全市粮食生产形势稳定。", known=asked) == []
    assert next(asked) == "望河居"
