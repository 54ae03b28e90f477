"""A story for every verb of the house: how it comes to the moment before the act, and the act itself.

``STORIES[name](cast)`` prepares by real acts and returns the act to be done; ``SHOWS[name]`` are the verbs that the act writes
into the journal, those it does in consequence included.
"""

from collections.abc import Callable
from datetime import date, timedelta

from django.core.files.base import ContentFile

from shuniu.base.actors import Actor
from shuniu.base.clocks import acts as calendar
from shuniu.base.clocks.notation import read
from shuniu.base.files.storing import store
from shuniu.base.rulemaking import acts as rules
from shuniu.engines.directives import acts as directives
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Call, Invitation, Submission, Synthesis
from shuniu.engines.reporting.tests.builders import TEXT, arrived, in_hand, signed, submitted
from shuniu.engines.reporting.texts import Wording
from shuniu.org import acts as org
from shuniu.org.models import Person, Post, Unit
from shuniu.rooms.assessment import acts as assessment
from shuniu.rooms.assessment.tests import builders as points
from shuniu.rooms.bulletins import acts as bulletins
from shuniu.rooms.bulletins.provenance import Span
from shuniu.rooms.bulletins.tests import builders as made
from shuniu.rooms.bulletins.tests import issuing
from shuniu.rooms.documents import acts as documents
from tests.cast import MONDAY, PASSWORD, Cast

Verb = tuple[str, str]
Story = Callable[[Cast], Callable[[], object]]
STORIES: dict[str, Story] = {}
SHOWS: dict[str, set[Verb]] = {}

NOON = MONDAY + timedelta(hours=3)
TODAY, LATER = date(2026, 3, 2), date(2026, 3, 20)
OTHER = Wording(TEXT.title, f"{TEXT.body}另有3处正在处置。")
SAID = "原则同意，请石桥镇研究。"
TERMINAL = Actor.system("命令行")


def story(*shows: str) -> Callable[[Story], Story]:
    """Take a story in; ``shows`` are its verbs as ``noun.verb``."""

    def take(prepare: Story) -> Story:
        STORIES[prepare.__name__] = prepare
        SHOWS[prepare.__name__] = {(noun, verb) for noun, verb in (each.split(".") for each in shows)}
        return prepare

    return take


# The unit's side


@story("report.submit")
def submit(cast: Cast):
    return lambda: submitted(cast)


@story("report.submit", "call.answer")
def submit_for_a_call(cast: Cast):
    call = invited(cast).calls.get(unit=cast.units["sq"])
    return lambda: submitted(cast, call=call)


@story("report.resubmit")
def resubmit(cast: Cast):
    report = acts.send_back(submitted(cast), by=cast["刘康"], at=NOON, opinion="数字再核。")
    desks = [cast.desks["dangwei"], cast.desks["zhengwu"]]
    about = {"wording": OTHER, "desks": desks, "kind": "experience", "urgency": "routine"}
    return lambda: acts.resubmit(report, by=cast["罗敏"], at=NOON, **about)


@story("report.register", "submission.receive")
def register(cast: Cast):
    about = {
        "channel": "phone",
        "caller": "马骏 党委书记",
        "kind": "experience",
        "urgency": "routine",
        "wording": TEXT,
    }
    desk, unit = cast.desks["dangwei"], cast.units["lh"]
    return lambda: acts.register(by=cast["何静"], at=NOON, desk=desk, unit=unit, **about)


@story("report.sign")
def sign(cast: Cast):
    report = submitted(cast)
    return lambda: acts.sign(report, by=cast["刘康"], at=NOON, opinion="同意。")


@story("report.sign", "submission.receive")
def sign_as_the_last(cast: Cast):
    report = acts.sign(submitted(cast, desks=("dangwei", "zhengwu")), by=cast["刘康"], at=NOON)
    return lambda: acts.sign(report, by=cast["孙和"], at=NOON)


@story("report.sign_for", "submission.receive")
def sign_for(cast: Cast):
    report = acts.sign(submitted(cast), by=cast["刘康"], at=NOON)
    return lambda: acts.sign_for(
        report, by=cast["钱进"], at=NOON, instructed_at=MONDAY, opinion="书记电话同意。"
    )


@story("report.revise")
def revise(cast: Cast):
    report = submitted(cast)
    return lambda: acts.revise(report, by=cast["刘康"], at=NOON, wording=OTHER)


@story("report.send_back")
def send_back(cast: Cast):
    report = submitted(cast)
    return lambda: acts.send_back(report, by=cast["刘康"], at=NOON, opinion="数字再核。")


