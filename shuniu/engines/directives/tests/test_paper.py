"""登记纸质批示: twice, with the scan; only the same words, or settled ones, are sent."""

from unittest.mock import Mock

import pytest

from shuniu.base.clocks.models import Clock
from shuniu.base.journal.models import Entry
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.engines.directives import acts, rulings
from shuniu.engines.directives.tests.builders import WORDS, keyed
from shuniu.engines.directives.tests.test_give import broken
from tests.cast import MONDAY


def test_nothing_is_sent_before_the_second_keying(office):
    directive = keyed(office)
    assert (
        directive.state == "keyed" and not directive.receptions.exists() and not directive.mentions.exists()
    )
    assert Clock.objects.running().get(noun="directive").name == "second"
    assert broken() == []


def test_the_same_words_put_it_in_force(office):
    directive = acts.key_again(
        keyed(office), by=office["丁宁"], at=MONDAY, text=WORDS.replace("\n", "\r\n") + "\n"
    )
    assert directive.state == "given" and directive.receptions.get().state == "sent"
    assert not Clock.objects.running().filter(noun="directive").exists()
    assert broken() == []


def test_a_letter_less_must_be_settled_with_the_scan(office):
    directive = acts.key_again(
        keyed(office), by=office["丁宁"], at=MONDAY, text=WORDS.replace("原则同意", "同意")
    )
    assert directive.state == "differing" and not directive.receptions.exists()
    assert Clock.objects.running().get(noun="directive").name == "second" and broken() == []
    directive = acts.settle(directive, by=office["丁宁"], at=MONDAY, text=WORDS)
    assert directive.state == "given" and directive.words.body == WORDS and directive.receptions.exists()
    assert directive.again.body.startswith("同意")
    assert not Clock.objects.running().filter(noun="directive").exists()
    assert [e.sentence for e in Entry.objects.filter(noun="directive").order_by("seq")] == [
        "登记市委副书记 江川的纸质批示，录第一遍",
        "录第二遍，与第一遍不一致，等核定",
        "对着扫描件核定原文，批示送出，送市政府办公室 主任",
    ]
    assert broken() == []


def test_the_second_keying_is_somebody_elses(office):
    with pytest.raises(NotYours):
        acts.key_again(keyed(office), by=office["苏白"], at=MONDAY, text=WORDS)


def test_the_second_keying_is_offered_to_others_only(office, signed_in, monkeypatch):
    directive, offered = keyed(office), "key_again/"
    first, other = signed_in("苏白"), signed_in("丁宁")
    page = f"/directive/{directive.pk}/"
    assert offered not in first.get(page).content.decode() and offered in other.get(page).content.decode()
    assert "另一个人" in first.get(page).content.decode()
    assert first.get(f"{page}key_again/").status_code == 404
    monkeypatch.setattr(rulings, "ask", lambda name, unit, at: Mock(value=False))
    assert offered in first.get(page).content.decode()


def test_without_scan_or_from_another_office_it_is_not_taken(office):
    with pytest.raises(Incomplete) as refusal:
        keyed(office, files=[])
    assert "files" in refusal.value.errors
    office.hired("方圆", "zfb", "secretary", "秘书")
    directive = keyed(office)
    with pytest.raises(NotYours):
        acts.key_again(directive, by=office["方圆"], at=MONDAY, text=WORDS)


def test_a_mistaken_one_is_discarded_and_was_never_sent(office):
    directive = acts.discard(keyed(office), by=office["苏白"], at=MONDAY, reason="登错了件")
    assert directive.state == "discarded" and not directive.receptions.exists()
    assert not Clock.objects.running().filter(noun="directive").exists()
