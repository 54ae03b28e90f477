"""Who answers: the nearest, then the packs it rests on, then the statutes; always by day."""

from datetime import date

import pytest

from shuniu.base.rules.packs import Entry
from shuniu.base.rules.rulebook import Edition, NoFigure, RuleBook
from shuniu.base.rules.tests.schema import CHAPTERS
from shuniu.base.rules.validity import Validity

DAY = date(2026, 3, 2)
CITY, COUNTY, TOWN = 1, 2, 3
ALWAYS_VALID = Validity()


def says(value, validity=ALWAYS_VALID):
    return {"trial.within": [Entry("trial.within", value, "某办法", validity=validity)]}


def edition(pack, layer="pack", value=None, *, number=1, since=None, based_on=("all",)):
    return Edition(pack, number, layer, based_on, since, says(value) if value else {})


SHELF = {
    "land": [edition("land", "statute", "9天", based_on=())],
    "all": [edition("all", "general", "8天", based_on=())],
    "hill": [edition("hill", value="7天"), edition("hill", value="6天", number=2, since=date(2026, 6, 1))],
    "lake": [edition("lake")],
}
ALWAYS = date(2000, 1, 1)


def word(adoptions, local=None, scope=(TOWN, COUNTY, CITY), on=DAY):
    book = RuleBook(SHELF, adoptions, local or {})
    return book.answer("trial.within", scope, on, CHAPTERS).word


def test_the_instance_pack_holds_for_everybody():
    assert word({None: [(ALWAYS, "hill")]}) == "7天"


def test_what_a_pack_does_not_say_its_base_says():
    assert word({None: [(ALWAYS, "lake")]}) == "8天"


def test_without_any_adoption_the_general_packs_then_the_statutes():
    assert word({}) == "8天"
    statutes = RuleBook({"land": SHELF["land"]})
    assert statutes.answer("trial.within", (), DAY, CHAPTERS).word == "9天"


def test_the_nearest_adoption_goes_first():
    adoptions = {None: [(ALWAYS, "lake")], COUNTY: [(ALWAYS, "hill")]}
    assert word(adoptions) == "7天"
    assert word(adoptions, scope=(CITY,)) == "8天"


def test_a_nearer_local_change_goes_before_a_farther_one_and_its_own_pack():
    local = {
        (None, "trial.within"): says("5天")["trial.within"],
        (COUNTY, "trial.within"): says("4天")["trial.within"],
    }
    adoptions = {None: [(ALWAYS, "hill")]}
    assert word(adoptions, local) == "4天"
    assert word(adoptions, local, scope=(CITY,)) == "5天"


def test_an_adoption_and_a_version_begin_on_their_day():
    adoptions = {None: [(ALWAYS, "lake"), (DAY, "hill")]}
    assert word(adoptions, on=date(2026, 3, 1)) == "8天"
    assert word(adoptions, on=date(2026, 5, 31)) == "7天"
    assert word(adoptions, on=date(2026, 6, 1)) == "6天"


def test_a_value_that_has_run_out_leaves_the_word_to_the_next():
    over = says("1天", Validity(None, date(2026, 3, 1)))["trial.within"]
    assert word({None: [(ALWAYS, "hill")]}, {(None, "trial.within"): over}) == "7天"


def test_nobody_answers():
    with pytest.raises(NoFigure):
        RuleBook().answer("trial.within", (), DAY, CHAPTERS)


WITH_SCHEME = SHELF | {
    "marks": [edition("marks", "scheme", "3天", based_on=("lake",))],
    "bare": [edition("bare", "scheme")],
}


def preferring(pack, local=None, adoptions=None):
    book = RuleBook(WITH_SCHEME, adoptions or {None: [(ALWAYS, "hill")]}, local or {})
    return book.answer("trial.within", (TOWN, CITY), DAY, CHAPTERS, pack).word


def test_a_pack_preferred_goes_before_all_others_but_not_before_local_changes():
    assert preferring("marks") == "3天"
    assert preferring("marks", {(CITY, "trial.within"): says("4天")["trial.within"]}) == "4天"


def test_what_a_preferred_pack_does_not_say_its_base_says_before_the_office_s_own():
    assert preferring("bare") == "8天"
    assert preferring("") == "7天"


def test_a_scheme_answers_nobody_who_does_not_name_it():
    assert RuleBook(WITH_SCHEME).answer("trial.within", (), DAY, CHAPTERS).word == "8天"


def test_a_pack_by_itself_knows_no_local_change():
    local = {(None, "trial.within"): says("4天")["trial.within"]}
    book = RuleBook(WITH_SCHEME, {None: [(ALWAYS, "hill")]}, local)
    assert book.answer_of_pack("trial.within", "marks", DAY, CHAPTERS).word == "3天"
    assert book.answer_of_pack("trial.within", "bare", DAY, CHAPTERS).word == "8天"
    with pytest.raises(NoFigure):
        book.answer_of_pack("trial.within", "nowhere", DAY, CHAPTERS)
