"""Pages as GB/T 9704-2012 wants them: measured in millimetres on the finished PDF."""

from dataclasses import replace
from functools import cache

import pytest

from shuniu.papers.model import (
    Attachment,
    Cell,
    Document,
    Heading,
    Paragraph,
    Run,
    Seal,
    SealKind,
    Signature,
    Table,
    Words,
)
from shuniu.papers.tests.papers_measured import measured
from shuniu.papers.tests.samples import ALL, LETTER, NOTICE, ORDER, UPWARD
from shuniu.papers.typeset import typeset

PLAIN = (
    "各镇人民政府要提高政治站位压实工作责任严格落实各项要求切实做好今年汛期各项工作保障人民群众生命财产安全"
)
OFFICE = "云州市人民政府办公室"


@cache
def pages(document):
    return measured(typeset(document).data)


def long(count, **rest):
    blocks = tuple(Paragraph.of(f"{PLAIN}{'甲乙丙'[place % 3]}。" * 3) for place in range(count))
    return replace(NOTICE, blocks=blocks, attachments=(), attachment_names=(), **rest)


def body_lines(page):
    return [line for line in page.lines if line.top > 36 and line.bottom < 262.5]


def test_a_full_page_has_22_lines_of_28_characters_and_fills_the_text_area():
    lines = body_lines(pages(long(14))[1])
    assert len(lines) == 22
    assert max(len(line.text) for line in lines) == 28
    assert lines[0].top == pytest.approx(37, abs=0.5)
    assert lines[-1].bottom == pytest.approx(262, abs=0.5)
    full = [line for line in lines if len(line.text) == 28]
    assert all(line.left == pytest.approx(28, abs=0.5) for line in full)
    assert all(line.right == pytest.approx(184, abs=0.5) for line in full)


def test_number_stands_four_millimetres_over_the_red_rule():
    first = pages(NOTICE)[0]
    rule = next(one for one in first.rules if one[1] - one[0] > 150)
    assert rule[2] - first.line("〔2026〕").bottom == pytest.approx(4, abs=0.5)
    assert rule[:2] == pytest.approx((28, 184), abs=0.5)


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages():
    odd, even = pages(NOTICE)[:2]
    assert odd.line("— 1 —").right == pytest.approx(184 - 4.94, abs=0.5)
    assert even.line("— 2 —").left == pytest.approx(28 + 4.94, abs=0.5)


def test_colophon_ends_on_the_foot_of_the_text_area_of_the_last_page():
    last = pages(NOTICE)[-1]
    assert max(one[3] for one in last.rules) == pytest.approx(262, abs=0.5)
    assert "抄送：" in last.text and "印发" in last.text


@pytest.mark.parametrize("count", [2, 5, 7, 10])
@pytest.mark.parametrize("seal", [None, Seal(OFFICE)])
def test_colophon_and_names_stay_with_the_text_and_off_it(count, seal):
    found = pages(long(count, signatures=(Signature(OFFICE, seal=seal),)))
    last = found[-1]
    top = min(one[2] for one in last.rules)
    date = last.line("2026年11月20日")
    assert date.bottom < top
    assert sum(line.bottom < date.top for line in last.lines) >= 3, "two lines of text and the name"
    assert all(body_lines(page) for page in found)


def test_the_seal_is_centred_on_name_and_date_within_one_line_of_the_text():
    sheet = typeset(long(2, signatures=(Signature(OFFICE, seal=Seal(OFFICE)),)))
    last = measured(sheet.data)[-1]
    name, date = last.line(OFFICE), last.line("2026年11月20日")
    assert (name.left + name.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=1)
    assert date.right == pytest.approx(184 - 4 * 5.57, abs=1)


def test_an_empty_document_is_refused_in_words():
    with pytest.raises(ValueError, match="文稿是空的"):
        typeset(Document())


def test_an_unknown_format_is_refused_in_words():
    with pytest.raises(ValueError, match="不支持的格式：wps"):
        typeset(NOTICE, "wps")


@pytest.mark.parametrize("fmt", ["pdf", "docx", "ofd"])
def test_odd_blocks_do_not_stop_the_press(fmt):
    odd = (Table(()), Table(((),)), Table.of(("甲",)), Paragraph(()))
    assert typeset(Document(title=Words("甲"), blocks=odd), fmt).pages == 1