@story("report.withdraw", "submission.recall")
def withdraw(cast: Cast):
    report = signed(cast, desks=("dangwei", "zhengwu"))
    return lambda: acts.withdraw(report, by=cast["罗敏"], at=NOON, reason="情况有变")


# The desk's side


@story("submission.claim")
def claim(cast: Cast):
    submission = arrived(cast)
    return lambda: acts.claim(submission, by=cast["何静"], at=NOON)


@story("submission.release")
def release(cast: Cast):
    submission = in_hand(cast)
    return lambda: acts.release(submission, by=cast["何静"], at=NOON)


@story("submission.take_over")
def take_over(cast: Cast):
    submission = in_hand(cast)
    return lambda: acts.take_over(submission, by=cast["林涛"], at=NOON, reason="何静请假")


@story("submission.verify")
def verify(cast: Cast):
    submission = in_hand(cast)
    said = {"how": "phone", "whom": "石桥镇水利站", "confirmed": "数字属实。"}
    return lambda: acts.verify(submission, by=cast["何静"], at=NOON, **said)


@story("submission.edit")
def edit(cast: Cast):
    submission = in_hand(cast)
    return lambda: acts.edit(submission, by=cast["何静"], at=NOON, wording=OTHER)


@story("submission.adopt")
def adopt(cast: Cast):
    submission = in_hand(cast)
    return lambda: acts.adopt(submission, by=cast["何静"], at=NOON, serves=["上级"], note="写得实。")


@story("submission.hold")
def hold(cast: Cast):
    submission = in_hand(cast)
    return lambda: acts.hold(submission, by=cast["何静"], at=NOON, review_on=LATER, reason="待综合")


@story("submission.resume")
def resume(cast: Cast):
    submission = acts.hold(in_hand(cast), by=cast["何静"], at=MONDAY, review_on=LATER, reason="待综合")
    return lambda: acts.resume(submission, by=cast["何静"], at=NOON)


@story("submission.ask_back")
def ask_back(cast: Cast):
    submission = in_hand(cast)
    return lambda: acts.ask_back(submission, by=cast["何静"], at=NOON, question="分布在哪几座？")


@story("submission.supplement", "report.sign_again")
def supplement(cast: Cast):
    submission = asked_back(cast)
    return lambda: acts.supplement(submission, by=cast["罗敏"], at=NOON, wording=OTHER, answer="已补")


@story("report.sign", "submission.arrive")
def sign_the_supplement(cast: Cast):
    submission = acts.supplement(asked_back(cast), by=cast["罗敏"], at=NOON, wording=OTHER)
    report = submission.report
    report.refresh_from_db()
    report = acts.sign(report, by=cast["刘康"], at=NOON)
    return lambda: acts.sign(report, by=cast["孙和"], at=NOON)


@story("submission.merge")
def merge(cast: Cast):
    synthesis, third = composed(cast), in_hand(cast)
    return lambda: acts.merge(third, by=cast["何静"], at=NOON, synthesis=synthesis)


@story("submission.part")
def part(cast: Cast):
    first = composed(cast).contributions.order_by("pk").first()
    return lambda: acts.part(first, by=cast["何静"], at=NOON)


@story("submission.decline")
def decline(cast: Cast):
    submission = in_hand(cast)
    return lambda: acts.decline(submission, by=cast["何静"], at=NOON, code="情况不新", reason="九月已有")


@story("submission.pass_up")
def pass_up(cast: Cast):
    submission = adopted(cast)
    return lambda: acts.pass_up(submission, by=cast["何静"], at=NOON, to="省委办公厅信息处")


@story("submission.pass_up", "submission.receive")
def pass_up_to_a_desk(cast: Cast):
    submission = adopted(cast)
    return lambda: acts.pass_up(submission, by=cast["何静"], at=NOON, desk=cast.desks["zhengwu"])


@story("submission.record_adoption")
def record_adoption(cast: Cast):
    submission = acts.pass_up(adopted(cast), by=cast["何静"], at=NOON, to="省委办公厅信息处")
    said = {
        "to": "省委办公厅信息处",
        "publication": "每日汇要",
        "issue": "第9期",
        "instruction": "请水利厅阅。",
    }
    return lambda: acts.record_adoption(submission, by=cast["何静"], at=NOON, **said)


@story("synthesis.compose", "submission.merge")
def compose(cast: Cast):
    both = [in_hand(cast), in_hand(cast)]
    desk = cast.desks["dangwei"]
    return lambda: acts.compose(by=cast["何静"], at=NOON, desk=desk, wording=TEXT, submissions=both)


