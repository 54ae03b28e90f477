"""Series and their issues."""

from shuniu.engines.reporting.tests.builders import scanned
from shuniu.rooms.bulletins import acts as bulletins
from shuniu.rooms.bulletins.models import Bulletin, Issue, Item, Receipt
from shuniu.rooms.bulletins.provenance import Span
from shuniu.rooms.bulletins.tests import builders as made
from shuniu.rooms.bulletins.tests import issuing
from tests.cast import MONDAY, Cast
from tests.faults.stories.moments import NOON, TODAY
from tests.faults.stories.telling import story


def lone(cast: Cast) -> Item:
    """The only item of an issue that is being composed."""
    return made.placed(cast, made.begun(cast))


def copy_of(cast: Cast, issue: Issue, name: str) -> Receipt:
    """Somebody's copy of an issue that was sent to its list."""
    return issue.receipts.get(post=cast[name].post_id)


@story("bulletin.start")
def start_a_series(cast: Cast):
    return lambda: made.series(cast)


@story("bulletin.stop", begins=made.series)
def stop_a_series(cast: Cast, bulletin: Bulletin):
    return lambda: bulletins.stop(bulletin, by=cast["何静"], at=NOON, reason="并入内参")


@story("bulletin.resume", begins=made.series)
def resume_a_series(cast: Cast, bulletin: Bulletin):
    bulletin = bulletins.stop(bulletin, by=cast["何静"], at=MONDAY, reason="并入内参")
    return lambda: bulletins.resume(bulletin, by=cast["何静"], at=NOON)


@story("issue.begin", begins=made.series)
def begin_an_issue(cast: Cast, bulletin: Bulletin):
    return lambda: made.begun(cast, bulletin=bulletin, at=NOON)


@story("issue.cancel", begins=made.begun)
def cancel_an_issue(cast: Cast, issue: Issue):
    return lambda: bulletins.cancel(issue, by=cast["何静"], at=NOON, reason="稿件不足")


@story("item.place", begins=made.begun)
def place_an_item(cast: Cast, issue: Issue):
    submission = made.adopted(cast)
    return lambda: made.placed(cast, issue, submission=submission, at=NOON)


@story("item.write", begins=made.begun)
def write_a_note(cast: Cast, issue: Issue):
    return lambda: made.owned(cast, issue, at=NOON)


@story("item.credit", begins=lone)
def credit_a_report(cast: Cast, item: Item):
    submission = made.adopted(cast)
    return lambda: bulletins.credit(item, by=cast["何静"], at=NOON, submission=submission)


@story("item.uncredit", begins=lone)
def take_a_credit_away(cast: Cast, item: Item):
    item = bulletins.credit(item, by=cast["何静"], at=MONDAY, submission=made.adopted(cast))
    credit = item.credits.latest("pk")
    return lambda: bulletins.uncredit(item, by=cast["何静"], at=NOON, credit=credit)


@story("item.drop", begins=lone)
def drop_an_item(cast: Cast, item: Item):
    return lambda: bulletins.drop(item, by=cast["何静"], at=NOON)


@story("item.edit", begins=lone)
def edit_an_item(cast: Cast, item: Item):
    body = item.text.body + made.OWN
    return lambda: bulletins.edit(item, by=cast["何静"], at=NOON, title="另一个标题", body=body)


@story("item.reword", begins=made.unsourced)
def reword_a_sentence(cast: Cast, item: Item):
    place = made.last_place(item)
    return lambda: bulletins.reword(item, by=cast["何静"], at=NOON, place=place, words="值得借鉴。")


@story("item.declare", begins=made.unsourced)
def declare_a_sentence(cast: Cast, item: Item):
    return lambda: bulletins.declare(item, by=cast["何静"], at=NOON, place=made.last_place(item))


@story("item.attribute", begins=made.unsourced)
def attribute_a_sentence(cast: Cast, item: Item):
    span = Span(item.submission.report.text_id, 0, 10)
    return lambda: bulletins.attribute(item, by=cast["何静"], at=NOON, place=made.last_place(item), span=span)


@story("item.move", begins=lone)
def move_an_item(cast: Cast, item: Item):
    second = made.placed(cast, item.issue)
    return lambda: bulletins.move(second, by=cast["何静"], at=NOON, section="要情", before=item)


@story("item.restore", begins=lone)
def restore_an_item(cast: Cast, item: Item):
    item = bulletins.drop(item, by=cast["何静"], at=MONDAY)
    return lambda: bulletins.restore(item, by=cast["何静"], at=NOON)


@story("receipt.open", begins=issuing.distributed)
def open_a_copy(cast: Cast, issue: Issue):
    receipt = copy_of(cast, issue, "陈立")
    return lambda: bulletins.open_receipt(receipt, by=cast["陈立"], at=NOON)


@story("receipt.note", begins=issuing.distributed)
def note_a_copy(cast: Cast, issue: Issue):
    receipt = copy_of(cast, issue, "陈立")
    return lambda: bulletins.note(receipt, by=cast["陈立"], at=NOON)


@story("receipt.note", begins=issuing.distributed)
def note_as_the_last(cast: Cast, issue: Issue):
    for name in ("孙和", "马骏"):
        bulletins.note(copy_of(cast, issue, name), by=cast[name], at=NOON)
    receipt = copy_of(cast, issue, "陈立")
    return lambda: bulletins.note(receipt, by=cast["陈立"], at=NOON)


