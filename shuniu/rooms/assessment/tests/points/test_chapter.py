"""The language of schemes: what a row may leave out, which cells do not go together."""

import pytest

from shuniu.base.rules.kinds import BadValue
from shuniu.org.models import Role, Unit
from shuniu.rooms.assessment.chapter import BOUNDS, CHAPTER, DUTIES, WORTH
from shuniu.rooms.assessment.points.scheme import PLAIN, TABLES
from shuniu.rooms.assessment.points.words import RECIPIENTS, UNIT_LEVELS, UNIT_TYPES

WRONG = [
    (WORTH, {"clause": "三", "event": "采用", "points": "×2"}, "“乘”的行"),
    (WORTH, {"clause": "三", "event": "采用", "how": "乘", "points": "2分"}, "×2"),
    (WORTH, {"clause": "三", "event": "采用", "how": "再加", "points": "-50%"}, "“计”的行"),
    (WORTH, {"clause": "三", "event": "其他", "points": "2分"}, "其他"),
    (WORTH, {"clause": "三", "event": "采用", "genre": "调研+", "points": "2分"}, "体裁"),
    (DUTIES, {"clause": "四", "period": "月", "measure": "采用率", "least": "3条"}, "单位不对"),
    (DUTIES, {"clause": "四", "period": "月", "measure": "报送条数", "met": "3分"}, "至少多少"),
    (BOUNDS, {"clause": "五", "part": "全部", "period": "年"}, "没有写"),
    (BOUNDS, {"clause": "五", "part": "全部", "period": "年", "floor": "9分", "ceiling": "8分"}, "高于"),
]


@pytest.mark.parametrize(("table", "row", "sentence"), WRONG)
def test_a_row_that_makes_no_sense_is_refused(table, row, sentence):
    with pytest.raises(BadValue, match=sentence) as caught:
        table.read([row])
    assert caught.value.row == 0


def test_what_a_row_leaves_out_it_is_written_without():
    row = {"clause": "三", "event": "采用、批示", "genre": "约稿、综合+调研", "points": "5分"}
    read = WORTH.read([{**row, "level": "其他", "how": "计"}])
    assert WORTH.write(read) == [row]


def test_any_part_of_a_genre_and_all_words_of_a_part():
    (row,) = WORTH.read([{"clause": "三", "event": "采用", "genre": "约稿、综合+调研", "points": "5分"}])
    assert row["genre"] == (frozenset({"约稿"}), frozenset({"综合", "调研"}))


def test_the_words_for_units_are_those_of_the_tree():
    assert dict(Unit.Type.choices) == UNIT_TYPES
    assert UNIT_LEVELS.keys() == set(Unit.Level.values)
    assert dict(Role.choices).items() >= RECIPIENTS.items()


def test_the_typed_scheme_has_every_figure_of_the_chapter():
    assert {*TABLES, *PLAIN, "grades"} == {key.name for key in CHAPTER.keys}