@story("synthesis.edit")
def edit_synthesis(cast: Cast):
    synthesis = composed(cast)
    return lambda: acts.edit_synthesis(synthesis, by=cast["何静"], at=NOON, wording=OTHER)


@story("synthesis.adopt")
def adopt_synthesis(cast: Cast):
    synthesis = composed(cast)
    return lambda: acts.adopt_synthesis(synthesis, by=cast["何静"], at=NOON, serves=["上级"], note="好。")


@story("synthesis.dissolve", "submission.part")
def dissolve(cast: Cast):
    synthesis = composed(cast)
    return lambda: acts.dissolve(synthesis, by=cast["何静"], at=NOON, reason="各报各的")


@story("invitation.invite", "call.call")
def invite(cast: Cast):
    return lambda: invited(cast)


@story("invitation.chase")
def chase(cast: Cast):
    invitation = invited(cast)
    return lambda: acts.chase(invitation, by=cast["何静"], at=NOON, words="今天下班前。")


@story("invitation.prolong")
def prolong(cast: Cast):
    invitation = invited(cast)
    until = invitation.due_at + timedelta(days=2)
    return lambda: acts.prolong(invitation, by=cast["何静"], at=NOON, due_at=until, reason="数字未齐")


@story("invitation.close", "call.release")
def close(cast: Cast):
    invitation = invited(cast)
    return lambda: acts.close(invitation, by=cast["何静"], at=NOON)


@story("invitation.cancel", "call.release")
def cancel(cast: Cast):
    invitation = invited(cast)
    return lambda: acts.cancel(invitation, by=cast["何静"], at=NOON, reason="另行安排")


@story("call.excuse")
def excuse(cast: Cast):
    call = Call.objects.get(invitation=invited(cast), unit=cast.units["lh"])
    return lambda: acts.excuse(call, by=cast["何静"], at=NOON, reason="没有水库")


def asked_back(cast: Cast) -> Submission:
    """A submission that waits for its unit's supplement."""
    return acts.ask_back(in_hand(cast), by=cast["何静"], at=MONDAY, question="分布在哪几座？")


def adopted(cast: Cast) -> Submission:
    """A submission that the Party desk adopted."""
    return acts.adopt(in_hand(cast), by=cast["何静"], at=MONDAY, serves=[])


def composed(cast: Cast) -> Synthesis:
    """A synthesis of two."""
    both = [in_hand(cast), in_hand(cast)]
    return acts.compose(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], wording=TEXT, submissions=both
    )


def invited(cast: Cast) -> Invitation:
    """Two townships owe a report by the end of the week."""
    units = [cast.units["sq"], cast.units["lh"]]
    about = {"title": "春耕备耕进度", "wish": "进度、农资、困难。", "due_at": MONDAY + timedelta(days=4)}
    return acts.invite(by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], units=units, **about)


# Desks


@story("desk.set_up")
def set_up_desk(cast: Cast):
    county, area = cast.units["apb"], cast.units["ap"]
    about = {"code": "anping", "name": "安平县党委信息", "line": cast.desks["dangwei"].line}
    return lambda: acts.set_up(by=cast["高远"], at=NOON, unit=county, area=area, **about)


@story("desk.set_up")
def set_up_desk_of_a_new_line(cast: Cast):
    about = {"code": "sheqing", "name": "社情民意编辑台", "new_line": "社情民意"}
    unit, area = cast.units["swb"], cast.units["yz"]
    return lambda: acts.set_up(by=cast["高远"], at=NOON, unit=unit, area=area, **about)


@story("desk.change")
def change_desk(cast: Cast):
    about = {"name": "市委信息编辑台", "area": cast.units["ap"]}
    return lambda: acts.change_desk(cast.desks["dangwei"], by=cast["高远"], at=NOON, **about)


@story("desk.staff")
def staff_desk(cast: Cast):
    editors = [cast.posts["何静"], cast.posts["赵一鸣"]]
    return lambda: acts.staff(cast.desks["dangwei"], by=cast["高远"], at=NOON, editors=editors)


@story("desk.close")
def close_desk(cast: Cast):
    return lambda: acts.close_desk(cast.desks["dangwei"], by=cast["高远"], at=NOON, reason="两台合并")


@story("desk.reopen")
def reopen_desk(cast: Cast):
    desk = acts.close_desk(cast.desks["dangwei"], by=cast["高远"], at=MONDAY, reason="两台合并")
    return lambda: acts.reopen_desk(desk, by=cast["高远"], at=NOON)


# Units, people, posts


@story("unit.found")
def found(cast: Cast):
    about = {"code": "qx", "name": "清溪县", "level": "county", "type": "area", "parent": cast.units["yz"]}
    return lambda: org.found(by=cast["高远"], at=NOON, **about)


