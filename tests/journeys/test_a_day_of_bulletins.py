"""A day of the bulletins: forty reports become three issues, signed on a phone, read by twelve leaders, who write on them.

The way of one of each is walked in the browser; the many beside it by the same acts, at the same moment.
"""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from shuniu.base.jobs.running import run_pending
from shuniu.base.journal.timeline import timeline
from shuniu.engines.directives.models import Directive
from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.models import Submission
from shuniu.engines.reporting.tests.builders import TEXT, arrived
from shuniu.engines.reporting.texts import Wording
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Issue, Item, Receipt
from shuniu.rooms.bulletins.provenance import Origin, from_data
from shuniu.rooms.bulletins.tests.builders import series

pytestmark = [pytest.mark.browser(both=True), pytest.mark.django_db(transaction=True)]

REPORTS, LEADERS, ITEMS = 40, 12, 4
WROTE = ("请石桥镇总结做法。", "请水利局研究推广。", "同意。")
VILLAGES = [f"{a}{b}村" for a in "东西南北上下前后" for b in "河山岭湾桥"]


@pytest.fixture
def leaders(cast):
    """Twelve leaders of the city."""
    names = [f"甲{letter}" for letter in "一二三四五六七八九十百千"]
    for order, name in enumerate(names):
        cast.hired(name, "yz", "leader", f"市领导（{order + 1}）")
    return names


@pytest.fixture
def day(cast, leaders):
    """Forty reports of the morning have arrived; the series goes to the twelve."""
    now = timezone.now() - timedelta(hours=1)
    bulletin = series(cast, at=now, sections=[])
    acts.enlist(bulletin, by=cast["何静"], at=now, posts=[cast.posts[name] for name in leaders], prints=0)
    for village in VILLAGES[:REPORTS]:
        arrived(cast, at=now, wording=Wording(f"{village}小水库除险", TEXT.body))
    return bulletin


def triaged(cast):
    """The rest of the forty: two in five adopted, the others not."""
    now = timezone.now()
    for number, submission in enumerate(Submission.objects.filter(state="waiting").order_by("pk")):
        if number % 3:
            reporting.adopt(submission, by=cast["何静"], at=now, serves=["同级"])
        else:
            reporting.decline(submission, by=cast["何静"], at=now, code="情况不新", reason="")


def composed(cast, bulletin):
    """An issue of four that nobody has placed yet."""
    now = timezone.now()
    issue = acts.begin(by=cast["何静"], at=now, bulletin=bulletin, for_day=timezone.localdate())
    fresh = Submission.objects.filter(state="adopted", items=None).order_by("pk")[:ITEMS]
    for submission in fresh:
        acts.place(by=cast["何静"], at=now, issue=issue, submission=submission)
    return issue


def begun_in_the_browser(page, said):
    """An editor opens today's issue and places what was adopted."""
    page.goto("/issue/new/begin/")
    page.get_by_label("刊物").select_option(label="信息（汇要）")
    page.get_by_role("button", name="起编").click()
    said(page, "已起编")
    page.get_by_role("link", name="编刊").click()
    for _ in range(ITEMS):
        page.get_by_role("button", name="编入").first.click()
        said(page, "已编入")
        page.reload()
    return Issue.objects.get(pk=int(re.search(r"/issue/(\d+)/", page.url)[1]))


def sent_to_sign(page, said, issue):
    """The editor sends it to those who sign."""
    page.goto(f"/issue/{issue.pk}/submit/")
    page.get_by_role("button", name="送审").click()
    said(page, "已送审")


def signed_with_two_taps(of, name, said):
    """A signer's phone: the line on the desk, then 同意."""
    phone = of(name, "/", phone=True)
    line = phone.get_by_role("row", name="信息（汇要）").or_(
        phone.locator("article, li, tr").filter(has_text="信息（汇要）")
    )
    line.get_by_role("link").first.tap()
    phone.get_by_role("button", name="同意").tap()
    said(phone, "已同意")


def issued(page, said, issue):
    """The editor issues it; the worker makes the paper and distributes it."""
    page.goto(f"/issue/{issue.pk}/")
    page.get_by_role("button", name="签发").click()
    said(page, "已签发")
    assert run_pending(timezone.now()) == 1
    issue.refresh_from_db()
    assert (issue.sent_revision, issue.receipts.count()) == (1, LEADERS)


def test_forty_reports_become_three_issues(cast, day, leaders, of, said):
    page = of("何静", "/desk/")
    page.keyboard.press("a")
    page.get_by_label("给报送人的话").press("Enter")
    said(page, "已采用")
    triaged(cast)
    first = begun_in_the_browser(page, said)
    issues = [first, composed(cast, day), composed(cast, day)]
    for issue in issues:
        sent_to_sign(page, said, issue)
        for signer in ("周明远", "陈立"):
            signed_with_two_taps(of, signer, said)
        issued(page, said, issue)
    assert [issue.number for issue in issues] == [1, 2, 3]
    read_and_written_on(cast, leaders, issues[0], of)
    corrected_and_recalled(cast, leaders, issues, page, of, said)
    everything_is_traced(cast)


def read_and_written_on(cast, leaders, issue, of):
    """Twelve read it; three write, on a phone, in the reader."""
    for name, words in zip(leaders, WROTE, strict=False):
        phone = of(name, f"/read/{issue.pk}/", phone=True)
        phone.locator("[data-write]").tap()
        sheet = phone.locator("[data-sheet][open]")
        sheet.locator("textarea").first.fill(words)
        sheet.get_by_role("button", name="送出").tap()
        expect(phone.locator("[data-written]").first).to_contain_text(words)
    for name in leaders[len(WROTE) :]:
        acts.note(Receipt.objects.get(issue=issue, post=cast.posts[name]), by=cast[name], at=timezone.now())
    assert Directive.objects.count() == len(WROTE)


def corrected_and_recalled(cast, leaders, issues, page, of, said):
    """The second is corrected, the third recalled; whoever had it is told and confirms."""
    page.goto(f"/issue/{issues[1].pk}/correct/")
    page.get_by_label("更正后的正文").fill(TEXT.body.replace("处置209处", "处置210处"))
    page.get_by_label("更正说明").fill("处置数应为210处。")
    page.get_by_role("button", name="更正").click()
    said(page, "已更正")
    page.goto(f"/issue/{issues[2].pk}/recall/")
    page.get_by_label("收回原因").fill("主要数字有误。")
    page.get_by_role("button", name="收回").click()
    said(page, "已收回")
    copy = Receipt.objects.get(issue=issues[2], post=cast.posts[leaders[0]])
    phone = of(leaders[0], f"/receipt/{copy.pk}/", phone=True)
    phone.get_by_role("button", name="确认知悉").tap()
    said(phone, "已确认")
    assert issues[2].receipts.unconfirmed().count() == LEADERS - 1


def everything_is_traced(cast):
    """Every sentence that was issued comes from a report or is the editors' own, and its reporter reads that it appeared."""
    for item in Item.objects.filter(state="placed", issue__issued_at__isnull=False):
        sentences = [one for one in from_data(item.sentences) if one.text.strip()]
        assert all(one.sources or one.origin is Origin.EDITORIAL for one in sentences)
        told = [entry.sentence for entry in timeline(item.submission.report, (cast["罗敏"],))]
        assert any(sentence.startswith("刊出") for sentence in told)
