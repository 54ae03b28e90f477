"""The verbs of an item: words and their sources, places in the issue, several editors at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shuniu.base import nouns
from shuniu.base.journal.timeline import timeline
from shuniu.base.journal.verifying import breaches
from shuniu.base.refusals import Incomplete, NotYours, Stale
from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.tests.builders import TEXT, arrived
from shuniu.engines.reporting.texts import Wording
from shuniu.rooms.bulletins import acts, arranging, board, pool, sourcing
from shuniu.rooms.bulletins.item_forms import AddCredit
from shuniu.rooms.bulletins.models import Issue, Item, ItemText
from shuniu.rooms.bulletins.provenance import Span
from shuniu.rooms.bulletins.tests.builders import (
    OWN,
    adopted,
    begun,
    last_place,
    owned,
    placed,
    series,
    unsourced,
)
from tests.cast import MONDAY, Cast

QUOTED, EDITORIAL = "quoted", "editorial"
OTHERS, OTHERS_MORE = "柳河镇聘用沿库村民138人巡查。", "费用由三家分担。"


def origins(item: Item) -> list[str]:
    """The origin of every sentence."""
    return [sentence["origin"] for sentence in item.sentences]


def order(issue: Issue) -> list[Item]:
    """The items as they are read."""
    return arranging.in_order(issue)


def test_placed_every_sentence_is_the_units_own(cast: Cast) -> None:
    item = placed(cast, begun(cast))
    assert origins(item) == [QUOTED] * 3
    assert {span[0] for one in item.sentences for span in one["sources"]} == {item.submission.report.text_id}


def test_what_the_desk_changed_before_shows_as_edited(cast: Cast) -> None:
    submission = reporting.claim(arrived(cast), by=cast["何静"], at=MONDAY)
    short = TEXT.body.replace("，多数建于上世纪六七十年代", "")
    reporting.edit(submission, by=cast["何静"], at=MONDAY, wording=Wording(TEXT.title, short))
    submission = reporting.adopt(submission, by=cast["何静"], at=MONDAY, serves=[])
    item = placed(cast, begun(cast), submission=submission)
    assert origins(item) == ["edited", QUOTED, QUOTED]


def test_a_sentence_without_source_stops_the_issue_until_declared(cast: Cast) -> None:
    item = unsourced(cast)
    with pytest.raises(Incomplete, match="值得山区县借鉴"):
        sourcing.insist(item.issue)
    item = acts.declare(item, by=cast["何静"], at=MONDAY, place=last_place(item))
    assert origins(item)[-1] == EDITORIAL
    assert [each.pk for each in sourcing.insist(item.issue)] == [item.pk]


def test_an_empty_issue_is_stopped_too(cast: Cast) -> None:
    with pytest.raises(Incomplete, match="还没有编入"):
        sourcing.insist(begun(cast))


def test_what_has_a_source_is_not_declared(cast: Cast) -> None:
    with pytest.raises(Incomplete, match="有来源"):
        acts.declare(placed(cast, begun(cast)), by=cast["何静"], at=MONDAY, place=0)


def test_a_source_found_by_hand_counts(cast: Cast) -> None:
    item = unsourced(cast)
    span = Span(item.submission.report.text_id, 0, 20)
    item = acts.attribute(item, by=cast["何静"], at=MONDAY, place=last_place(item), span=span)
    assert origins(item)[-1] == "edited"
    with pytest.raises(Incomplete):
        acts.attribute(item, by=cast["何静"], at=MONDAY, place=0, span=Span(span.version, 0, 9_999))


def test_one_sentence_is_reworded_or_goes(cast: Cast) -> None:
    item = unsourced(cast)
    item = acts.reword(item, by=cast["何静"], at=MONDAY, place=last_place(item), words="")
    assert item.text.body == TEXT.body
    item = acts.reword(item, by=cast["何静"], at=MONDAY, place=0, words="石桥镇有小型水库46座。")
    assert item.text.body.startswith("石桥镇有小型水库46座。今年以来")
    with pytest.raises(Incomplete):
        acts.reword(item, by=cast["何静"], at=MONDAY, place=9, words="没有这一句。")


def test_the_object_handed_to_a_verb_shows_the_new_words(cast: Cast) -> None:
    item = placed(cast, begun(cast))
    was = item.text
    acts.edit(item, by=cast["何静"], at=MONDAY, title="另一个题目", body=was.body)
    assert (item.text.title, item.text.previous) == ("另一个题目", was)


def test_two_editors_of_one_item_and_of_two(cast: Cast) -> None:
    issue = begun(cast)
    first, second = placed(cast, issue), placed(cast, issue)
    seen = first.version
    acts.edit(first, by=cast["何静"], at=MONDAY, seen=seen, title="改过的题目", body=TEXT.body)
    acts.edit(second, by=cast["林涛"], at=MONDAY, seen=second.version, title="另一条", body=TEXT.body)
    with pytest.raises(Stale) as refused:
        acts.edit(first, by=cast["林涛"], at=MONDAY, seen=seen, title="又一种", body=TEXT.body)
    assert any("何静" in told and "修改" in told for told in refused.value.since)


def test_saved_unchanged_it_is_refused(cast: Cast) -> None:
    item = placed(cast, begun(cast))
    with pytest.raises(Incomplete, match="没有变化"):
        acts.edit(item, by=cast["何静"], at=MONDAY, title=item.text.title, body=item.text.body)


def test_moved_in_front_of_another_and_into_another_section(cast: Cast) -> None:
    issue = begun(cast)
    one, two, three = (placed(cast, issue) for _ in range(3))
    acts.move(three, by=cast["何静"], at=MONDAY, section="要情", before=one)
    assert order(issue) == [three, one, two]
    acts.move(one, by=cast["何静"], at=MONDAY, section="动态")
    assert [[item.pk for item in part.items] for part in arranging.arranged(issue)] == [
        [three.pk, two.pk],
        [one.pk],
    ]
    with pytest.raises(Incomplete, match="没有“天气”"):
        acts.move(one, by=cast["何静"], at=MONDAY, section="天气")
    with pytest.raises(Incomplete, match="不在这个栏目"):
        acts.move(two, by=cast["何静"], at=MONDAY, section="要情", before=one)


def test_a_move_changes_no_others_version(cast: Cast) -> None:
    issue = begun(cast)
    one, two = placed(cast, issue), placed(cast, issue)
    version = one.version
    for _ in range(30):  # more than there is room for: the issue is numbered anew on the way
        acts.move(two, by=cast["何静"], at=MONDAY, section="要情", before=one)
        one, two = two, one
    one.refresh_from_db()
    assert order(issue) == [one, two]
    assert one.version == version + 15


def test_dropped_its_report_may_be_placed_again_or_it_comes_back(cast: Cast) -> None:
    issue = begun(cast)
    item = unsourced(cast, issue)
    acts.drop(item, by=cast["何静"], at=MONDAY)
    assert order(issue) == []
    acts.restore(item, by=cast["何静"], at=MONDAY)
    assert order(issue)[0].text.body.endswith(OWN)
    acts.drop(item, by=cast["何静"], at=MONDAY)
    placed(cast, issue, submission=item.submission)
    with pytest.raises(Incomplete, match="又编过一次"):
        acts.restore(item, by=cast["何静"], at=MONDAY)


def test_a_synthesis_quotes_all_its_reports_and_credits_each_unit(cast: Cast) -> None:
    pair = [
        arrived(cast),
        arrived(cast, by="罗敏", wording=Wording("另一篇", "柳河镇聘用沿库村民138人巡查。")),
    ]
    body = "石桥镇有小型水库46座，多数建于上世纪六七十年代。柳河镇聘用沿库村民138人巡查。"
    synthesis = reporting.compose(
        by=cast["何静"],
        at=MONDAY,
        desk=cast.desks["dangwei"],
        wording=Wording("综述", body),
        submissions=pair,
    )
    issue = begun(cast)
    with pytest.raises(Incomplete, match="采用了的"):
        acts.place(by=cast["何静"], at=MONDAY, issue=issue, synthesis=synthesis)
    synthesis = reporting.adopt_synthesis(synthesis, by=cast["何静"], at=MONDAY, serves=["同级"])
    (offered,) = pool.candidates(issue, at=MONDAY)
    assert (offered.serves, offered.suited) == (["同级"], True)
    item = acts.place(by=cast["何静"], at=MONDAY, issue=issue, synthesis=synthesis)
    assert origins(item) == [QUOTED, QUOTED]
    assert sorted(item.credits.values_list("share", "of")) == [(1, 2), (1, 2)]
    with pytest.raises(Incomplete, match="已经在这一期"):
        acts.place(by=cast["何静"], at=MONDAY, issue=issue, synthesis=synthesis)


def test_the_desks_own_words_are_editorial_by_who_writes_them(cast: Cast) -> None:
    item = owned(cast, begun(cast))
    assert origins(item) == [EDITORIAL]
    item = acts.edit(item, by=cast["何静"], at=MONDAY, title="编者按", body=f"{OWN}望参考。")
    assert origins(item) == [EDITORIAL, EDITORIAL]
    assert [each.pk for each in sourcing.insist(item.issue)] == [item.pk]
    with pytest.raises(Incomplete):
        acts.place(by=cast["何静"], at=MONDAY, issue=item.issue)


def test_written_by_mistake_they_go_and_come_back(cast: Cast) -> None:
    issue = begun(cast)
    item = acts.drop(owned(cast, issue), by=cast["何静"], at=MONDAY)
    assert [each.pk for each in board.dropped(issue)] == [item.pk]
    acts.restore(item, by=cast["何静"], at=MONDAY)
    assert (order(issue), board.dropped(issue)) == ([item], [])


def test_a_report_credited_by_hand_gives_words_and_shares(cast: Cast) -> None:
    issue = begun(cast)
    item, other = placed(cast, issue), adopted(cast, wording=Wording("另一篇", f"{OTHERS}{OTHERS_MORE}"))
    body = item.text.body + OTHERS
    item = acts.edit(item, by=cast["何静"], at=MONDAY, title=item.text.title, body=body)
    assert origins(item)[-1] == "unsourced"
    item = acts.credit(item, by=cast["何静"], at=MONDAY, submission=other)
    assert origins(item)[-1] == QUOTED
    assert sorted(item.credits.values_list("share", "of")) == [(1, 2), (1, 2)]
    assert f"submission:{other.pk}" not in suits(cast, issue)
    told = [entry.sentence for entry in timeline(other.report, (cast["何静"],))]
    assert told[-1] == "加石桥镇的一件来稿为供稿"
    with pytest.raises(Incomplete):
        acts.credit(item, by=cast["何静"], at=MONDAY, submission=other)


def test_a_credit_taken_away_leaves_its_sentences_without_source(cast: Cast) -> None:
    item, other = placed(cast, begun(cast)), adopted(cast, wording=Wording("另一篇", OTHERS))
    item = acts.credit(item, by=cast["何静"], at=MONDAY, submission=other)
    item = acts.edit(item, by=cast["何静"], at=MONDAY, title="题", body=item.text.body + OTHERS)
    item = acts.uncredit(item, by=cast["何静"], at=MONDAY, credit=item.credits.get(submission=other))
    assert origins(item) == [QUOTED, QUOTED, QUOTED, "unsourced"]
    assert item.credits.values_list("share", "of").get() == (1, 1)


def test_what_an_item_was_placed_from_stays_while_a_sentence_comes_from_it(cast: Cast) -> None:
    item, other = placed(cast, begun(cast)), adopted(cast, wording=Wording("另一篇", OTHERS))
    item = acts.credit(item, by=cast["何静"], at=MONDAY, submission=other)
    first = item.credits.get(submission=item.submission)
    with pytest.raises(Incomplete, match="还有句子出自它"):
        acts.uncredit(item, by=cast["何静"], at=MONDAY, credit=first)
    item = acts.edit(item, by=cast["何静"], at=MONDAY, title="题", body=OTHERS)
    item = acts.uncredit(item, by=cast["何静"], at=MONDAY, credit=first)
    assert (item.submission, item.credits.get().submission) == (None, other)


def test_the_form_offers_what_may_be_credited(cast: Cast) -> None:
    issue = begun(cast)
    item, other = placed(cast, issue), adopted(cast)
    placed(cast, issue)
    declined = arrived(cast)
    form = AddCredit({"submission": declined.pk}, thing=item, by=cast["何静"], at=MONDAY)
    assert list(form.fields["submission"].queryset) == [other]
    assert not form.is_valid()


def test_another_desk_neither_places_nor_edits(cast: Cast) -> None:
    item = placed(cast, begun(cast))
    with pytest.raises(NotYours):
        acts.edit(item, by=cast["许岩"], at=MONDAY, title="题", body="文。")
    with pytest.raises(NotYours):
        acts.write(by=cast["许岩"], at=MONDAY, issue=item.issue, title="题", body="文。")


def test_the_report_reads_of_it_and_the_journal_is_whole(cast: Cast) -> None:
    item = unsourced(cast)
    item = acts.declare(item, by=cast["何静"], at=MONDAY, place=last_place(item))
    told = [entry.sentence for entry in timeline(item.issue, (cast["何静"],))]
    assert any("还有1句没有来源" in sentence for sentence in told)
    assert "把一句记为编者按，存为第3稿" in told
    assert list(breaches()) == []


def suits(cast: Cast, issue: Issue, **said: object) -> dict[str, bool]:
    """What may be placed, and whether it suits the series."""
    return {each.what: each.suited for each in pool.candidates(issue, at=MONDAY, **said)}


def test_the_pool_offers_what_suits_the_series_first_and_nothing_twice(cast: Cast) -> None:
    issue = begun(cast)
    item = placed(cast, issue)
    experience = adopted(cast)
    above = reporting.adopt(arrived(cast), by=cast["何静"], at=MONDAY, serves=["上级"])
    assert suits(cast, issue) == {f"submission:{experience.pk}": True, f"submission:{above.pk}": False}
    assert suits(cast, issue, suited=True) == {f"submission:{experience.pk}": True}
    acts.drop(item, by=cast["何静"], at=MONDAY)
    assert f"submission:{item.submission_id}" in suits(cast, issue)


def test_the_pool_says_where_something_stands_already(cast: Cast) -> None:
    item = placed(cast, begun(cast))
    other = series(cast, code="neican", name="信息（内参）")
    (found,) = pool.candidates(begun(cast, bulletin=other), at=MONDAY)
    assert (found.what, found.elsewhere) == (f"submission:{item.submission_id}", ("信息（汇要）",))


def test_the_pool_asks_no_more_of_many_than_of_one(cast: Cast) -> None:
    issue = begun(cast)
    adopted(cast)
    with CaptureQueriesContext(connection) as few:
        pool.candidates(issue, at=MONDAY)
    for _ in range(4):
        adopted(cast)
    with CaptureQueriesContext(connection) as many:
        pool.candidates(issue, at=MONDAY)
    assert len(many) <= len(few)


def test_a_declaration_slipped_in_beside_the_acts_is_found(cast: Cast) -> None:
    text = unsourced(cast).text
    assert text.intact
    text.sentences[-1]["origin"] = EDITORIAL
    assert not text.intact


def test_check_finds_sentences_that_are_not_the_text(cast: Cast) -> None:
    item = placed(cast, begun(cast))
    (whole,) = (one for one in nouns.of(item).invariants if one.name == "item_traced")
    assert list(whole.broken()) == []
    sentences = [{**item.sentences[0], "sources": [[999_999, 0, 5]]}, *item.sentences[1:]]
    ItemText.objects.filter(pk=item.text_id).update(sentences=sentences)
    assert list(whole.broken()) == [f"条 {item.pk} 有一句指着没有的原文"]
    ItemText.objects.filter(pk=item.text_id).update(sentences=sentences[1:])
    assert list(whole.broken()) == [f"条 {item.pk} 的句子合起来不是它的正文"]