@story("unit.change")
def change_unit(cast: Cast):
    return lambda: org.change_unit(cast.units["ap"], by=cast["高远"], at=NOON, name="安平区", parent=None)


@story("unit.close")
def close_unit(cast: Cast):
    unit = empty_unit(cast)
    return lambda: org.close_unit(unit, by=cast["高远"], at=NOON, reason="并入柳河镇")


@story("unit.reopen")
def reopen(cast: Cast):
    unit = org.close_unit(empty_unit(cast), by=cast["高远"], at=MONDAY, reason="并入柳河镇")
    return lambda: org.reopen(unit, by=cast["高远"], at=NOON)


def empty_unit(cast: Cast) -> Unit:
    """A unit without posts."""
    about = {
        "code": "qx",
        "name": "清溪镇",
        "level": "township",
        "type": "party_office",
        "parent": cast.units["ap"],
    }
    return org.found(by=cast["高远"], at=MONDAY, **about)


@story("person.enrol")
def enrol(cast: Cast):
    return lambda: org.enrol(by=cast["高远"], at=NOON, name="方圆", staff_number="n9001")


@story("person.change")
def change_person(cast: Cast):
    person = cast.person("王芳")
    return lambda: org.change_person(person, by=cast["高远"], at=NOON, name="王方", office_phone="0000-1234")


@story("person.open_account")
def open_account(cast: Cast):
    person = cast.person("王芳")
    return lambda: org.open_account(person, by=cast["高远"], at=NOON, login="wangfang", password=PASSWORD)


@story("person.reset_password")
def reset_password(cast: Cast):
    person = with_account(cast)
    return lambda: org.reset_password(person, by=cast["高远"], at=NOON, password="another-2026")


@story("person.unlock")
def unlock(cast: Cast):
    person = with_account(cast)
    return lambda: org.unlock(person, by=cast["高远"], at=NOON)


@story("person.close_account")
def close_account(cast: Cast):
    person = with_account(cast)
    return lambda: org.close_account(person, by=cast["高远"], at=NOON, reason="调离")


@story("person.choose_password")
def choose_password(cast: Cast):
    person = with_account(cast)
    return lambda: org.choose_password(person, by=cast["王芳"], at=NOON, password="my-own-2026")


@story("person.give_link")
def give_link(cast: Cast):
    person = with_account(cast)
    return lambda: org.give_link(person, by=TERMINAL, at=NOON)


@story("person.enter_once")
def enter_once(cast: Cast):
    person = org.give_link(with_account(cast), by=TERMINAL, at=MONDAY)
    return lambda: org.enter_once(person, by=TERMINAL, at=NOON)


@story("person.leave")
def leave(cast: Cast):
    person = with_account(cast)
    return lambda: org.leave(person, by=cast["高远"], at=NOON, on=TODAY, reason="退休")


def with_account(cast: Cast) -> Person:
    """Somebody who can sign in."""
    cast.account("王芳")
    return cast.person("王芳")


@story("post.create")
def create_post(cast: Cast):
    unit = cast.units["lh"]
    return lambda: org.create_post(
        by=cast["高远"], at=NOON, unit=unit, name="党政办主任", role="office_director"
    )


@story("post.change")
def change_post(cast: Cast):
    return lambda: org.change_post(cast.posts["王芳"], by=cast["高远"], at=NOON, name="信息员（一）")


@story("post.appoint")
def appoint(cast: Cast):
    post, person = empty_post(cast), cast.person("王芳")
    return lambda: org.appoint(post, by=cast["高远"], at=NOON, person=person, since=TODAY)


@story("post.hand_over")
def hand_over(cast: Cast):
    post = cast.posts["王芳"]
    leaving = post.appointments.get(until=None)
    to = {"leaving": leaving, "person": cast.person("马骏"), "on": LATER}
    return lambda: org.hand_over(post, by=cast["高远"], at=NOON, **to)


@story("post.relieve")
def relieve(cast: Cast):
    post = cast.posts["王芳"]
    leaving = post.appointments.get(until=None)
    return lambda: org.relieve(post, by=cast["高远"], at=NOON, leaving=leaving, on=LATER)


@story("post.stand_in")
def stand_in(cast: Cast):
    days = {"since": TODAY, "until": LATER}
    post, person = cast.posts["孙和"], cast.person("钱进")
    return lambda: org.stand_in(post, by=cast["孙和"], at=NOON, person=person, **days)


