"""What explains each column of a table is found from its rows."""

from fractions import Fraction

import pytest

from shuniu.rooms.assessment.recounting.published import read
from shuniu.rooms.assessment.recounting.relation import POINTS, RANK, RATIO, SUM
from shuniu.rooms.assessment.recounting.relations import relations
from shuniu.rooms.assessment.recounting.roles import Role, role_of, roles

MONTH = {
    "columns": [
        "名次", "单位", "报送条数", "采用条数", "采用率", "本级得分",
        "市级条数", "市级得分", "批示加分", "本月得分", "累计得分",
    ],
    "rows": [
        [1, "石桥镇", 40, 20, "50.0%", 100, 3, 60, 10, 170, 400],
        [2, "柳河镇", 30, 10, "33.3%", 50, 2, 40, 0, 90, 100],
        [3, "安平县", 33, 12, "36.4%", 60, 0, 0, 0, 65, 65],
        [4, "清溪县", 9, 0, "0.0%", 0, 1, 20, 0, 20, 20],
        [5, "教育局", 9, 1, "11.1%", 5, 0, 0, 0, 5, 5],
    ],
}  # fmt: skip


def found(said):
    (table,) = read(said)
    return relations(table, roles(list(table.columns)))


def test_points_an_item():
    own = found(MONTH)["本级得分"]
    assert (own.how, own.weights, own.firm) == (POINTS, {"采用条数": 5}, True)
    assert found(MONTH)["市级得分"].weights == {"市级条数": 20}


def test_a_sum_with_one_exception():
    month = found(MONTH)["本月得分"]
    assert (month.how, month.of) == (SUM, ("本级得分", "市级得分", "批示加分"))
    assert month.exceptions == {2: 5}


def test_a_rate_and_a_rank():
    rate, rank = found(MONTH)["采用率"], found(MONTH)["名次"]
    assert (rate.how, rate.of, rate.scale) == (RATIO, ("采用条数", "报送条数"), 100)
    assert (rank.how, rank.of) == (RANK, ("累计得分",))
    assert rate.firm
    assert rank.firm


def test_earlier_months_are_not_taken_for_a_rule():
    year = found(MONTH)["累计得分"]
    assert (year.of, year.exceptions) == (("本月得分",), {0: 230, 1: 10})
    assert year.usable == year.firm


def test_one_row_settles_but_proves_nothing():
    said = {"columns": ["单位", "省级条数", "省级得分"], "rows": [["甲", 1, 30], ["乙", 0, 0], ["丙", 0, 0]]}
    province = found(said)["省级得分"]
    assert (province.weights, province.firm, province.usable) == ({"省级条数": 30}, False, True)


def test_counts_without_a_common_rule_are_not_usable():
    said = {
        "columns": ["单位", "采用", "得分"],
        "rows": [["甲", 186, 4650], ["乙", 148, 2825], ["丙", 123, 2625]],
    }
    assert not found(said)["得分"].usable


def test_base_points_that_every_unit_has():
    said = {
        "columns": ["单位", "采用", "得分"],
        "rows": [["甲", 1, 15], ["乙", 2, 20], ["丙", 0, 10], ["丁", 7, 45]],
    }
    assert found(said)["得分"].weights == {"采用": 5, "": 10}


def test_deductions_by_their_number():
    said = {
        "columns": ["单位", "采用条数", "扣分次数", "得分"],
        "rows": [["甲", 4, 0, 8], ["乙", 3, 1, 3], ["丙", 5, 2, 4], ["丁", 6, 0, 12]],
    }
    assert found(said)["得分"].weights == {"采用条数": 2, "扣分次数": -3}


def test_an_empty_column_agrees_with_nothing_out_of_nothing():
    said = {"columns": ["单位", "省级条数", "省级得分"], "rows": [["甲", 0, 0], ["乙", 0, 0]]}
    assert found(said)["省级得分"].weights == {"省级条数": None}


def test_a_column_of_counts_that_is_the_sum_of_others():
    said = {
        "columns": ["单位", "市级条数", "省级条数", "采用条数"],
        "rows": [["甲", 1, 2, 3], ["乙", 4, 0, 4]],
    }
    assert found(said)["采用条数"].of == ("市级条数", "省级条数")


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("排名", Role.RANK), ("采用率", Role.RATIO), ("扣分次数", Role.COUNT), ("累计条数", Role.CUMULATED),
        ("累计得分", Role.POINTS), ("city_points_cum", Role.POINTS), ("city_adopted", Role.COUNT), ("total", Role.POINTS),
        ("市级采用", Role.COUNT), ("序号", Role.ASIDE),
    ],
)  # fmt: skip
def test_names_tell_roles(name, role):
    assert role_of(name) is role


def test_weights_are_fractions():
    weights = found(MONTH)["本级得分"].weights
    assert all(isinstance(weight, Fraction) for weight in weights.values())
