"""Names as they are kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuniu.base.files.names import NAME_LIMIT, clean, suffix_of


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("报告.DOCX", "报告.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\luo\\报告.docx", "报告.docx"),
        ("报告\u202excod.exe", "报告xcod.exe"),
        ("报\x00告\r\n.pdf", "报告.pdf"),
        ('<img src="x">.png', "_img src=_x__.png"),
        (" . .docx", "docx"),
        ("", "未命名"),
        ("...", "未命名"),
    ],
)
def test_a_name_cannot_lead_elsewhere_or_hide_what_it_is(given_name, kept):
    assert clean(given_name) == kept


@given(st.text(max_size=400))
def test_any_name_can_be_kept(name):
    kept = clean(name)
    assert 0 < len(kept) <= NAME_LIMIT and clean(kept) == kept
    assert not set(kept) & set('/\\<>:"|?*\x00\n')


def test_a_long_name_keeps_its_suffix():
    assert clean("长" * 300 + ".docx").endswith("长.docx")


def test_suffixes():
    assert [suffix_of(name) for name in ("a.tar.GZ", "无", "")] == ["gz", "", ""]
