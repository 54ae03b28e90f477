"""From a sentence in an act to what people have."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from shuniu.base.notices import addresses
from shuniu.base.notices.delivering import deliver
from shuniu.base.notices.models import Channel, Dispatch, Notice, Preference, State
from shuniu.base.notices.outcome import retry
from shuniu.base.notices.telling import tell
from shuniu.base.notices.tests.conftest import NOON, on

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(minutes=10)


def sentences(person):
    return [str(notice) for notice in Notice.objects.of([person.pk]).order_by("pk")]


def states():
    return sorted(Dispatch.objects.values_list("channel", "state"))


def test_telling_writes_two_statements_and_sends_nothing(office, mail, django_assert_num_queries):
    people = [office.person(f"罗敏{n}") for n in range(3)]
    with django_assert_num_queries(2):
        tell(people, "石桥镇报来一条信息", at=NOON)
    assert not mail.letters and not Notice.objects.exists()


def test_telling_nobody_writes_nothing(office, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert tell([], "无人", at=NOON) is None


def test_whoever_holds_the_post_at_delivery_is_told_once(office):
    before, after = office.person("罗敏"), office.person("周岚")
    post = office.post("信息员", before)
    tell([post, after], "请签收", at=NOON)
    office.held_by[post.pk] = [after]
    assert deliver(NOON) == 2
    assert sentences(after) == ["请签收"] and sentences(before) == []
    assert deliver(NOON) == 0


def test_what_was_told_later_but_happened_earlier_stands_earlier(office):
    person = office.person("罗敏")
    tell([person], "十一时的事", at=NOON - timedelta(hours=1))
    tell([person], "十时的事", at=NOON - timedelta(hours=2))
    deliver(NOON)
    assert sentences(person) == ["十时的事", "十一时的事"]


def test_a_vacant_post_is_tried_again_and_listed(office):
    post = office.post("信息员")
    tell([post], "请签收", at=NOON)
    deliver(NOON)
    waiting = Dispatch.objects.undelivered().get()
    assert (waiting.error, waiting.due_at) == ("岗位现在无人任职", on(2, 12, 1))
    office.held_by[post.pk] = [person := office.person("周岚")]
    deliver(on(2, 12, 1))
    assert sentences(person) == ["请签收"] and not Dispatch.objects.undelivered().exists()


def test_nothing_is_lost_when_everything_fails(office, mail):
    mail.fails = "邮件服务器没有收下"
    tell([office.person("罗敏")], "特急", at=NOON, urgent=True)
    for hour in range(12, 24):
        for minute in (0, 1, 6, 21):
            deliver(on(2, hour, minute))
    failed = Dispatch.objects.get(state=State.FAILED)
    assert (failed.attempts, failed.error) == (6, "邮件服务器没有收下")
    mail.fails = ""
    assert retry(failed.pk, on(3, 8)) and deliver(on(3, 8)) == 1
    assert [letter.subject for letter in mail.letters] == ["特急"]


def test_every_attempt_has_the_same_id(office, mail, monkeypatch):
    seen = []
    monkeypatch.setattr(mail, "fails", "忙")
    send = mail.send
    monkeypatch.setattr(mail, "send", lambda letter: (seen.append(letter.id), send(letter)))
    tell([office.person("罗敏")], "特急", at=NOON, urgent=True)
    deliver(NOON)
    deliver(on(2, 12, 2))
    assert len(seen) == 2 and len(set(seen)) == 1


def test_what_can_wait_goes_out_as_one_letter(office, mail):
    person = office.person("罗敏")
    for n in range(3):
        tell([person], f"第{n + 1}条", at=NOON, url=f"/report/{n}/")
        deliver(NOON)
    assert mail.letters == []
    deliver(LATER)
    assert [letter.subject for letter in mail.letters] == ["您有 3 条通知"]
    assert "2. 第2条" in mail.letters[0].text
    assert states() == [("email", "sent")] * 3 + [("in_app", "sent")] * 3


def test_urgent_ones_do_not_wait_for_each_other(office, mail):
    person = office.person("罗敏")
    tell([person], "甲", at=on(2, 23), urgent=True)
    tell([person], "乙", at=on(2, 23), urgent=True)
    deliver(on(2, 23))
    assert [letter.subject for letter in mail.letters] == ["甲", "乙"]
    assert all(letter.urgent for letter in mail.letters)


def test_what_was_read_meanwhile_is_spared(office, mail):
    person = office.person("罗敏")
    tell([person], "甲", at=NOON)
    tell([person], "乙", at=NOON)
    deliver(NOON)
    Notice.objects.filter(message__sentence="甲").read(NOON)
    deliver(LATER)
    assert [letter.subject for letter in mail.letters] == ["乙"]
    assert Dispatch.objects.get(state=State.SPARED).message.sentence == "甲"


def test_a_wish_not_to_get_it_holds_for_what_can_wait(office, mail):
    person = office.person("罗敏")
    Preference.objects.create(person=person, channel=Channel.EMAIL, wanted=False)
    tell([person], "平件", at=NOON)
    tell([person], "特急", at=NOON, urgent=True)
    deliver(NOON)
    deliver(LATER)
    assert [letter.subject for letter in mail.letters] == ["特急"]
    assert len(sentences(person)) == 2


def test_a_channel_switched_off_is_a_visible_failure(office, mail, monkeypatch):
    tell([office.person("罗敏")], "特急", at=NOON, urgent=True)
    deliver(NOON - timedelta(minutes=1))
    monkeypatch.setattr(mail, "fails", "x")
    deliver(NOON)
    monkeypatch.setattr(mail, "ready", lambda: False)
    deliver(on(2, 12, 2))
    assert Dispatch.objects.undelivered().get().error == "电子邮件已经停用"


def test_who_cannot_be_woken_is_listed(office, mail, monkeypatch):
    monkeypatch.setattr(addresses, "_find", [lambda persons, channel: {}])
    person = office.person("罗敏")
    tell([person], "特急", at=NOON, urgent=True)
    tell([person], "平件", at=NOON)
    deliver(NOON)
    failed = Dispatch.objects.undelivered().get()
    assert (failed.message.sentence, failed.error) == ("特急", "没有登记电子邮件的号码或地址")


def test_a_letter_that_kills_every_worker_ends_in_the_list(office, mail):
    tell([office.person("罗敏")], "特急", at=NOON, urgent=True)
    deliver(NOON - timedelta(minutes=1))
    mail.fails = "忙"
    deliver(NOON)
    Dispatch.objects.filter(channel=Channel.EMAIL).update(attempts=6, due_at=NOON, error="")
    deliver(NOON)
    assert Dispatch.objects.get(channel=Channel.EMAIL).error == "几次发送都没有完成"


def test_the_database_refuses_sent_without_time(office):
    tell([office.person("罗敏")], "甲", at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        Dispatch.objects.update(state=State.SENT)


def test_waiting_for_nothing_locks_nothing(office, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert deliver(NOON) == 0
