"""Whatever is pasted, reading does not fail, forgets nothing, and what it found can be kept and shown."""

from hypothesis import given, settings
from hypothesis import strategies as st

from shuniu.papers.model import as_json, as_text, from_json
from shuniu.papers.reader import read_text
from shuniu.papers.tests import samples
from shuniu.papers.tests.accounts import forgotten

_LINES = sorted({line for document in samples.ALL.values() for line in as_text(document).splitlines()})
_PIECES = (
    "附件：1.",
    "抄送：",
    "2026年5月6日",
    "印发",
    "（",
    "）",
    "：",
    "\t",
    "　　",
    "一、",
    "第3期",
    "《",
    "令",
)
_line = st.one_of(
    st.sampled_from(_LINES),
    st.builds("".join, st.lists(st.sampled_from([*_PIECES, *_LINES]), max_size=4)),
    st.text("关于通知各县市府厅局委、，。：；\t 　0129年月日号〔〕", max_size=30),
)
_texts = st.lists(_line, max_size=40).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(_texts)
def test_every_character_is_in_an_element_or_unplaced(text):
    reading = read_text(text)
    assert reading.text == text
    assert forgotten(reading) == ""


@settings(max_examples=60, deadline=None)
@given(_texts)
def test_what_was_read_can_be_kept_and_shown(text):
    document = read_text(text).document
    assert from_json(as_json(document)) == document
    assert isinstance(as_text(document), str)
