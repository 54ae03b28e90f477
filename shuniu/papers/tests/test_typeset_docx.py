"""DOCX files: exact lines, drawn-together letters, the margins of the standard, and every word of the document."""

import io
from dataclasses import replace
from functools import cache

import pytest
from docx import Document as open_docx
from docx.oxml.ns import qn
from docx.shared import Mm

from shuniu.papers.model import Attachment, Cell, Paragraph, Seal, Signature, Table
from shuniu.papers.tests.samples import ALL, LETTER, NOTICE, UPWARD
from shuniu.papers.typeset import typeset

OFFICE = "云州市人民政府办公室"


@cache
def made(document):
    return typeset(document, "docx")


def opened(document):
    return open_docx(io.BytesIO(made(document).data))


def body_text(document):
    return "".join(one.text or "" for one in opened(document).element.body.iter(qn("w:t")))


def paragraph(document, words):
    return next(one for one in opened(document).paragraphs if words in one.text)


def test_pages_have_the_margins_of_the_standard():
    section = opened(NOTICE).sections[0]
    edges = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert edges == pytest.approx((Mm(37), Mm(35), Mm(28), Mm(26)), abs=Mm(0.1))


def test_lines_are_exactly_579_twips_and_letters_five_twips_closer():
    one = paragraph(NOTICE, "为切实做好")
    spacing = one._p.pPr.find(qn("w:spacing"))
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("579", "exact")
    look = one.runs[0]._r.rPr
    assert look.find(qn("w:spacing")).get(qn("w:val")) == "-5"
    assert look.find(qn("w:sz")).get(qn("w:val")) == "32"


def test_levels_name_the_families_of_the_standard():
    families = {
        one.text[:2]: one.runs[0]._r.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
        for one in opened(NOTICE).paragraphs
        if one.text[:2] in ("一、", "（一", "1.")
    }
    assert families["一、"] == "黑体"
    assert families["（一"] == "楷体_GB2312"
    assert families["1."] == "仿宋_GB2312"


@pytest.mark.parametrize("name", ALL)
def test_every_paragraph_of_every_layout_is_there(name):
    text = body_text(ALL[name]).replace(" ", "")
    assert all(
        one.text in text for one in ALL[name].blocks if isinstance(one, Paragraph) and len(one.text) < 15
    )
    if ALL[name].date and name != "letter":
        assert ALL[name].date.text in text


def test_the_colophon_is_held_at_the_foot_of_the_page():
    place = opened(UPWARD).element.body.find(".//" + qn("w:tblpPr"))
    table = place.getparent().getparent()
    high = sum(int(one.get(qn("w:val"))) for one in table.iter(qn("w:trHeight")))
    foot = (int(place.get(qn("w:tblpY"))) + high) / 1440 * 25.4
    assert foot == pytest.approx(262, abs=0.5)


def test_a_turned_table_has_a_turned_section_and_the_next_page_is_upright():
    wide = Table.of(("甲", "乙"), ("1", "2"), landscape=True)
    found = opened(replace(NOTICE, attachments=(Attachment("附件1", "分解表", (wide,)),)))
    assert [one.orientation for one in found.sections] == [0, 1, 0]


def test_letters_have_no_number_on_their_first_page():
    section = opened(LETTER).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" not in section.first_page_footer._element.xml
    assert "PAGE" in section.even_page_footer._element.xml


def test_seals_are_pictures_of_their_size_behind_the_names():
    paper = replace(NOTICE, signatures=(Signature(OFFICE, seal=Seal(OFFICE)),))
    anchor = opened(paper).element.body.find(".//" + qn("wp:anchor"))
    assert anchor.get("behindDoc") == "1"
    assert int(anchor.find(qn("wp:extent")).get("cx")) == pytest.approx(Mm(42), abs=Mm(0.1))


def test_covered_cells_are_merged():
    rows = (
        (Cell("单位", down=2), Cell("数量", across=2)),
        (Cell("上月"), Cell("本月")),
        (Cell("石桥镇"), Cell("1"), Cell("2")),
    )
    body = opened(replace(NOTICE, blocks=(Table(rows, header_rows=2),), attachments=())).element.body
    assert len(body.findall(".//" + qn("w:vMerge"))) == 2
    assert body.find(".//" + qn("w:gridSpan")).get(qn("w:val")) == "2"


def test_markup_in_the_text_stays_text():
    told = '<w:p/> & ]]> "引"'
    assert told in body_text(replace(NOTICE, blocks=(Paragraph.of(told),), attachments=()))


def test_the_families_are_said_to_be_named_and_not_carried():
    found = made(NOTICE)
    assert "仿宋体：仿宋_GB2312" in found.fonts
    assert any("由办公软件自行代替" in note for note in found.notes)
