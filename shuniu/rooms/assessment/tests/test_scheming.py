"""A scheme read aloud: every section in Chinese beside its figures, two schemes beside each other, who may read."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from shuniu.base import rules
from shuniu.base.rulemaking.acts import change
from shuniu.base.rules.kinds import Grid
from shuniu.base.rules.models import PackVersion
from shuniu.rooms.assessment import acts, clauses, schemes
from shuniu.rooms.assessment.chapter import CHAPTER
from shuniu.rooms.assessment.tests.builders import opened
from tests.cast import MONDAY, SETTER, Cast

DAY = date(2026, 3, 2)
SignedIn = Callable[[str], Client]


def test_every_key_of_the_chapter_stands_in_one_section() -> None:
    said = [key for keys in clauses.SECTIONS.values() for key in keys]
    assert sorted(said) == sorted(key.name for key in CHAPTER.keys)


@pytest.mark.django_db
def test_every_pack_is_told_with_a_sentence_for_every_row_of_its_standard(cast: Cast) -> None:
    for pack, _ in schemes.offered():
        told = clauses.of_pack(pack, DAY)
        assert told is not None, pack
        standard = told.sections[0]
        rows = standard.parts[0].figure.value
        assert sum(len(clause.sentences) for clause in standard.clauses) >= len(rows), pack
        assert [section for section in told.ruling if not section.clauses] == []
        for section in told.sections:
            filled = any(part.says for part in section.parts if isinstance(part.key.kind, Grid))
            assert not filled or section.says, (pack, section.word)


@pytest.mark.django_db
def test_a_table_leaves_out_the_columns_that_say_nothing(cast: Cast) -> None:
    told = clauses.of_pack("liuan-2013", DAY)
    assert told is not None
    head, rows = told.sections[0].parts[0].grid
    assert head == ["条款", "事项", "层级", "刊物", "体裁", "领导", "分值"]
    assert rows[0] == ["本级采用", "采用", "本级", "政务要情", "", "", "10分"]


@pytest.mark.django_db
def test_what_differs_stands_beside_each_other(cast: Cast) -> None:
    general = clauses.told("通用", rules.figures(at=DAY), DAY)
    other = clauses.of_pack("quzhou", DAY)
    assert other is not None
    differing, same = general.against(other)
    assert [one.word for one, _ in differing][:1] == [clauses.STANDARD]
    assert "稿酬和单项奖" in same
    assert len(differing) + len(same) == len(clauses.SECTIONS)


def test_no_pack_no_page(cast: Cast, signed_in: SignedIn) -> None:
    assert clauses.of_pack("nonsense", DAY) is None
    assert signed_in("罗敏").get("/scheme/nonsense/").status_code == 404
    assert signed_in("罗敏").get("/scheme/guojia/").status_code == 404


def test_everybody_it_counts_reads_the_scheme_with_its_local_changes(cast: Cast, signed_in: SignedIn) -> None:
    acts.go_by(opened(cast), by=cast["何静"], at=MONDAY, pack="liuan-2013", since=date(2026, 1, 1))
    change(
        by=SETTER, at=MONDAY, name="assessment.joint", value="各计", since=DAY, source="例会纪要", reason="各家都出了力",
        unit=cast.units["swb"].pk,
    )  # fmt: skip
    for who in ("罗敏", "孙和", "何静", "陈立"):
        page = signed_in(who).get("/points/dangwei/scheme/")
        assert page.status_code == 200
        told = page.content.decode()
        assert "六安市政务信息计分办法" in told
        assert "六政办秘〔2013〕36号" in told
        assert "几家合报的信息，各家都按全分计。" in told
        assert "本地改定" in told
    assert "改用计分办法" not in signed_in("罗敏").get("/points/dangwei/scheme/").content.decode()


def test_two_schemes_beside_each_other_in_the_page(cast: Cast, signed_in: SignedIn) -> None:
    opened(cast)
    page = signed_in("何静").get("/points/dangwei/scheme/?with=liuan-2013").content.decode()
    assert "市主要领导批示" in page
    assert "两个办法一样的" in page
    assert signed_in("何静").get("/points/dangwei/scheme/?with=nonsense&on=yesterday").status_code == 200


def test_the_shelf_leads_to_each_scheme(cast: Cast, signed_in: SignedIn) -> None:
    client = signed_in("罗敏")
    shelf = client.get("/rules/packs/").content.decode()
    packs = PackVersion.objects.filter(layer=schemes.LAYER).values_list("pack", flat=True).distinct()
    for pack in packs:
        assert f'href="/scheme/{pack}/"' in shelf
    assert client.get("/scheme/quzhou/").status_code == 200