@story("post.close")
def close_post(cast: Cast):
    post = empty_post(cast)
    return lambda: org.close_post(post, by=cast["高远"], at=NOON, reason="不再设")


def empty_post(cast: Cast) -> Post:
    """A post that nobody holds."""
    about = {"unit": cast.units["lh"], "name": "网络信息员", "role": "net_reporter"}
    return org.create_post(by=cast["高远"], at=MONDAY, **about)


# Checkups of documents


@story("checkup.keep")
def keep(cast: Cast):
    return lambda: kept(cast)


@story("checkup.typeset")
def typeset(cast: Cast):
    checkup = kept(cast)
    return lambda: documents.typeset(checkup, by=cast["罗敏"], at=NOON, fmt="pdf")


@story("checkup.check")
def check(cast: Cast):
    checkup = kept(cast)
    return lambda: documents.check(checkup, by=cast["罗敏"], at=NOON)


@story("checkup.found")
def checkup_found(cast: Cast):
    checkup = kept(cast)
    return lambda: documents.found(checkup, by=Actor.system("后台"), at=NOON, findings=[], shown=1)


@story("checkup.discard")
def discard(cast: Cast):
    checkup = kept(cast)
    return lambda: documents.discard(checkup, by=cast["罗敏"], at=NOON)


def kept(cast: Cast):
    """A text that 罗敏 keeps for herself."""
    about = {"title": TEXT.title, "body": TEXT.body, "original": TEXT.body, "purpose": "official"}
    return documents.keep(by=cast["罗敏"], at=MONDAY, counts={"error": 1}, **about)


# Rules and the calendar


@story("rule.change")
def change_rule(cast: Cast):
    return lambda: changed_rule(cast)


@story("rule.end")
def end_rule(cast: Cast):
    rule = changed_rule(cast)
    return lambda: rules.end(rule, by=cast["高远"], at=NOON, until=LATER, reason="到期")


@story("rule.revoke")
def revoke_rule(cast: Cast):
    rule = changed_rule(cast)
    return lambda: rules.revoke(rule, by=cast["高远"], at=NOON, reason="写错了")


@story("adoption.adopt")
def adopt_pack(cast: Cast):
    return lambda: rules.adopt(by=cast["高远"], at=NOON, pack="tianmen", since=LATER)


@story("adoption.cancel")
def cancel_pack(cast: Cast):
    adoption = rules.adopt(by=cast["高远"], at=MONDAY, pack="tianmen", since=LATER)
    return lambda: rules.cancel(adoption, by=cast["高远"], at=NOON, reason="暂不换")


@story("calendar_year.publish")
def publish_year(cast: Cast):
    return lambda: published_year(cast)


@story("calendar_year.revise")
def revise_year(cast: Cast):
    year = published_year(cast)
    arranged = read("元旦：1月1日至3日放假。", 2027, "更正的通知")
    return lambda: calendar.revise(year, by=cast["高远"], at=NOON, arrangement=arranged)


def changed_rule(cast: Cast):
    """How long a desk may leave a report unclaimed, decided here."""
    said = {"name": "parties.idle", "value": "20分钟", "since": TODAY, "source": "本办通知", "reason": "从严"}
    return rules.change(by=cast["高远"], at=MONDAY, **said)


def published_year(cast: Cast):
    """An invented arrangement of the next year."""
    arranged = read("元旦：1月1日至2日放假。", 2027, "国办通知")
    return calendar.publish(by=cast["高远"], at=MONDAY, arrangement=arranged)


# Bulletins


@story("bulletin.start")
def start_a_series(cast: Cast):
    return lambda: made.series(cast)


@story("bulletin.stop")
def stop_a_series(cast: Cast):
    bulletin = made.series(cast)
    return lambda: bulletins.stop(bulletin, by=cast["何静"], at=NOON, reason="并入内参")


@story("bulletin.resume")
def resume_a_series(cast: Cast):
    bulletin = bulletins.stop(made.series(cast), by=cast["何静"], at=MONDAY, reason="并入内参")
    return lambda: bulletins.resume(bulletin, by=cast["何静"], at=NOON)


@story("issue.begin")
def begin_an_issue(cast: Cast):
    bulletin = made.series(cast)
    return lambda: made.begun(cast, bulletin=bulletin, at=NOON)


@story("issue.cancel")
def cancel_an_issue(cast: Cast):
    issue = made.begun(cast)
    return lambda: bulletins.cancel(issue, by=cast["何静"], at=NOON, reason="稿件不足")


@story("item.place")
def place_an_item(cast: Cast):
    issue, submission = made.begun(cast), made.adopted(cast)
    return lambda: made.placed(cast, issue, submission=submission, at=NOON)


