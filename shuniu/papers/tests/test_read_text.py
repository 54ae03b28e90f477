"""Pasted text → document: the elements as officials really write them."""

from datetime import date

import pytest

from shuniu.papers.model import Article, Heading, Layout, Paragraph, Table, as_text
from shuniu.papers.reader import Unreadable, read_text
from shuniu.papers.tests import samples
from shuniu.papers.tests.accounts import forgotten


@pytest.mark.parametrize("name", samples.ALL)
def test_the_text_of_a_document_reads_back_to_it(name):
    reading = read_text(as_text(samples.ALL[name]))
    assert reading.document == samples.ALL[name]
    assert reading.unplaced == ()
    assert forgotten(reading) == ""


def test_text_without_a_red_head_has_title_addressees_and_body():
    document = read_text("关于做好秋收工作的通知\n各县人民政府:\n　　请抓好落实。").document
    assert document.title.text == "关于做好秋收工作的通知"
    assert document.addressees.text == "各县人民政府"
    assert [block.text for block in document.blocks] == ["请抓好落实。"]


def test_title_lines_are_joined_and_issuers_stay_apart():
    text = "中共云州市委办公室\n云州市人民政府办公室\n印发《关于加强网格管理\n的意见》的通知\n各县（区）委：\n正文。"
    document = read_text(text).document
    assert (
        document.title.text == "中共云州市委办公室 云州市人民政府办公室印发《关于加强网格管理的意见》的通知"
    )
    assert document.kind == "通知"


def test_a_number_below_the_title_leaves_no_masthead():
    document = read_text("云州市教育局关于招生的通知\n云教〔2026〕3号\n各县教育局：\n正文。").document
    assert (document.masthead, document.number.serial) == (None, 3)
    assert document.title.text == "云州市教育局关于招生的通知"


def test_elements_that_a_web_page_ran_together_are_parted():
    text = "云科〔2026〕1号云州市科技局关于印发《办法》的通知各县科技局：\n请执行。\n云州市科技局2026年5月6日附件"
    document = read_text(text).document
    assert document.number.text == "云科〔2026〕1号"
    assert document.title.text == "云州市科技局关于印发《办法》的通知"
    assert document.addressees.text == "各县科技局"
    assert [one.name for one in document.signatures] == ["云州市科技局"]
    assert document.date.day == date(2026, 5, 6)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026年5月6日", date(2026, 5, 6)),
        ("2026 年 5 月 6 日", date(2026, 5, 6)),
        ("２０２６年５月６日", date(2026, 5, 6)),
        ("二〇二六年十一月二十一日", date(2026, 11, 21)),
        ("二○二六年十月十日", date(2026, 10, 10)),
        ("2026.5.6", date(2026, 5, 6)),
        ("2026年2月30日", None),
        ("年　月　日", None),
    ],
)
def test_dates_are_known_in_every_dress(written, day):
    document = read_text(f"关于秋收的通知\n各县：\n请落实。\n云州市人民政府\n{written}").document
    assert (document.date.text, document.date.day) == (written, day)


def test_signature_may_stand_below_the_date():
    document = read_text("关于秋收的通知\n请落实。\n2026年5月6日\n云州市人民政府").document
    assert document.signatures[0].name == "云州市人民政府"
    assert document.date.day == date(2026, 5, 6)


def test_joint_signatures_are_parted():
    spaced = read_text("请落实。\n云州市教育局　云州市财政局\n2026年5月6日").document
    glued = read_text("请落实。\n云州市教育局云州市财政局\n2026年5月6日").document
    assert [one.name for one in spaced.signatures] == ["云州市教育局", "云州市财政局"]
    assert [one.name for one in glued.signatures] == ["云州市教育局", "云州市财政局"]


def test_one_who_signs_in_person_has_a_post():
    document = read_text("云州市人民政府令\n第3号\n现予公布。\n市　长　林清源\n2026年5月6日").document
    assert (document.signatures[0].post, document.signatures[0].name) == ("市长", "林清源")
    assert document.layout is Layout.ORDER


@pytest.mark.parametrize(
    "note",
    [
        "附件：1.甲表\n2.乙表",
        "附件:1．甲表\n　　2．乙表",
        "附件：1、甲表 2、乙表",
        "附件1：甲表\n附件2：乙表",
    ],
)
def test_the_list_of_attachments_is_read_above_and_below_the_date(note):
    above = read_text(f"请落实。\n{note}\n云州市财政局\n2026年5月6日").document
    below = read_text(f"请落实。\n云州市财政局\n2026年5月6日\n{note}").document
    assert [str(one) for one in above.attachment_names] == ["甲表", "乙表"]
    assert [str(one) for one in below.attachment_names] == ["甲表", "乙表"]
    assert len(above.blocks) == 1


def test_names_of_attachments_may_begin_with_a_year_or_run_over_lines():
    note = "附件：1.2026年任务表\n2.很长很长的附件名称\n续在下一行"
    document = read_text(f"请落实。\n{note}\n云州市财政局\n2026年5月6日").document
    assert [str(one) for one in document.attachment_names] == ["2026年任务表", "很长很长的附件名称续在下一行"]


