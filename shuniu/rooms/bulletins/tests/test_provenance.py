"""Every sentence knows where it comes from, whatever an editor does to the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shuniu.rooms.bulletins.matching import spoken
from shuniu.rooms.bulletins.provenance import (
    Origin,
    Sentence,
    Source,
    Span,
    as_data,
    attributed,
    blocking,
    declared,
    from_data,
    joined,
    trace,
)
from shuniu.rooms.bulletins.splitting import split

REPORT = (
    "石桥镇有小型水库46座，多数建于上世纪六七十年代。今年以来，该镇把管护分为坝前、坝体、坝后三段，逐段定人定责。\n"
    "截至10月底，共发现隐患217处，处置209处，汛期无一出险。"
)
OTHER = "柳河镇聘用沿库村民138人巡查。管护费用由县财政、受益村、用水企业按5:3:2分担。"
SOURCES = [Source(7, REPORT), Source(9, OTHER)]
OWN = "这一做法投入少、见效快，值得山区县借鉴。"


def origins(body: str, before: tuple[Sentence, ...] = ()) -> list[str]:
    """The origin of every sentence."""
    return [str(one.origin) for one in trace(body, SOURCES, before)]


def words_of(span: Span) -> str:
    """What a source says there."""
    return next(source.text for source in SOURCES if source.version == span.version)[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("一句。两句！三句？", ["一句。", "两句！", "三句？"]),
        ("他说：“好。”众人点头。", ["他说：“好。”", "众人点头。"]),
        ("他说“好！”，便走了。", ["他说“好！”，便走了。"]),
        ("有这等事？！真的。", ["有这等事？！", "真的。"]),
        ("标题\n　　正文。\n\n　　又一段", ["标题\n　　", "正文。\n\n　　", "又一段"]),
        ("见http://a.cn/?b=c页。完", ["见http://a.cn/?b=c页。", "完"]),
        ("发现217处；处置209处。", ["发现217处；处置209处。"]),
        ("　　开头空格。", ["　　开头空格。"]),
        ("", []),
    ],
)
def test_sentences_as_people_read_them(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_taken_over_word_for_word_every_sentence_is_quoted() -> None:
    found = trace(REPORT, SOURCES)
    assert {one.origin for one in found} == {Origin.QUOTED}
    assert [words_of(one.sources[0]) for one in found] == [one.text.strip() for one in found]


def test_blanks_and_lines_make_no_difference() -> None:
    assert set(origins(REPORT.replace("。", "。\n　　"))) == {"quoted"}


def test_a_shortened_sentence_points_to_the_whole_one() -> None:
    (found,) = trace("该镇把管护分为坝前、坝体、坝后三段，定人定责。", SOURCES)
    assert found.origin is Origin.EDITED
    assert [words_of(span) for span in found.sources] == [
        "今年以来，该镇把管护分为坝前、坝体、坝后三段，逐段定人定责。"
    ]


def test_one_sentence_of_two_reports_points_to_both() -> None:
    (found,) = trace("该镇把管护分为坝前、坝体、坝后三段，聘用沿库村民138人巡查。", SOURCES)
    assert {span.version for span in found.sources} == {7, 9}


def test_words_of_nobody_block() -> None:
    found = trace(REPORT + OWN, SOURCES)
    assert blocking(found) == [3]


def test_declared_they_block_no_more_and_the_declaration_survives_other_edits() -> None:
    found = declared(trace(REPORT + OWN, SOURCES), 3)
    again = trace(OWN + "截至10月底，共发现隐患217处，处置209处。", SOURCES, found)
    assert [str(one.origin) for one in again] == ["editorial", "edited"]


def test_changed_after_it_was_declared_it_must_be_declared_anew() -> None:
    found = declared(trace(OWN, SOURCES), 0)
    assert origins(OWN.replace("山区县", "各县"), found) == ["unsourced"]


def test_a_source_found_by_hand_holds_for_its_words() -> None:
    found = attributed(trace(OWN, SOURCES), 0, Span(9, 0, 15))
    assert origins(f"{OWN}\n", found) == ["edited"]
    assert trace(OWN, [SOURCES[0]], found)[0].blocks, "the report it came from is no source of this item"


def test_an_unknown_place_is_an_error() -> None:
    with pytest.raises(IndexError):
        declared(trace(OWN, SOURCES), 5)
    with pytest.raises(IndexError):
        declared(trace(OWN, SOURCES), -1)


TEXTS = st.text(st.sampled_from("石桥镇水库46座。！？；，“”（）\n　 管护a?=1"), max_size=60)
SOURCED = st.lists(st.builds(Source, st.integers(1, 5), TEXTS), max_size=3, unique_by=lambda s: s.version)


@given(TEXTS)
def test_joined_the_sentences_are_the_text(text: str) -> None:
    assert "".join(split(text)) == text
    assert all(split(text))


@given(TEXTS, SOURCED, TEXTS)
def test_tracing_loses_no_character_and_points_nowhere_else(
    body: str, sources: list[Source], earlier: str
) -> None:
    before = trace(earlier, sources)
    found = trace(body, sources, before)
    assert joined(found) == body
    lengths = {source.version: len(source.text) for source in sources}
    for one in found:
        assert all(0 <= span.start < span.end <= lengths[span.version] for span in one.sources)
        assert bool(one.sources) == (one.origin in (Origin.QUOTED, Origin.EDITED))


@given(SOURCED.filter(bool))
def test_what_is_taken_over_is_quoted_whole(sources: list[Source]) -> None:
    texts = {source.version: source.text for source in sources}
    for one in trace(sources[0].text, sources):
        for span in one.sources:
            assert spoken(texts[span.version][span.start : span.end]) == spoken(one.text)
        assert one.origin is Origin.QUOTED or not spoken(one.text)


@given(TEXTS, SOURCED)
def test_saved_again_unchanged_nothing_changes(body: str, sources: list[Source]) -> None:
    once = trace(body, sources)
    assert trace(body, sources, once) == once
    assert from_data(as_data(once)) == once


@given(TEXTS, TEXTS)
def test_only_declared_words_are_editorial(body: str, earlier: str) -> None:
    before = trace(earlier, [])
    for place in blocking(before):
        before = declared(before, place)
    said = {spoken(one.text) for one in before}
    found = trace(body, [], before)
    assert {spoken(one.text) for one in found if one.origin is Origin.EDITORIAL} <= said
    assert all(one.blocks for one in found if spoken(one.text) and spoken(one.text) not in said)


@settings(max_examples=30)
@given(st.permutations(split(REPORT + OTHER)))
def test_order_does_not_matter(sentences: list[str]) -> None:
    assert set(origins("".join(sentences))) == {"quoted"}