@story("item.drop")
def drop_an_item(cast: Cast):
    item = made.placed(cast, made.begun(cast))
    return lambda: bulletins.drop(item, by=cast["何静"], at=NOON)


@story("item.edit")
def edit_an_item(cast: Cast):
    item = made.placed(cast, made.begun(cast))
    body = item.text.body + made.OWN
    return lambda: bulletins.edit(item, by=cast["何静"], at=NOON, title="另一个标题", body=body)


@story("item.reword")
def reword_a_sentence(cast: Cast):
    item = made.unsourced(cast)
    place = made.last_place(item)
    return lambda: bulletins.reword(item, by=cast["何静"], at=NOON, place=place, words="值得借鉴。")


@story("item.declare")
def declare_a_sentence(cast: Cast):
    item = made.unsourced(cast)
    return lambda: bulletins.declare(item, by=cast["何静"], at=NOON, place=made.last_place(item))


@story("item.attribute")
def attribute_a_sentence(cast: Cast):
    item = made.unsourced(cast)
    span = Span(item.submission.report.text_id, 0, 10)
    return lambda: bulletins.attribute(item, by=cast["何静"], at=NOON, place=made.last_place(item), span=span)


@story("item.move")
def move_an_item(cast: Cast):
    issue = made.begun(cast)
    first, second = made.placed(cast, issue), made.placed(cast, issue)
    return lambda: bulletins.move(second, by=cast["何静"], at=NOON, section="要情", before=first)


@story("item.restore")
def restore_an_item(cast: Cast):
    item = bulletins.drop(made.placed(cast, made.begun(cast)), by=cast["何静"], at=MONDAY)
    return lambda: bulletins.restore(item, by=cast["何静"], at=NOON)


@story("receipt.open")
def open_a_copy(cast: Cast):
    receipt = copy_of(cast, "陈立")
    return lambda: bulletins.open_receipt(receipt, by=cast["陈立"], at=NOON)


@story("receipt.note")
def note_a_copy(cast: Cast):
    receipt = copy_of(cast, "陈立")
    return lambda: bulletins.note(receipt, by=cast["陈立"], at=NOON)


@story("receipt.note")
def note_as_the_last(cast: Cast):
    receipt = copy_of(cast, "陈立")
    for name in ("孙和", "马骏"):
        bulletins.note(receipt.issue.receipts.get(post=cast[name].post_id), by=cast[name], at=NOON)
    return lambda: bulletins.note(receipt, by=cast["陈立"], at=NOON)


@story("receipt.confirm")
def confirm_a_recall(cast: Cast):
    receipt = issuing.recalled(cast).receipts.get(post=cast["孙和"].post_id)
    return lambda: bulletins.confirm(receipt, by=cast["孙和"], at=NOON)


def copy_of(cast: Cast, name: str):
    """Somebody's copy of an issue that was sent to its list."""
    return issuing.distributed(cast).receipts.get(post=cast[name].post_id)


@story("bulletin.change")
def change_a_series(cast: Cast):
    bulletin = made.series(cast)
    said = {"cadence": "weekly", "least": 2, "most": 3}
    return lambda: bulletins.change(bulletin, by=cast["何静"], at=NOON, **said)


@story("bulletin.enlist")
def enlist(cast: Cast):
    bulletin, posts = made.series(cast), [cast.posts["孙和"], cast.posts["马骏"]]
    return lambda: bulletins.enlist(bulletin, by=cast["何静"], at=NOON, posts=posts, prints=1)


@story("bulletin.delist")
def delist(cast: Cast):
    bulletin = issuing.listed(cast)
    return lambda: bulletins.delist(bulletin, by=cast["何静"], at=NOON, posts=[cast.posts["孙和"]])


@story("bulletin.explain")
def explain_a_gap(cast: Cast):
    bulletin = made.series(cast)
    return lambda: bulletins.explain(bulletin, by=cast["何静"], at=NOON, day=TODAY, reason="稿件不足")


@story("issue.submit")
def submit_an_issue(cast: Cast):
    issue = issuing.ready(cast)
    return lambda: bulletins.submit(issue, by=cast["何静"], at=NOON)


@story("issue.sign")
def sign_an_issue(cast: Cast):
    issue = issuing.in_review(cast)
    return lambda: bulletins.sign(issue, by=cast["周明远"], at=NOON, opinion="可发。")


@story("issue.sign_for")
def sign_an_issue_for(cast: Cast):
    issue = issuing.in_review(cast)
    said = {"instructed_at": MONDAY, "opinion": "科长电话同意。"}
    return lambda: bulletins.sign_for(issue, by=cast["陈立"], at=NOON, **said)


