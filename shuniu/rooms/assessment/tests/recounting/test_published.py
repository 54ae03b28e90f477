"""Published tables as people type them in."""

from fractions import Fraction

import pytest

from shuniu.rooms.assessment.recounting.published import NotATable, number, read


def test_rows_under_columns():
    (table,) = read(
        {"id": "T", "columns": ["排名", "单位", "采用"], "rows": [[1, "石桥镇", 3], [2, "柳河镇", None]]}
    )
    assert table.units == ("石桥镇", "柳河镇")
    assert table.columns == {"排名": (1, 2), "采用": (3, None)}


def test_rows_as_mappings():
    (table,) = read({"rows": [{"unit": "石桥镇", "采用": 3}, {"unit": "柳河镇", "报送": 5}]})
    assert table.columns == {"采用": (3, None), "报送": (None, 5)}


def test_units_with_a_number_each():
    (table,) = read({"adopted": {"石桥镇": 3, "柳河镇": 1}, "printed": {"total": 4}})
    assert (table.columns, table.printed) == ({"adopted": (3, 1)}, {"total": 4})


def test_parts_of_one_circular():
    said = {"id": "T", "title": "通报", "tables": [{"columns": ["unit", "n"], "rows": [["甲", 1]]}] * 2}
    assert [(table.id, table.units) for table in read(said)] == [("T", ("甲",))] * 2


def test_a_sum_line_is_no_unit():
    (table,) = read({"columns": ["单位", "采用"], "rows": [["石桥镇", 3], ["合计", 4]]})
    assert (table.units, table.sums, table.sum_of("采用")) == (("石桥镇",), {"采用": 4}, 3)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("50.0%", Fraction(50)),
        ("3条", 3),
        ("-5", -5),
        ("0.5", Fraction(1, 2)),
        (0.1, Fraction(1, 10)),
        ("—", None),
        ("好", None),
    ],
)
def test_cells_are_exact(cell, expected):
    assert number(cell) == expected


@pytest.mark.parametrize("said", [3, {"id": "T", "columns": ["unit"], "rows": [["甲", 1]]}])
def test_what_is_no_table_is_refused_with_a_sentence(said):
    with pytest.raises(NotATable, match="应"):
        read(said)
