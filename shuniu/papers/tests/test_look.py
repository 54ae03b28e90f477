"""What a series may have of its own: colour, number line, contents, sections, a mark over its head."""

import json
from dataclasses import replace

import pytest

from shuniu.papers.model import Colour, Look, Words, from_json
from shuniu.papers.model import as_json as as_record
from shuniu.papers.tests.samples import DIGEST
from shuniu.papers.typeset.sheet import sheet


def page(**look: object) -> str:
    """The sheet of a digest that looks so."""
    return json.dumps(sheet(replace(DIGEST, look=Look(**look))), ensure_ascii=False)


@pytest.mark.parametrize(
    ("look", "there", "gone"),
    [
        ({}, "【工作动态】", "一、工作动态"),
        ({"numbered": True}, "二、社情民意", "【社情民意】"),
        ({"contents": False}, "【工作动态】", "本期要目"),
        ({"colour": Colour.BLUE}, '"colour": "blue"', '"colour": "red"'),
        ({"dated": True}, "第128期", "中共云州市委办公室编"),
    ],
)
def test_what_differs_between_series(look: dict[str, object], there: str, gone: str) -> None:
    found = page(**look)
    assert there in found and gone not in found


def test_number_and_date_share_a_line() -> None:
    head = sheet(replace(DIGEST, look=Look(dated=True)))["head"]["pieces"]
    (line,) = [piece for piece in head if piece["k"] == "sides"]
    assert [line[side][0]["s"] for side in ("left", "right")] == ["第128期", "2026年5月7日"]


def test_the_mark_stands_over_the_head_and_is_kept() -> None:
    marked = replace(DIGEST, mark=Words("内部资料　注意保存"), look=Look(Colour.BLUE, numbered=True))
    assert [mark["s"] for mark in sheet(marked)["head"]["marks"]] == ["内部资料　注意保存"]
    assert from_json(as_record(marked)) == marked
