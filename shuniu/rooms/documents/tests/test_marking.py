"""What was recognised and found stands where it is in the text."""

from shuniu.papers.checker import Finding
from shuniu.papers.reader import read_text
from shuniu.rooms.documents.examining import examine
from shuniu.rooms.documents.marking import lines, numbered, shortened
from shuniu.rooms.documents.recognised import recognised
from shuniu.rooms.documents.tests.samples import NOTICE


def finding(start, end, text, severity="error", suggestion="", safe=False):
    return Finding(start, end, text[start:end], suggestion, "a.b", "某标准", "有误。", severity, safe)


def drawn(text, *findings):
    """Each line as its pieces: text, and number of the mark."""
    made = lines(text, [], numbered(text, findings))
    return [[(p.text, p.marked.number if p.marked else 0) for p in line.pieces] for line in made]


def test_every_element_is_named_at_its_line():
    rows = {row.word: (row.first_line, row.text) for row in recognised(read_text(NOTICE))}
    assert rows["发文机关标志"] == (1, "云州市人民政府办公室文件")
    assert rows["主送机关"][0] == 4
    assert rows["一级标题"] == (6, "一、压实责任")
    assert rows["未认出"] == (11, "@@##本页由系统生成")
    assert rows["成文日期"] == (9, "2026年2月31日")


def test_the_page_names_each_element_once_and_sets_its_own_indents():
    examined = examine(NOTICE, purpose="official")
    made = lines(examined.text, examined.elements)
    assert [line.word for line in made[:4]] == ["发文机关标志", "发文字号", "标题", "主送机关"]
    assert made[4].word == "" and made[4].pieces[0].text.startswith("为做好")
    assert made[10].kind == "unplaced"
    assert len(made) == NOTICE.count("\n")


def test_nothing_of_the_text_is_lost_between_the_marks():
    examined = examine(NOTICE, purpose="official")
    made = lines(examined.text, [], numbered(examined.text, examined.findings))
    shown = "\n".join("".join(piece.text for piece in line.pieces) for line in made)
    assert shown == NOTICE.replace("　　", "").rstrip()


def test_a_mark_stands_on_its_words():
    text = "甲乙丙丁"
    assert drawn(text, finding(1, 3, text)) == [[("甲", 0), ("乙丙", 1), ("丁", 0)]]


def test_a_mark_runs_over_the_end_of_a_line():
    text = "甲乙\n丙丁"
    assert drawn(text, finding(1, 4, text)) == [[("甲", 0), ("乙", 1)], [("丙", 1), ("丁", 0)]]


def test_of_two_over_each_other_the_graver_shows():
    text = "甲乙丙丁"
    marks = finding(0, 4, text, "advice"), finding(1, 2, text, "error")
    assert drawn(text, *marks) == [[("甲", 1), ("乙", 2), ("丙丁", 1)]]


def test_what_is_missing_is_marked_where_it_belongs():
    text = "甲乙"
    assert drawn(text, finding(1, 1, text, suggestion="、", safe=True)) == [[("甲", 0), ("", 1), ("乙", 0)]]


def test_long_places_are_shown_by_their_ends():
    assert shortened("短") == "短"
    assert shortened("甲" * 20 + "\n" + "乙" * 20) == "甲" * 12 + "……" + "乙" * 12
