"""批示 on a screen: verbatim, to whom it names, the fact to everything concerned."""

import pytest
from django.db import IntegrityError, transaction

from shuniu.base import nouns
from shuniu.base.clocks.models import Clock
from shuniu.base.facts.models import Fact
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Message
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.engines.directives import acts
from shuniu.engines.directives.models import Directive, Mention
from shuniu.engines.directives.tests.builders import WORDS, given, reported, scan
from tests.cast import MONDAY


def broken() -> list[str]:
    """What breaks an invariant of directives."""
    slugs = ("directive", "reception", "mention")
    return [line for slug in slugs for each in nouns.named(slug).invariants for line in each.broken()]


def test_the_words_stand_to_the_letter(office):
    directive = given(office, text="  原则同意。 \n")
    assert directive.words.body == "  原则同意。 \n"
    entry = Entry.objects.get(noun="directive", key=directive.pk)
    assert "原则同意" not in entry.canonical and directive.words.digest in entry.canonical
    assert broken() == []


def test_a_changed_word_is_found(office):
    directive = given(office)
    type(directive.words).objects.update(body="同意。")
    assert any("摘要不符" in line for line in broken())


def test_it_reaches_the_posts_named_at_once(office):
    directive = given(office, to=("石坚", "孙和"), pace="urgent")
    assert {each.post.name for each in directive.receptions.all()} == {"主任", "党委书记"}
    clocks = Clock.objects.running().filter(noun="reception", name="receive")
    assert {clock.owed_by_id for clock in clocks} == {office.posts["石坚"].pk, office.posts["孙和"].pk}
    told = Message.objects.filter(noun="reception")
    assert told.count() == 2 and all(message.urgent for message in told)
    assert not any("原则" in message.sentence for message in Message.objects.all())


def test_report_and_submission_tell_of_it_and_the_writer_hears_the_fact(office):
    report = reported(office)
    directive = given(office, concerned=report)
    assert set(directive.mentions.values_list("noun", flat=True)) == {"report", "submission"}
    message = Message.objects.get(noun="report", sentence__contains="批示")
    assert (
        message.sentence == f"市领导对《{report.text.title}》作了批示。"
        and message.url == f"/report/{report.pk}/"
    )


def test_the_fact_says_rank_and_thing(office):
    directive = given(office)
    fact = Fact.objects.get(kind="directive_given")
    leader = office["江川"].person_id
    about = {"noun": "report", "thing": directive.key, "leader": leader, "rank": "市领导", "level": "city"}
    assert fact.fields == {**about, "pace": "ordinary", "share": 1, "of": 1}
    assert (fact.person_id, fact.unit_id, fact.line) == (
        office["罗敏"].person_id,
        office.units["sq"].pk,
        "dangwei",
    )


def test_a_picture_alone_is_a_directive_and_nothing_at_all_is_none(office):
    picture = scan(office)
    directive = given(office, text="", files=[picture])
    assert directive.words is None and directive.drawn
    with pytest.raises(Incomplete) as refusal:
        given(office, text=" \n")
    assert "text" in refusal.value.errors


def test_only_those_it_was_sent_to_write_on_it(office):
    with pytest.raises(NotYours):
        acts.give(by=office["孙和"], at=MONDAY, concerned=reported(office), text="同意", pace="ordinary")
    with pytest.raises(NotYours):
        acts.give(by=office["罗敏"], at=MONDAY, concerned=reported(office), text="同意", pace="ordinary")


def test_the_office_forwards_what_named_nobody(office):
    directive = given(office, to=())
    assert not directive.receptions.exists()
    said = {"posts": [office.posts["石坚"]], "reason": "批示里写明"}
    directive = acts.address(directive, by=office["苏白"], at=MONDAY, **said)
    assert directive.receptions.get().post_id == office.posts["石坚"].pk
    with pytest.raises(Incomplete):
        acts.address(directive, by=office["苏白"], at=MONDAY, **said)


def test_a_secret_is_not_taken(office):
    with pytest.raises(Incomplete):
        given(office, text="机密★1年")
    assert not Directive.objects.exists()


def test_the_database_refuses_a_directive_without_words(office):
    directive = given(office)
    with pytest.raises(IntegrityError), transaction.atomic():
        Directive.objects.filter(pk=directive.pk).update(words=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Directive.objects.filter(pk=directive.pk).update(state="keyed")
    with pytest.raises(IntegrityError), transaction.atomic():
        Mention.objects.create(state="told", directive=directive, noun="report", key=directive.key)


def test_entries_read_aloud(office):
    directive = given(office)
    entries = Entry.objects.filter(noun__in=["directive", "reception", "mention"]).order_by("pk")
    assert [entry.sentence for entry in entries] == [
        "市领导作了批示", "市领导作了批示", "送市政府办公室 主任签收", "作出批示，送市政府办公室 主任",
    ]  # fmt: skip
    assert directive.words.body == WORDS
