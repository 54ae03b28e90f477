"""After the issue: correction and recall, every holder told and confirming; who had opened it (BEY-21)."""

from collections.abc import Callable

import pytest
from django.test import Client

from shuniu.base import nouns
from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.facts.models import Fact
from shuniu.base.notices.models import Dispatch, Message
from shuniu.base.refusals import Incomplete, NotNow
from shuniu.engines.reporting.tests.builders import TEXT
from shuniu.engines.reporting.texts import Wording
from shuniu.front.keeping.proving import breaches
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Issue
from shuniu.rooms.bulletins.tests.builders import adopted, placed
from shuniu.rooms.bulletins.tests.issuing import LIST, TEN, distributed, ready, recalled
from tests.cast import Cast


def corrected(cast: Cast, issue: Issue, **said: object) -> Issue:
    item = issue.items.get()
    about = {
        "body": item.text.body.replace("217", "271"),
        "title": item.text.title,
        "reason": "处数有误。",
        **said,
    }
    return acts.correct(issue, by=cast["何静"], at=TEN, item=item, **about)


def test_a_correction_is_told_to_whoever_has_it(cast: Cast) -> None:
    issue = corrected(cast, distributed(cast))
    assert (issue.state, issue.revision, issue.sent_revision) == ("corrected", 2, 1)
    told = Message.objects.filter(noun="issue", key=issue.pk).latest("pk")
    assert told.urgent
    assert set(Dispatch.objects.filter(message=told).values_list("party", flat=True)) == {
        cast[name].post_id for name in LIST
    }
    assert issue.receipts.unconfirmed().count() == len(LIST)
    issue = acts.distribute(issue, by=cast["何静"], at=TEN)
    assert (issue.sent_revision, issue.receipts.count()) == (2, len(LIST))
    assert list(breaches()) == []


def test_what_comes_from_nowhere_is_declared_or_refused(cast: Cast) -> None:
    issue = distributed(cast)
    body = issue.items.get().text.body + "望各地认真学习借鉴这一经验。"
    with pytest.raises(Incomplete):
        corrected(cast, issue, body=body)
    issue = corrected(cast, issue, body=body, editorial=True)
    assert list(breaches()) == []
    assert issue.items.get().sentences[-1]["origin"] == "editorial"


def test_a_copy_offers_the_one_step_that_is_due(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    issue, client = distributed(cast), signed_in("孙和")
    receipt = issue.receipts.get(post=cast["孙和"].post_id)

    def offered() -> list[str]:
        page = client.get(f"/receipt/{receipt.pk}/").content.decode()
        return [verb for verb in ("note", "confirm") if f"/receipt/{receipt.pk}/{verb}/" in page]

    assert offered() == ["note"]
    recalled_one = acts.recall(issue, by=cast["何静"], at=TEN, reason="数字有误")
    assert offered() == ["confirm"]
    acts.confirm(recalled_one.receipts.get(pk=receipt.pk), by=cast["孙和"], at=TEN)
    assert offered() == []


def test_the_last_confirmation_stops_the_clock(cast: Cast) -> None:
    issue = recalled(cast)
    running = Clock.objects.running().filter(noun="issue", key=issue.pk)
    assert set(running.values_list("name", flat=True)) == {"confirm"}
    for name in LIST:
        receipt = issue.receipts.get(post=cast[name].post_id)
        acts.confirm(receipt, by=cast[name], at=TEN)
        with pytest.raises(NotNow):
            acts.confirm(receipt, by=cast[name], at=TEN)
    assert not running.exists()


def test_those_who_do_not_confirm_are_reminded(cast: Cast) -> None:
    issue = recalled(cast)
    acts.confirm(issue.receipts.get(post=cast["孙和"].post_id), by=cast["孙和"], at=TEN)
    clock = Clock.objects.running().get(noun="issue", key=issue.pk)
    sweep(clock.due_at)
    told = Message.objects.filter(noun="issue", key=issue.pk).order_by("-pk").first()
    parties = set(Dispatch.objects.filter(message=told).values_list("party", flat=True))
    assert {cast["马骏"].post_id, cast["陈立"].post_id} <= parties
    assert cast["孙和"].post_id not in parties


def test_a_recalled_issue_is_read_no_more_and_keeps_its_number(cast: Cast) -> None:
    issue = distributed(cast)
    opened = issue.receipts.get(post=cast["孙和"].post_id)
    acts.open_receipt(opened, by=cast["孙和"], at=TEN)
    issue = acts.recall(issue, by=cast["何静"], at=TEN, reason="数字有误。")
    assert (issue.number, issue.receipts.exclude(opened_at=None).count()) == (1, 1)
    assert not nouns.named("issue").policy.sees_it((cast["孙和"],), issue)
    with pytest.raises(NotNow):
        acts.note(issue.receipts.get(post=cast["马骏"].post_id), by=cast["马骏"], at=TEN)
    shares = Fact.objects.filter(kind="item_issued").order_by("version").values_list("version", "fields")
    assert [(version, fields["share"], fields["recalled"]) for version, fields in shares] == [
        (1, 1, False),
        (2, 0, True),
    ]
    assert list(breaches()) == []


def test_printed_copies_come_back(cast: Cast) -> None:
    issue = distributed(cast)
    issue = acts.print_copies(issue, by=cast["何静"], at=TEN)
    issue = acts.recall(issue, by=cast["何静"], at=TEN, reason="数字有误。")
    issue = acts.collect_copies(issue, by=cast["何静"], at=TEN, numbers=[1, 3])
    assert [copy.number for copy in issue.copies.filter(returned_at=None)] == [2]
    with pytest.raises(Incomplete):
        acts.collect_copies(issue, by=cast["何静"], at=TEN, numbers=[1, 9])


def test_one_items_words_are_never_put_into_another(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    issue = ready(cast)
    placed(cast, issue, submission=adopted(cast, wording=Wording("乙村小水库除险", TEXT.body)))
    issue = acts.submit(issue, by=cast["何静"], at=TEN)
    for signer in ("周明远", "陈立"):
        issue = acts.sign(issue, by=cast[signer], at=TEN)
    issue = acts.issue(issue, by=cast["何静"], at=TEN)
    first, second = issue.items.order_by("pk")
    client, address = signed_in("何静"), f"/issue/{issue.pk}/correct/"
    page = client.get(f"/issue/{issue.pk}/").content.decode()
    assert f'{address}?item={second.pk}&shown={second.pk}"' in page.replace("&amp;", "&")
    form = {"item": second.pk, "shown": first.pk, "title": first.text.title, "body": first.text.body}
    form |= {"reason": "写错了", "_seen": issue.version}
    page = client.post(address, form).content.decode()
    assert "已换成这一条的文字" in page and f'value="{second.text.title}"' in page
    typed = client.post(address, form | {"title": "甲村写错了"}).content.decode()
    assert "原是另一条的文字" in typed and 'value="甲村写错了"' in typed
    assert f'name="shown" value="{second.pk}"' in typed
    issue.refresh_from_db()
    assert issue.state == "issued" and client.get(f"{address}?item=abc").status_code == 200
