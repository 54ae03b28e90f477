"""The published tables counted again from their counts; ``known.tsv`` says which columns, by what rule, with which exceptions."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from shuniu.rooms.assessment.recounting.files import shelf
from shuniu.rooms.assessment.recounting.published import read
from shuniu.rooms.assessment.recounting.running import Recounting, columns_said
from shuniu.rooms.assessment.recounting.telling import HEAD, MADE, lines

HERE = Path(__file__).parent
DATA = settings.PACKS.parent.parent / "shared" / "data" / "rankings" / "rankings.json"
KNOWN = list(csv.DictReader((HERE / "known.tsv").read_text(encoding="utf-8").splitlines(), delimiter="\t"))
OF_TABLE = {"R1_zhalantun_2023Q1": "zhalantun-2023", "R2_huolinguole_2018_0102": "huolinguole-2018"}
ON = date(2024, 1, 1)
pytestmark = pytest.mark.skipif(
    not DATA.exists(), reason="the published tables (shared/data/rankings) are not here"
)


@pytest.fixture(scope="module")
def tables():
    return {table.id: table for table in read(json.loads(DATA.read_text(encoding="utf-8")))}


def counted(table, scheme=""):
    packs = shelf(settings.PACKS, HERE / "packs")
    how = Recounting(packs, ON, scheme, columns_said(HERE / "columns.toml") if scheme else {}, "县")
    return how.of(table)


def test_each_column_comes_out_as_the_list_says(tables):
    results = [counted(table) for table in tables.values()]
    said = [line for each in results for line in lines(each.table, each.plan, each.done)]
    assert [dict(zip(HEAD, line, strict=True)) for line in said] == KNOWN


@pytest.mark.parametrize(("table", "pack"), OF_TABLE.items())
def test_the_packs_that_state_their_rules_give_the_same_tables(tables, table, pack):
    done = counted(tables[table], pack).done
    assert (done.exceptions, done.differences) == ((), ())
    assert set(done.cells) == {
        row["column"] for row in KNOWN if row["table"] == table and row["status"] == MADE and row["agreeing"]
    }
    assert done.agreeing == sum(len(column) for column in done.cells.values())