def test_a_secret_mark_is_never_printed_and_that_is_said():
    made = typeset(replace(NOTICE, secrecy=Words("机密★1年")))
    assert "机密" not in "".join(page.text for page in measured(made.data))
    assert any("密级标志未排入" in note for note in made.notes)


def test_a_blank_seal_is_refused():
    with pytest.raises(ValueError, match="空白印章"):
        typeset(long(2, signatures=(Signature(OFFICE, seal=Seal(" ")),)))


def test_the_emblem_is_not_drawn_and_that_is_said():
    seal = Seal("云州市人民政府", SealKind.NATIONAL)
    assert any("国徽" in note for note in typeset(long(2, signatures=(Signature(OFFICE, seal=seal),))).notes)


def test_upward_documents_show_number_and_signer_on_one_line():
    line = pages(UPWARD)[0].line("签发人")
    assert line.text.startswith("云发改〔2026〕8号")
    assert line.left == pytest.approx(28 + 5.57, abs=0.5)
    assert line.right == pytest.approx(184 - 5.57, abs=1)


def test_letters_have_double_rules_and_no_number_on_the_first_page():
    first = pages(replace(LETTER, blocks=LETTER.blocks * 9))
    wide = [one for one in first[0].rules if one[1] - one[0] > 165]
    assert len(wide) == 4
    assert wide[0][1] - wide[0][0] == pytest.approx(170, abs=0.5)
    assert max(one[2] for one in wide) == pytest.approx(277, abs=2)
    assert "— 1 —" not in first[0].text and "— 2 —" in first[1].text


def test_attachments_start_a_page_with_the_title_on_the_third_line():
    page = next(page for page in pages(NOTICE) if page.text.startswith("附件1"))
    assert page.line("附件1").top == pytest.approx(37, abs=0.5)
    assert page.line("任务分解表").top == pytest.approx(37 + 2 * 10.44, abs=0.5)


def test_a_landscape_table_turns_its_page_and_keeps_the_number_in_place():
    wide = Table.of(*(tuple(f"{row}列{column}" for column in range(9)) for row in range(4)), landscape=True)
    paper = replace(NOTICE, attachments=(Attachment("附件1", "任务分解表", (wide,)),))
    found = typeset(paper)
    assert found.pages == 4
    assert "任务分解表" in measured(found.data)[2].text


@pytest.mark.parametrize("name", ALL)
def test_every_layout_prints_all_its_words_and_no_empty_page(name):
    found = pages(ALL[name])
    assert all(body_lines(page) for page in found)
    text = "".join(page.text for page in found)
    assert all(
        block.text in text
        for block in ALL[name].blocks
        if isinstance(block, Paragraph) and len(block.text) < 20
    )


INJECTION = '#panic("x") *粗* _斜_ $x$ `raw` = 标题 \\u{1F600} #image("/etc/passwd") <label> @ref // 注释 /* */ [括号] "引号"'


def test_markup_in_the_text_is_printed_and_not_obeyed():
    paper = Document(title=Words(INJECTION), blocks=(Paragraph((Run(INJECTION),)), Table.of((INJECTION,))))
    text = "".join(page.text for page in pages(paper)).replace(" ", "")
    for words in ("#panic", "*粗*", "_斜_", "$x$", "`raw`", "=标题", "#image", "<label>", "//注释", "[括号]"):
        assert text.count(words) == 3


def test_control_and_direction_marks_do_not_reach_the_page():
    paper = replace(ORDER, blocks=(Paragraph.of("正\u202e常\x00文\u200b字"),), attachments=())
    assert "正常文字" in pages(paper)[0].text


def test_what_the_fonts_cannot_print_is_said():
    notes = typeset(replace(ORDER, blocks=(Paragraph.of("罕用字𠀀"),), attachments=())).notes
    assert any("𠀀" in note for note in notes)


@pytest.mark.parametrize("above", range(10, 22, 2))
def test_a_heading_stays_with_the_table_under_it(above):
    table = Table(((Cell("位次"), Cell("单位")), *((Cell(str(n)), Cell(f"第{n}乡")) for n in range(1, 9))))
    filling = (Paragraph.of("本期情况平稳。"),) * above
    printed = pages(
        Document(title=Words("关于采用情况的通报"), blocks=(*filling, Heading(1, "四、", "部门"), table))
    )
    assert [n for n, page in enumerate(printed) if "四、部门" in text_of(page)] == [
        min(n for n, page in enumerate(printed) if "第1乡" in text_of(page))
    ]


def text_of(page):
    return "\n".join(line.text for line in page.lines)