@story("issue.send_back")
def send_an_issue_back(cast: Cast):
    issue = issuing.in_review(cast)
    return lambda: bulletins.send_back(issue, by=cast["周明远"], at=NOON, opinion="标题太长。")


@story("issue.take_back")
def take_an_issue_back(cast: Cast):
    issue = issuing.in_review(cast)
    return lambda: bulletins.take_back(issue, by=cast["何静"], at=NOON, reason="再加一条")


@story("issue.issue", "item.appear")
def issue_it(cast: Cast):
    issue = issuing.signed(cast)
    return lambda: bulletins.issue(issue, by=cast["何静"], at=NOON)


@story("issue.distribute")
def distribute(cast: Cast):
    issue = issuing.issued(cast)
    return lambda: bulletins.distribute(issue, by=cast["何静"], at=NOON)


@story("issue.correct", "item.correct")
def correct_an_issue(cast: Cast):
    issue = issuing.distributed(cast)
    item = issue.items.get()
    said = {"title": item.text.title, "body": item.text.body.replace("217", "271"), "reason": "处数有误。"}
    return lambda: bulletins.correct(issue, by=cast["何静"], at=NOON, item=item, **said)


@story("issue.recall", "item.recall")
def recall_an_issue(cast: Cast):
    issue = issuing.distributed(cast)
    return lambda: bulletins.recall(issue, by=cast["何静"], at=NOON, reason="数字有误。")


@story("issue.print_copies")
def print_copies(cast: Cast):
    issue = issuing.distributed(cast)
    return lambda: bulletins.print_copies(issue, by=cast["何静"], at=NOON, spare=2)


@story("issue.collect_copies")
def collect_copies(cast: Cast):
    issue = bulletins.print_copies(issuing.distributed(cast), by=cast["何静"], at=issuing.TEN)
    issue = bulletins.recall(issue, by=cast["何静"], at=issuing.TEN, reason="数字有误。")
    return lambda: bulletins.collect_copies(issue, by=cast["何静"], at=NOON, numbers=[1, 2])


@story("issue.send_up", "submission.pass_up")
def send_an_issue_up(cast: Cast):
    issue = issuing.distributed(cast)
    return lambda: bulletins.send_up(issue, by=cast["何静"], at=NOON, to="省委办公厅信息处")


@story("item.adopted_above", "submission.record_adoption")
def adopted_above(cast: Cast):
    item = issuing.distributed(cast).items.get()
    said = {"to": "省委办公厅信息处", "publication": "每日汇要", "number": "第9期", "instruction": "请阅。"}
    return lambda: bulletins.adopted_above(item, by=cast["何静"], at=NOON, **said)


# Directives


@story("directive.give", "reception.send", "mention.mention")
def give(cast: Cast):
    item = on_the_list(cast)
    return lambda: written(cast, item)


@story("directive.key")
def key_a_paper(cast: Cast):
    item, scan = on_the_list(cast), scanned(cast)
    return lambda: keyed(cast, item, scan)


@story("directive.key_again", "reception.send", "mention.mention")
def key_it_again(cast: Cast):
    directive = keyed(cast, on_the_list(cast), scanned(cast))
    other = cast.hired("苏白", "swb", "secretary", "秘书")
    return lambda: directives.key_again(directive, by=other, at=NOON, text=SAID)


@story("directive.settle", "reception.send", "mention.mention")
def settle(cast: Cast):
    directive = keyed(cast, on_the_list(cast), scanned(cast))
    other = cast.hired("苏白", "swb", "secretary", "秘书")
    directive = directives.key_again(directive, by=other, at=MONDAY, text="同意。")
    return lambda: directives.settle(directive, by=other, at=NOON, text=SAID)


@story("directive.discard")
def discard_a_paper(cast: Cast):
    directive = keyed(cast, on_the_list(cast), scanned(cast))
    return lambda: directives.discard(directive, by=cast["周明远"], at=NOON, reason="登错了件")


@story("directive.address", "reception.send")
def address(cast: Cast):
    directive, posts = written(cast, on_the_list(cast)), [cast.posts["马骏"]]
    return lambda: directives.address(directive, by=cast["周明远"], at=NOON, posts=posts, reason="批示写明")


@story("reception.receive")
def receive_a_directive(cast: Cast):
    reception = written(cast, on_the_list(cast)).receptions.get()
    return lambda: directives.receive(reception, by=cast["孙和"], at=NOON)


@story("reception.answer")
def answer_a_directive(cast: Cast):
    reception = received(cast)
    return lambda: directives.answer(reception, by=cast["孙和"], at=NOON, answer="已办。")


