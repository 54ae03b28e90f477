"""Numbers in the text of a circular follow from its table, from one another, or from nothing here."""

from shuniu.rooms.assessment.recounting.published import read
from shuniu.rooms.assessment.recounting.totals import follow, sums_differing


def test_what_follows_and_what_does_not():
    (table,) = read(
        {
            "adopted": {"教育局": 5, "财政局": 3, "石桥街道": 1},
            "printed": {
                "total": 11,
                "by_office": 2,
                "by_units": 9,
                "departments": 2,
                "streets": 1,
                "papers": 17,
            },
        }
    )
    rules = {each.name: each.rule for each in follow(table)}
    assert rules == {
        "total": "by_office、by_units之和",
        "by_office": "",
        "by_units": "adopted一栏之和",
        "departments": "adopted不为零的部门数",
        "streets": "adopted不为零的乡镇数",
        "papers": "",
    }


def test_a_printed_sum_that_is_wrong_is_told():
    (table,) = read({"columns": ["单位", "采用"], "rows": [["石桥镇", 3], ["柳河镇", 2], ["合计", 6]]})
    assert sums_differing(table) == {"采用": (6, 5)}


def test_a_rate_in_the_text_follows_from_two_numbers_of_it():
    (table,) = read(
        {
            "columns": ["单位", "报送", "采纳"],
            "rows": [["甲", 5, 2], ["乙", 3, 1]],
            "printed": {"采纳率": "37.5%"},
        }
    )
    assert [each.rule for each in follow(table)] == ["采纳一栏之和÷报送一栏之和"]
