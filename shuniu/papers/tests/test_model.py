"""The model: what its values know of themselves, their text and their JSON."""

from datetime import date

import pytest

from shuniu.papers.model import (
    Bodies,
    Date,
    Document,
    Masthead,
    Number,
    Paragraph,
    Run,
    Span,
    Words,
    as_json,
    as_text,
    from_json,
    kind_of,
)
from shuniu.papers.tests import samples


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云州市人民政府关于印发防火办法的通知", "通知"),
        ("关于做好秋收工作的意见（试行）", "意见"),
        ("云州市人民政府令", "命令"),
        ("关于商请支持的复函", "函"),
        ("市政府常务会议纪要", "纪要"),
        ("关于来信", None),
        ("云州市城市绿化管理办法", None),
    ],
)
def test_a_title_names_its_kind(title, kind):
    assert kind_of(title) == kind


def test_the_masthead_tells_the_kind_of_an_order():
    assert Document(masthead=Masthead(("云州市人民政府",), "令")).kind == "命令"


def test_bodies_part_at_commas_but_not_inside_brackets():
    bodies = Bodies("各县（市、区）人民政府，市政府各部门、各直属机构")
    assert bodies.names == ("各县（市、区）人民政府", "市政府各部门", "各直属机构")


def test_numbers_and_dates_are_written_as_the_standard_wants():
    assert Number.of("云政发", 2026, 5).text == "云政发〔2026〕5号"
    assert Date.of(date(2026, 5, 6)).text == "2026年5月6日"


def test_place_and_confidence_do_not_change_what_is_said():
    assert Words("通知", span=Span(3, 5), confidence=0.4) == Words("通知")


@pytest.mark.parametrize("name", samples.ALL)
def test_json_brings_back_the_same_document(name):
    document = samples.ALL[name]
    assert from_json(as_json(document)) == document


def test_json_keeps_spans_and_confidence():
    document = Document(blocks=(Paragraph((Run("经", bold=True),), span=Span(2, 3), confidence=0.5),))
    paragraph = from_json(as_json(document)).blocks[0]
    assert (paragraph.span, paragraph.confidence) == (Span(2, 3), 0.5)


@pytest.mark.parametrize("text", ['{"is": "Paragraph"}', '{"is": "Shell"}', '{"is": "Run", "text": "a"}'])
def test_json_of_something_else_is_refused(text):
    with pytest.raises(ValueError):
        from_json(text)


def test_text_has_every_element_on_its_line_with_its_label():
    lines = as_text(samples.UPWARD).splitlines()
    assert lines[:4] == [
        "000012",
        "云州市发展和改革委员会",
        "云州市财政局文件",
        "云发改〔2026〕8号　　签发人：林清源　何川",
    ]
    assert lines[-1] == "云州市发展和改革委员会办公室　　2026年9月4日印发"
    assert "抄送：市审计局。" in lines
    assert "（联系人：罗敏，电话：0000-1234567）" in lines