@story("reception.note")
def note_an_answer(cast: Cast):
    reception = directives.answer(received(cast), by=cast["孙和"], at=NOON, answer="已办。")
    return lambda: directives.note(reception, by=cast["陈立"], at=NOON)


@story("reception.ask")
def ask_again(cast: Cast):
    reception = directives.answer(received(cast), by=cast["孙和"], at=NOON, answer="已办。")
    return lambda: directives.ask(reception, by=cast["陈立"], at=NOON, question="何时完成？")


# Points and circulars


@story("book.open")
def open_a_book(cast: Cast):
    return lambda: points.opened(cast)


@story("book.go_by")
def go_by_another_scheme(cast: Cast):
    book = points.opened(cast)
    return lambda: assessment.go_by(book, by=cast["何静"], at=NOON, pack="liuan-2013", since=LATER)


@story("book.count")
def count_points(cast: Cast):
    book = points.recorded(cast, points.opened(cast)).book
    return lambda: points.counted(cast, book, at=NOON)


@story("record.enter")
def enter_a_record(cast: Cast):
    book = points.opened(cast)
    return lambda: points.recorded(cast, book)


@story("record.revoke")
def revoke_a_record(cast: Cast):
    record = points.recorded(cast, points.opened(cast))
    return lambda: assessment.revoke(record, by=cast["何静"], at=NOON, reason="登记有误")


@story("circular.prepare")
def prepare_a_circular(cast: Cast):
    book = points.opened(cast)
    return lambda: points.prepared(cast, book)


@story("circular.describe")
def describe_a_circular(cast: Cast):
    circular = points.prepared(cast, points.opened(cast))
    return lambda: assessment.describe(circular, by=cast["何静"], at=points.APRIL, note="本月报送踊跃。")


@story("circular.discard")
def discard_a_circular(cast: Cast):
    circular = points.prepared(cast, points.opened(cast))
    return lambda: assessment.discard(circular, by=cast["何静"], at=points.APRIL, reason="期限写错")


@story("circular.publish", "book.count")
def publish_a_circular(cast: Cast):
    circular = points.prepared(cast, points.recorded(cast, points.opened(cast)).book)
    return lambda: assessment.publish(circular, by=cast["何静"], at=points.APRIL)


@story("circular.settle")
def settle_a_circular(cast: Cast):
    circular = points.published(cast, points.opened(cast))
    return lambda: assessment.settle(circular, by=cast["何静"], at=points.MAY)


@story("objection.raise")
def object_to_a_circular(cast: Cast):
    circular = in_a_circular(cast)
    return lambda: points.objected(cast, circular)


@story("objection.uphold", "record.enter")
def uphold_an_objection(cast: Cast):
    objection = points.objected(cast, in_a_circular(cast))
    said = {"answer": "漏计一条。", "given": 5000}
    return lambda: assessment.uphold(objection, by=cast["何静"], at=points.APRIL, **said)


@story("objection.refuse")
def refuse_an_objection(cast: Cast):
    objection = points.objected(cast, in_a_circular(cast))
    return lambda: assessment.refuse(objection, by=cast["何静"], at=points.APRIL, answer="已计。")


def in_a_circular(cast: Cast):
    """A published circular in which 石桥镇 stands."""
    return points.published(cast, points.recorded(cast, points.opened(cast)).book)


def on_the_list(cast: Cast):
    """An item that was sent to 陈立."""
    issue = made.begun(cast)
    made.sent(cast, issue)
    return made.placed(cast, issue)


def written(cast: Cast, item):
    """陈立 wrote on it, to 孙和."""
    said = {"text": SAID, "pace": "ordinary", "posts": [cast.posts["孙和"]]}
    return directives.give(by=cast["陈立"], at=NOON, concerned=item, **said)


def scanned(cast: Cast):
    """A scan on the shelf."""
    return store(ContentFile("扫描件。".encode(), name="批示.txt"), by=cast["周明远"], at=MONDAY)


def keyed(cast: Cast, item, scan):
    """周明远 keyed what 陈立 wrote on paper, to 孙和."""
    about = {"post": cast.posts["陈立"], "given_at": MONDAY, "text": SAID, "pace": "urgent", "files": [scan]}
    return directives.key(by=cast["周明远"], at=MONDAY, concerned=item, posts=[cast.posts["孙和"]], **about)


def received(cast: Cast):
    """孙和 has acknowledged it."""
    reception = written(cast, on_the_list(cast)).receptions.get()
    return directives.receive(reception, by=cast["孙和"], at=NOON)
