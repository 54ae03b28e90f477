"""One click mends one finding, one button all that are safe."""

import pytest

from shuniu.base.refusals import Incomplete
from shuniu.rooms.documents.examining import examine
from shuniu.rooms.documents.marking import numbered
from shuniu.rooms.documents.mending import mended_all, mended_one
from shuniu.rooms.documents.tests.samples import NOTICE


def place_of(examined, wrong):
    return next(m.place for m in numbered(examined.text, examined.findings) if m.finding.wrong == wrong)


def test_one_is_mended_and_all_else_stays():
    examined = examine(NOTICE, purpose="official")
    text, finding = mended_one(examined, place_of(examined, "布署"))
    assert text == NOTICE.replace("布署", "部署")
    assert finding.suggestion == "部署"


def test_a_place_that_is_no_more_is_refused():
    examined = examine(NOTICE.replace("布署", "部署"), purpose="official")
    with pytest.raises(Incomplete, match="最新的检查结果"):
        mended_one(examined, "3-5-word.wrong")


def test_what_only_a_person_can_decide_is_left_alone():
    examined = examine(NOTICE, purpose="official")
    text, count = mended_all(examined)
    assert "云政办发〔2026〕12号" in text and "部署" in text
    assert "2026年2月31日" in text
    again = examine(text, purpose="official")
    assert count == len(examined.safe) and not again.safe
    assert again.counts["error"] >= 1


def test_a_misquoted_instruction_is_found_against_the_original():
    found = examine(NOTICE, purpose="official", original="原则同意，请抓紧办理。").findings
    assert [one.suggestion for one in found if one.rule.startswith("instruction.")] == ["原则同意"]


def test_an_empty_or_overlong_text_is_refused_in_words():
    with pytest.raises(Incomplete, match="还没有文稿"):
        examine(" \n", purpose="official")
    with pytest.raises(Incomplete, match="上限"):
        examine("字" * 1_000_001, purpose="official")