def test_what_follows_the_date_without_label_is_an_attachment_by_guess():
    document = read_text(
        "现印发你们。\n云州市财政局\n2026年5月6日\n云州市预算办法\n第一条　为管好预算。"
    ).document
    attachment = document.attachments[0]
    assert (attachment.label, attachment.title) == ("", "云州市预算办法")
    assert attachment.blocks == (Article("第一条", "为管好预算。"),)
    assert attachment.confidence < 0.7


def test_levels_are_headings_with_number_title_and_running_text():
    text = "关于秋收的意见\n一、总体要求。坚持质量第一。\n（一）目标\n1.产量稳定。\n(2)面积不减。\n三、跳级的标题"
    blocks = read_text(text).document.blocks
    assert blocks == (
        Heading(1, "一、", "总体要求。", "坚持质量第一。"),
        Heading(2, "（一）", "目标"),
        Heading(3, "1.", "产量稳定。"),
        Heading(4, "(2)", "面积不减。"),
        Heading(1, "三、", "跳级的标题"),
    )


@pytest.mark.parametrize(
    "text", ["1.5亿元已经到位。", "2026年完成投资。", "一、二级公路已经贯通。", "第三条款项已付。"]
)
def test_figures_at_the_beginning_are_no_level(text):
    assert read_text(f"关于公路的报告\n市政府：\n{text}").document.blocks == (Paragraph.of(text),)


def test_a_pasted_table_is_a_table_with_its_caption():
    text = "关于排名的通报\n各县：\n情况如下。\n表1 排名\n单位\t得分\n石桥镇\t9.5\n柳河镇\t\n请改进。"
    document = read_text(text).document
    assert document.blocks[1] == Table.of(
        ("单位", "得分"), ("石桥镇", "9.5"), ("柳河镇", ""), caption="表1 排名"
    )


def test_addressees_are_not_any_line_with_a_colon():
    document = read_text("关于秋收的通知\n现将有关事项通知如下：\n一、抓紧").document
    assert document.addressees is None
    assert document.blocks[0].text == "现将有关事项通知如下："


def test_long_addressees_run_over_lines():
    document = read_text(
        "关于秋收的通知\n各县（市、区）人民政府，市政府各\n部门、各直属机构：\n请落实。"
    ).document
    assert document.addressees.text == "各县（市、区）人民政府，市政府各部门、各直属机构"


def test_hard_wrapped_text_becomes_paragraphs_again():
    whole = "为切实做好今冬明春森林草原防火工作，保障人民群众生命财产安全，" * 8
    wrapped = "\n".join(("　　" + whole)[at : at + 28] for at in range(0, len(whole) + 2, 28))
    reading = read_text(f"关于防火的通知\n各县：\n{wrapped}\n　　请落实。")
    assert [block.text for block in reading.document.blocks] == [whole, "请落实。"]
    assert forgotten(reading) == ""


def test_old_forms_and_page_furniture_are_shown_as_unplaced():
    text = "关于秋收的通知\n各县：\n请落实。\n云州市政府\n2026年5月6日\n政策解读：秋收\n主题词：农业"
    assert [one.text for one in read_text(text).unplaced] == ["政策解读：秋收", "主题词：农业"]


@pytest.mark.parametrize(
    ("head", "layout"),
    [
        ("云州市人民政府\n云政函〔2026〕3号\n关于同意的函", Layout.LETTER),
        ("云州市人民政府文件\n云政函〔2026〕3号\n关于同意的批复", Layout.GENERAL),
        ("云州市人民政府令\n第3号", Layout.ORDER),
        ("云州信息\n第3期", Layout.BULLETIN),
        ("云州信息\n内参　第3期（总第128期）", Layout.BULLETIN),
        ("督查通报\n第3期", Layout.CIRCULAR),
        ("市政府常务会议纪要\n第3期", Layout.MINUTES),
        ("信息审签单", Layout.SIGNOFF),
        ("限期办理通知单", Layout.NOTICE),
        ("来信台账", Layout.LEDGER),
        ("关于秋收的通知", Layout.GENERAL),
    ],
)
def test_the_head_tells_the_layout(head, layout):
    assert read_text(f"{head}\n正文在此。").document.layout is layout


def test_marks_of_secrecy_and_urgency_are_read():
    document = read_text(
        "000001\n机密★1年\n特　急\n云州市人民政府文件\n云政〔2026〕1号\n关于秋收的通知"
    ).document
    assert (document.copy_number.text, document.secrecy.text, document.urgency.text) == (
        "000001",
        "机密★1年",
        "特急",
    )


def test_empty_text_is_an_empty_document():
    reading = read_text(" \n\t\n")
    assert (reading.document.blocks, reading.unplaced) == ((), ())


def test_text_beyond_the_limit_is_refused_at_once():
    with pytest.raises(Unreadable, match="请分成几份") as refused:
        read_text("各县人民政府。" * 200_000)
    assert refused.value.code == "too_long"
