"""The page of a ledger: few queries, fragments, columns, Excel, print."""

from datetime import date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from shuniu.base.ledgers import drawing
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.counting import few_queries
from shuniu.base.ledgers.models import Choice
from shuniu.base.ledgers.tests.lists import Parties
from shuniu.base.parties.models import Party

NOON = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
pytestmark = [pytest.mark.django_db, pytest.mark.urls("shuniu.base.ledgers.tests.lists")]


def text(response):
    return response.content.decode()


def workbook(response):
    return load_workbook(BytesIO(b"".join(response.streaming_content))).active


def test_a_page_neither_counts_nor_skips_nor_grows(reader):
    with few_queries(at_most=5) as first:
        reader.get("/parties/")
    Party.objects.bulk_create(Party(kind="unit", name=f"村{n}", pinyin=f"cun {n:03}") for n in range(60))
    with few_queries(at_most=5) as later:
        page = text(reader.get("/parties/"))
    assert len(first) == len(later) and later.flat()
    assert page.count("data-row=") == 5 and "下一页" in page


def test_rows_open_beside_the_list(reader, units):
    page = text(reader.get("/parties/"))
    assert f'<a class="sn-c-ledger__open" href="/party/{units[2].pk}/" data-open>安平县</a>' in page
    assert 'id="side" data-side' in page


def test_on_phones_figures_and_several_moments_carry_their_words(units):
    """There the table has no head: "9 5 55.6% 2" says nothing."""

    class Counted(Parties):
        columns = [
            *Parties.columns,
            Column("length", "字数", lambda row: len(row.name), end=True),
            Column("begun", "开办", lambda row: date(2026, 3, 2)),
        ]

    units[0].closed_on = date(2026, 11, 1)
    units[0].save()
    page = str(drawing.rows(Counted((), NOON, {})))
    assert '<td class="sn-c-ledger__cell--end" data-word="字数">3</td>' in page
    assert page.count('data-word="停用"') == page.count('data-word="开办"') == page.count("<tr")
    assert 'data-word="编号"' not in page and 'data-word="名称"' not in page
    assert "data-word" not in str(drawing.rows(Parties((), NOON, {})))


def test_what_people_typed_is_text(reader):
    Party.objects.create(kind="unit", name="<b>阿</b>&", closed_on=None)
    page = text(reader.get("/parties/"))
    assert "&lt;b&gt;阿&lt;/b&gt;&amp;" in page and "<b>阿" not in page


def test_a_filter_renews_the_list_only_and_says_its_address(reader):
    answer = reader.get("/parties/?q=市&kind=", headers={"HX-Request": "true", "HX-Target": "ledger"})
    assert "<html" not in text(answer) and text(answer).count("data-row=") == 5
    assert answer["HX-Push-Url"] == "/parties/?q=%E5%B8%82"


def test_totals_come_after_the_page_or_without_scripts_with_it(reader):
    assert "全部 <b>…</b>" in text(reader.get("/parties/"))
    assert "已停用 <b>3</b>" in text(reader.get("/parties/?part=totals"))
    assert "已停用 <b>3</b>" in text(reader.get("/parties/?totals=1"))


def test_chosen_columns_stay(reader):
    reader.post("/parties/", {"column": ["kind", "nonsense"]})
    page = text(reader.get("/parties/"))
    assert Choice.objects.get().columns == ["name", "kind"]
    assert "<td>单位</td>" in page and "第" + str(Party.objects.first().pk) + "号" not in page
    reader.post("/parties/", {})
    assert not Choice.objects.exists()


def test_excel_has_every_row_and_no_formula(reader):
    Party.objects.create(kind="unit", name='=HYPERLINK("http://x")')
    sheet = workbook(reader.get("/parties/?format=xlsx&q=HYPERLINK"))
    assert [cell.value for cell in sheet[1]] == ["编号", "名称", "停用"]
    assert sheet["B2"].value == '=HYPERLINK("http://x")' and sheet["B2"].data_type != "f"
    assert (
        sheet["B2"].style_array.quotePrefix
        if hasattr(sheet["B2"], "style_array")
        else sheet["B2"].quotePrefix
    )
    everything = workbook(reader.get("/parties/?format=xlsx"))
    assert everything.max_row == 1 + Party.objects.count()
    assert everything["C4"].value is None or everything["C4"].is_date


def test_print_says_what_it_is_narrowed_to(reader):
    page = text(reader.get("/parties/?format=print&q=市&kind=unit"))
    assert "名称里找：市" in page and "类别：单位" in page and "市委督查室 督查员" in page
    assert "sn-l-rail" not in page and page.count("data-row=") == 5


def test_empty_lists_teach(reader):
    assert "没有符合条件的" in text(reader.get("/parties/?q=没有这个"))
    page = text(reader.get("/nothing/"))
    assert "还没有单位" in page and "从 Excel 导入" in page


def test_a_stranger_is_led_to_the_door(client, db):
    assert client.get("/parties/").status_code == 302
    assert client.get("/parties/?format=xlsx").status_code == 302
