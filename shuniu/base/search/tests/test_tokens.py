"""How texts and queries are cut."""

from hypothesis import given
from hypothesis import strategies as st

from shuniu.base.search.query import QUERY_LIMIT, TERM_LIMIT, parse
from shuniu.base.search.tokens import TEXT_LIMIT, needed, tokens


def test_a_text_gives_pairs_single_characters_and_words():
    assert tokens("党政办 2026年") == {"党", "政", "办", "党政", "政办", "2026", "年"}


def test_a_query_needs_its_pairs_only():
    assert needed("党政办2026") == ("党政", "政办", "2026")
    assert needed("年") == ("年",)


@given(st.text(), st.text(), st.text())
def test_what_stands_between_spaces_is_always_found(before, piece, after):
    assert set(needed(piece)) <= tokens(f"{before} {piece} {after}")


def test_a_very_long_text_is_cut():
    assert len(tokens("a " * TEXT_LIMIT + "末尾")) == 1


def test_terms_are_cut_at_spaces_and_punctuation():
    assert [t.spellings for t in parse("石桥镇，防汛  3.5").terms] == [("石桥镇",), ("防汛",), ("3.5",)]


def test_only_pieces_of_one_token_need_no_reading():
    assert [t.exact for t in parse("防汛 石桥镇 2026 3.5 汛").terms] == [True, False, True, False, True]


def test_nonsense_and_pasted_pages_are_bounded():
    assert parse("“”——%_ \x00").terms == ()
    assert len(parse(" ".join("甲乙丙丁戊己庚辛壬癸子丑")).terms) == TERM_LIMIT
    assert len(parse("防" * 5_000_000).terms[0].spellings[0]) == QUERY_LIMIT
