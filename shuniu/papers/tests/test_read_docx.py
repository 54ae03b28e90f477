"""Word's files: automatic numbers, breaks, boxes, tables, sections, revisions, headers."""

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml

from shuniu.papers.model import Align, Cell, Heading, Paragraph, Run, Table
from shuniu.papers.reader import read_file
from shuniu.papers.reader.docx.numbers import chinese, written
from shuniu.papers.tests.accounts import forgotten

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""


def saved(document) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def with_part(data: bytes, name: str, content: str) -> bytes:
    """The archive with one part put in place of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.namelist():
            new.writestr(one, content if one == name else old.read(one))
    return out.getvalue()


@pytest.fixture
def paper():
    document = docx.Document()
    document.add_paragraph("云州市教育局关于招生的通知")
    document.add_paragraph("各县教育局：")
    return document


def body_of(document) -> tuple:
    reading = read_file(saved(document), "通知.docx")
    assert forgotten(reading) == ""
    return reading.document.blocks


def test_soft_breaks_in_a_title_are_lines_of_it():
    document = docx.Document()
    run = document.add_paragraph("云州市教育局").add_run()
    run.add_break()
    run.add_text("关于招生的通知")
    assert read_file(saved(document)).document.title.text == "云州市教育局关于招生的通知"


def test_automatic_numbers_are_counted_as_word_counts_them(paper):
    for depth, text in (
        (0, "总体要求"),
        (1, "目标"),
        (1, "原则"),
        (0, "主要任务"),
        (1, "普查"),
        (2, "要点。"),
    ):
        paragraph = paper.add_paragraph(text)
        number = f'<w:numPr {W}><w:ilvl w:val="{depth}"/><w:numId w:val="3"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(number))
    data = with_part(saved(paper), "word/numbering.xml", NUMBERING)
    assert read_file(data).document.blocks == (
        Heading(1, "一、", "总体要求"),
        Heading(2, "（一）", "目标"),
        Heading(2, "（二）", "原则"),
        Heading(1, "二、", "主要任务"),
        Heading(2, "（一）", "普查"),
        Paragraph.of("要点。"),
    )


@pytest.mark.parametrize(
    ("count", "text"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (105, "一百〇五")]
)
def test_chinese_numbers(count, text):
    assert chinese(count) == text


def test_other_forms_of_numbers():
    forms = ("decimalEnclosedCircle", "ideographDigital", "upperLetter", "decimal")
    assert [written(12, form) for form in forms] == ["⑫", "一二", "L", "12"]


def test_bold_and_kai_are_kept_where_a_paragraph_has_them(paper):
    paragraph = paper.add_paragraph("")
    paragraph.add_run("一要").bold = True
    paragraph.add_run("抓好落实。")
    kai = paper.add_paragraph("").add_run("二要公开。")
    kai._r.get_or_add_rPr().append(parse_xml(f'<w:rFonts {W} w:eastAsia="楷体_GB2312"/>'))
    assert body_of(paper) == (
        Paragraph((Run("一要", bold=True), Run("抓好落实。"))),
        Paragraph((Run("二要公开。", kai=True),)),
    )


def test_alignment_of_paragraphs_is_kept(paper):
    paper.add_paragraph("居中的一行。").alignment = 1
    assert body_of(paper) == (Paragraph.of("居中的一行。", align=Align.CENTRE),)


def test_merged_cells_stand_once(paper):
    table = paper.add_table(3, 3)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 0).text = "单位", "人数", "石桥镇"
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(2, 0))
    rows = body_of(paper)[0].rows
    assert rows[0] == (Cell("单位"), Cell("人数", across=2))
    assert rows[1] == (Cell("石桥镇", down=2), Cell(""), Cell(""))
    assert rows[2] == (Cell(""), Cell(""))


def test_tables_on_turned_pages_are_landscape(paper):
    section = paper.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    paper.add_table(2, 2).cell(0, 0).text = "序号"
    tables = [block for block in body_of(paper) if isinstance(block, Table)]
    assert [table.landscape for table in tables] == [True]


def test_a_table_that_only_arranges_the_foot_is_read_as_lines(paper):
    paper.add_paragraph("请落实。")
    paper.add_paragraph("云州市教育局")
    paper.add_paragraph("2026年5月6日")
    table = paper.add_table(2, 2)
    table.cell(0, 0).text = "抄送：市财政局，市人社局。"
    table.cell(1, 0).text, table.cell(1, 1).text = "云州市教育局办公室", "2026年5月7日印发"
    document = read_file(saved(paper)).document
    assert document.copied_to.names == ("市财政局", "市人社局")
    assert (document.printed_by.text, document.printed_on.text) == ("云州市教育局办公室", "2026年5月7日")


def test_a_table_that_arranges_the_red_head_is_a_masthead():
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 0).text, table.cell(0, 1).text = (
        "云州市教育局",
        "云州市财政局",
        "文件",
    )
    document.add_paragraph("云教〔2026〕3号")
    masthead = read_file(saved(document)).document.masthead
    assert (masthead.names, masthead.tail) == (("云州市教育局", "云州市财政局"), "文件")


def test_deleted_text_stays_out_and_inserted_text_comes_in(paper):
    changed = f'<w:p {W}><w:r><w:t>请</w:t></w:r><w:del w:id="1" w:author="甲"><w:r><w:delText>认真</w:delText></w:r></w:del>'
    changed += (
        '<w:ins w:id="2" w:author="甲"><w:r><w:t>抓好</w:t></w:r></w:ins><w:r><w:t>落实。</w:t></w:r></w:p>'
    )
    paper.element.body.insert(2, parse_xml(changed))
    reading = read_file(saved(paper))
    assert reading.document.blocks == (Paragraph.of("请抓好落实。"),)
    assert any("修订" in remark for remark in reading.remarks)


def test_headers_are_shown_and_page_numbers_are_not(paper):
    paper.sections[0].header.paragraphs[0].text = "内部资料"
    paper.sections[0].footer.paragraphs[0].text = "— 1 —"
    reading = read_file(saved(paper))
    assert [one.text for one in reading.unplaced] == ["内部资料"]
    assert "— 1 —" not in reading.text
