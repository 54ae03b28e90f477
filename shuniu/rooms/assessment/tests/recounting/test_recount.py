"""A table goes through happenings and the calculator and comes out as published; what does not fit is named."""

import json
from datetime import date
from fractions import Fraction
from io import StringIO
from operator import mul

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import settings as settings_of
from hypothesis import strategies as st

from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.recounting.files import figures, shelf
from shuniu.rooms.assessment.recounting.plan import planned
from shuniu.rooms.assessment.recounting.published import NotATable, read
from shuniu.rooms.assessment.recounting.recount import recount
from shuniu.rooms.assessment.recounting.running import Recounting

ON = date(2024, 1, 1)
TABLE = {
    "id": "yunzhou-2026q1",
    "title": "云州市一季度政务信息采用情况",
    "columns": ["名次", "单位", "政务要情", "快讯", "省级采用", "批示加分", "扣分", "得分"],
    "rows": [
        [1, "石桥镇", 3, 4, 1, 30, 0, 120],
        [2, "柳河镇", 2, 5, 0, 0, 5, 40],
        [4, "安平县", 1, 1, 0, 0, 0, 15],
        [3, "清溪县", 1, 2, 0, 0, 0, 22],
        [5, "教育局", 0, 2, 0, 0, 0, 10],
        [6, "财政局", 0, 1, 0, 0, 0, 5],
        [7, "林业局", 0, 0, 0, 0, 0, 0],
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def packs():
    return shelf(settings.PACKS)


def by_hand(said=None):
    (table,) = read(TABLE)
    columns = {name: {"level": "本级"} for name in ("政务要情", "快讯")}
    columns |= {
        "省级采用": {"publication": ""},
        "得分": {"of": ["政务要情", "快讯", "省级采用", "批示加分", "-扣分"]},
    }
    return table, planned(table, said or columns)


def test_a_shipped_scheme_gives_the_table_but_for_what_it_does_not_know(packs):
    """By 六安's scheme: 10 and 5 points an item, 40 in the province; one figure is not by the rule."""
    table, plan = by_hand()
    schemes = Schemes.always(Scheme.of(figures(packs, "liuan-2013", ON)))
    done = recount(table, plan, schemes, on=ON, own_level="市")
    assert [(each.unit, each.points) for each in done.exceptions] == [("清溪县", 2)]
    assert done.differences == ()
    assert done.cells["得分"] == table.columns["得分"]


def test_without_names_for_them_the_differences_are_told(packs):
    table, plan = by_hand()
    schemes = Schemes.always(Scheme.of(figures(packs, "liuan-2013", ON)))
    done = recount(table, plan, schemes, on=ON, own_level="市", naming=False)
    assert [str(each) for each in done.differences] == ["清溪县 得分：公布22，重算20"]


def test_the_rule_is_found_without_a_scheme(packs):
    said = {
        **TABLE,
        "columns": ["名次", "单位", "政务要情", "快讯", "采用得分"],
        "rows": [[*row[:4], 10 * row[2] + 5 * row[3]] for row in TABLE["rows"]],
    }
    said["rows"][3][4] += 2
    (table,) = read(said)
    result = Recounting(packs, ON).of(table)
    assert [(row["publication"], row["points"]) for row in result.plan.worth] == [
        ("政务要情", "10分"),
        ("快讯", "5分"),
    ]
    assert [each.title for each in result.done.exceptions] == ["清溪县采用得分公布的比按办法计算的多2分"]
    assert result.done.differences == ()


def test_groups_with_rules_of_their_own_are_counted_apart(packs):
    towns = [[f"镇{n}", "乡镇", n, 5 * n] for n in range(1, 5)]
    offices = [[f"局{n}", "部门", n, 3 * n] for n in range(1, 5)]
    (table,) = read({"id": "t", "columns": ["单位", "组别", "采用", "得分"], "rows": towns + offices})
    results = Recounting(packs, ON).parts(table)
    assert [(each.table.id, each.plan.worth[0]["points"]) for each in results] == [
        ("t/乡镇", "5分"),
        ("t/部门", "3分"),
    ]


def test_strange_columns_are_refused():
    with pytest.raises(NotATable, match="没有这一栏"):
        by_hand({"省办": {"level": "省"}})


def test_it_is_a_command(tmp_path):
    path = tmp_path / "table.json"
    rows = [["甲", 2, 6], ["乙", 3, 9], ["丙", 1, 4], ["丁", 5, 15]]
    path.write_text(json.dumps({"id": "t", "columns": ["单位", "采用", "得分"], "rows": rows}))
    out = StringIO()
    call_command(
        "points",
        "recount",
        str(path),
        "--list",
        str(tmp_path / "t.tsv"),
        "--write",
        str(tmp_path),
        stdout=out,
    )
    assert "例外：丙得分公布的比按办法计算的多1分" in out.getvalue()
    assert "t\t得分\t重算\t采用每条3分\t4\t1" in (tmp_path / "t.tsv").read_text(encoding="utf-8")
    assert 'publication = "采用", points = "3分"' in (tmp_path / "t" / "assessment.toml").read_text(
        encoding="utf-8"
    )


def test_a_missing_scheme_is_told(tmp_path):
    path = tmp_path / "table.json"
    path.write_text('{"columns": ["单位", "采用"], "rows": [["甲", 2]]}')
    with pytest.raises(CommandError, match="没有“buyou”这个计分办法"):
        call_command("points", "recount", str(path), "--scheme", "buyou")


POINTS = st.lists(st.integers(1, 60).map(lambda half: half / 2), min_size=1, max_size=3)


@settings_of(max_examples=10, deadline=None)
@given(POINTS, st.data())
def test_any_table_made_by_a_rule_comes_out_again_with_its_exceptions(packs, points, data):
    """Whatever the points an item: three plain rows show them, and one row with something of its own is named."""
    width = len(points)
    plain = [[int(a == b) for b in range(width)] for a in range(width)] * 2
    drawn = data.draw(
        st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=4, max_size=8)
    )
    extra = data.draw(st.integers(1, 30))
    rows = [[f"单位{n}", *counts, sum(map(mul, points, counts))] for n, counts in enumerate([*plain, *drawn])]
    rows[-1][-1] += extra + 0.25
    (table,) = read(
        {"id": "t", "columns": ["单位", *(f"刊物{n}" for n in range(width)), "得分"], "rows": rows}
    )
    done = Recounting(packs, ON).of(table).done
    assert [(each.row, each.points) for each in done.exceptions] == [
        (len(rows) - 1, Fraction(4 * extra + 1, 4))
    ]
    assert (done.differences, done.cells["得分"]) == ((), table.columns["得分"])


UNSEEN = {
    "id": "unseen",
    "title": "云州市二季度政务信息采用情况",
    "columns": ["名次", "单位", "报送", "市级采用", "省级采用", "领导批示", "扣分", "得分", "采用率"],
    "rows": [
        [1, "石桥镇", 20, 12, 2, 1, 0, 90, "70.0%"],
        [2, "柳河镇", 15, 9, 1, 0, 0, 55, "66.7%"],
        [3, "清溪镇", 12, 5, 1, 1, 5, 40, "50.0%"],
        [4, "枣林乡", 10, 4, 0, 0, 0, 20, "40.0%"],
        [5, "大湾镇", 8, 2, 0, 0, 2, 8, "25.0%"],
    ],
}  # fmt: skip


def reported(tmp_path, table, *more):
    path, out = tmp_path / "table.json", StringIO()
    path.write_text(json.dumps(table), encoding="utf-8")
    call_command("points", "recount", str(path), *more, stdout=out)
    return out.getvalue()


def test_an_unseen_table_is_told_column_by_column(tmp_path):
    said = reported(tmp_path, UNSEEN)
    assert "得分：重算，市级采用每条5分，省级采用每条10分，领导批示每条10分，减扣分；5格相合" in said
    assert "扣分：照录" in said
    assert "名次：重算，按得分从高到低排；5格相合" in said
    assert "采用率：重算，（市级采用＋省级采用）÷报送×100%；5格相合" in said
    assert "共重算15格，相合15格，例外0笔。" in said


def test_what_the_table_does_not_show_is_said_plainly(tmp_path):
    rows = [["甲", 3, 17, "9%"], ["乙", 5, 12, "7%"], ["丙", 2, 31, "5%"]]
    opaque = {"id": "opaque", "columns": ["单位", "采用", "得分", "采用率"], "rows": rows}
    said = reported(tmp_path, opaque)
    assert "得分：不能重算，各行没有共同的每条分值" in said
    assert "采用率：不能重算，表里没有可以推出它的栏目" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [("不是表", "table.json 不是 JSON"), ("[3]", "应是一张表"), (None, "没有这个文件")],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path, text, said):
    path = tmp_path / "table.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=said):
        call_command("points", "recount", str(path))
