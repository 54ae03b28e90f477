"""What was looked for is marked in the text as it was written."""

from hypothesis import given
from hypothesis import strategies as st

from shuniu.base.search.marking import EXCERPT, Segment, excerpt, marked


def test_the_original_spelling_is_shown_and_marked():
    assert marked("關於防汛工作", ("防汛", "关于")) == (
        Segment("關於", True),
        Segment("防汛", True),
        Segment("工作"),
    )


def test_markup_in_a_text_stays_text():
    assert "".join(s.text for s in marked("<b>防汛</b>", ("防汛",))) == "<b>防汛</b>"


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_pieces_together_are_the_text(text, needles):
    assert "".join(s.text for s in marked(text, tuple(needles))) == text


def test_an_excerpt_begins_shortly_before_the_first_place():
    body = "前" * 200 + "防汛" + "后" * 200
    shown = excerpt(body, ("防汛",), body)
    text = "".join(s.text for s in shown)
    assert text.startswith("…前") and text.endswith("后…") and len(text) <= EXCERPT + 2
    assert [s.text for s in shown if s.marked] == ["防汛"]


def test_a_text_without_the_word_shows_its_beginning():
    assert excerpt("石桥镇\n  来信", ("防汛",), "石桥镇\n  来信") == (Segment("石桥镇 来信"),)
