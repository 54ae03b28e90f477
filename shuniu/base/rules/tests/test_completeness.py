"""What a pack must answer, by its layer."""

from datetime import date

import pytest

from shuniu.base.rules.chapters import Chapter, Chapters, Key
from shuniu.base.rules.completeness import gaps
from shuniu.base.rules.kinds import TEXT
from shuniu.base.rules.packs import Entry, Pack

CHAPTERS = Chapters(
    [
        Chapter("office", "办公", (Key("head", TEXT, "抬头"),)),
        Chapter("points", "计分", (Key("worth", TEXT, "分值"), Key("ties", TEXT, "同分")), of_schemes=True),
    ]
)
GENERAL = Pack("all", "通用", "general", "", entries=(Entry("points.ties", "并列", "某办法"),))


def found(layer, *names, based_on=("all",)):
    entries = tuple(Entry(name, "某", "某办法") for name in names)
    packs = {"all": GENERAL, "hill": Pack("hill", "山城", layer, "", based_on, entries)}
    return list(gaps(packs, "hill", on=date(2026, 3, 2), chapters=CHAPTERS))


def test_a_scheme_answers_its_chapter_with_what_it_rests_on():
    assert found("scheme", "points.worth") == []


def test_a_scheme_that_leaves_something_open():
    (gap,) = found("scheme", "points.worth", based_on=())
    assert "同分（ties）" in gap


def test_a_scheme_speaks_of_nothing_else():
    (gap,) = found("scheme", "points.worth", "office.head")
    assert gap == "计分办法里不能有“office”一章；可以有的：points"


def test_an_institution_answers_everything():
    assert found("pack", "points.worth", "office.head") == []
    assert len(found("pack", "points.worth")) == 1


@pytest.mark.parametrize("layer", ["general", "statute"])
def test_general_packs_speak_of_what_they_speak_of(layer):
    assert found(layer) == []