@story("receipt.confirm", begins=issuing.recalled)
def confirm_a_recall(cast: Cast, issue: Issue):
    receipt = copy_of(cast, issue, "孙和")
    return lambda: bulletins.confirm(receipt, by=cast["孙和"], at=NOON)


@story("bulletin.change", begins=made.series)
def change_a_series(cast: Cast, bulletin: Bulletin):
    said = {"cadence": "weekly", "least": 2, "most": 3}
    return lambda: bulletins.change(bulletin, by=cast["何静"], at=NOON, **said)


@story("bulletin.enlist", begins=made.series)
def enlist(cast: Cast, bulletin: Bulletin):
    posts = [cast.posts["孙和"], cast.posts["马骏"]]
    return lambda: bulletins.enlist(bulletin, by=cast["何静"], at=NOON, posts=posts, prints=1)


@story("bulletin.delist", begins=issuing.listed)
def delist(cast: Cast, bulletin: Bulletin):
    return lambda: bulletins.delist(bulletin, by=cast["何静"], at=NOON, posts=[cast.posts["孙和"]])


@story("bulletin.explain", begins=made.series)
def explain_a_gap(cast: Cast, bulletin: Bulletin):
    return lambda: bulletins.explain(bulletin, by=cast["何静"], at=NOON, day=TODAY, reason="稿件不足")


@story("issue.submit", begins=issuing.ready)
def submit_an_issue(cast: Cast, issue: Issue):
    return lambda: bulletins.submit(issue, by=cast["何静"], at=NOON)


@story("issue.sign", begins=issuing.in_review)
def sign_an_issue(cast: Cast, issue: Issue):
    return lambda: bulletins.sign(issue, by=cast["周明远"], at=NOON, opinion="可发。")


@story("issue.sign_for", begins=issuing.in_review)
def sign_an_issue_for(cast: Cast, issue: Issue):
    said = {"instructed_at": MONDAY, "opinion": "科长电话同意。"}
    return lambda: bulletins.sign_for(issue, by=cast["陈立"], at=NOON, **said)


@story("issue.sign_on_paper", begins=issuing.in_review)
def record_ink_on_an_issue(cast: Cast, issue: Issue):
    scan = scanned(cast, "陈立")
    return lambda: bulletins.sign_on_paper(issue, by=cast["陈立"], at=NOON, signed_at=NOON, scan=scan)


@story("issue.send_back", begins=issuing.in_review)
def send_an_issue_back(cast: Cast, issue: Issue):
    return lambda: bulletins.send_back(issue, by=cast["周明远"], at=NOON, opinion="标题太长。")


@story("issue.take_back", begins=issuing.in_review)
def take_an_issue_back(cast: Cast, issue: Issue):
    return lambda: bulletins.take_back(issue, by=cast["何静"], at=NOON, reason="再加一条")


@story("issue.issue", "item.appear", begins=issuing.signed)
def issue_it(cast: Cast, issue: Issue):
    return lambda: bulletins.issue(issue, by=cast["何静"], at=NOON)


@story("issue.distribute", begins=issuing.issued)
def distribute(cast: Cast, issue: Issue):
    return lambda: bulletins.distribute(issue, by=cast["何静"], at=NOON)


@story("issue.correct", "item.correct", begins=issuing.distributed)
def correct_an_issue(cast: Cast, issue: Issue):
    item = issue.items.get()
    said = {"title": item.text.title, "body": item.text.body.replace("217", "271"), "reason": "处数有误。"}
    return lambda: bulletins.correct(issue, by=cast["何静"], at=NOON, item=item, **said)


@story("issue.recall", "item.recall", begins=issuing.distributed)
def recall_an_issue(cast: Cast, issue: Issue):
    return lambda: bulletins.recall(issue, by=cast["何静"], at=NOON, reason="数字有误。")


@story("issue.print_copies", begins=issuing.distributed)
def print_copies(cast: Cast, issue: Issue):
    return lambda: bulletins.print_copies(issue, by=cast["何静"], at=NOON, spare=2)


@story("issue.collect_copies", begins=issuing.distributed)
def collect_copies(cast: Cast, issue: Issue):
    issue = bulletins.print_copies(issue, by=cast["何静"], at=issuing.TEN)
    issue = bulletins.recall(issue, by=cast["何静"], at=issuing.TEN, reason="数字有误。")
    return lambda: bulletins.collect_copies(issue, by=cast["何静"], at=NOON, numbers=[1, 2])


@story("issue.send_up", "submission.pass_up", begins=issuing.distributed)
def send_an_issue_up(cast: Cast, issue: Issue):
    return lambda: bulletins.send_up(issue, by=cast["何静"], at=NOON, to="省委办公厅信息处")


@story("item.adopted_above", "submission.record_adoption", begins=issuing.distributed)
def adopted_above(cast: Cast, issue: Issue):
    item = issue.items.get()
    said = {"to": "省委办公厅信息处", "publication": "每日汇要", "number": "第9期", "instruction": "请阅。"}
    return lambda: bulletins.adopted_above(item, by=cast["何静"], at=NOON, **said)
