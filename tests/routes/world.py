"""One thing of every kind, so that every address leads somewhere.

All of it is 石桥镇's and the Party desk's: a report that went through its chain and is in hand at the desk, with a file and a
draft, another that waits for its first signature, an invitation, a synthesis of two more, a notice, a job, a dispatch, a
refused secret, an issue in the making with one item and 陈立's copy of it, on which he
wrote; the book of its points with one record, March's circular and an objection to it. 柳河镇 has nothing.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from django.core.files.base import ContentFile

from shuniu.base.clocks.models import Clock
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.base.notices.handing import hand_over
from shuniu.base.notices.models import Dispatch, Notice
from shuniu.base.parties.models import Account
from shuniu.base.secrecy.models import Attempt
from shuniu.base.web import drafts
from shuniu.engines.directives import acts as directives
from shuniu.engines.directives.models import Directive
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Invitation, Report, Submission, Synthesis
from shuniu.engines.reporting.tests.builders import arrived, in_hand, submitted
from shuniu.engines.reporting.texts import Wording
from shuniu.rooms.assessment.tests import builders as points
from shuniu.rooms.bulletins.models import Item
from shuniu.rooms.bulletins.tests import builders as bulletins
from shuniu.rooms.bulletins.tests import issuing
from tests.cast import MONDAY, Cast, open_office
from tests.kept_office import Kept

SECRET = "石桥镇三段管护"  # in the title of every report here; no stranger's page may hold it
SLOT = "report.draft.abc"


@dataclass
class World:
    """What there is, by the words the table of addresses uses."""

    cast: Cast
    submission: Submission
    signing: Report
    invitation: Invitation
    synthesis: Synthesis
    file: File
    item: Item
    keys: dict[str, object] = field(default_factory=dict)


def made() -> World:
    """Set it up by the real acts."""
    cast = open_office()
    for name in cast.actors:
        cast.account(name)
    submission = in_hand(cast)
    file = _attached(cast, submission)
    synthesis = acts.compose(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], wording=Wording("小水库管护综述", "各地在做。"),
        submissions=[arrived(cast), arrived(cast)],
    )  # fmt: skip
    invitation = acts.invite(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], title="汛期准备", wish="做法", due_at=MONDAY + timedelta(days=5),
        units=[cast.units["sq"]],
    )  # fmt: skip
    item = bulletins.placed(cast, bulletins.begun(cast))
    bulletins.sent(cast, item.issue)
    world = World(cast, submission, submitted(cast), invitation, synthesis, file, item)
    world.keys = _keys(world)
    return world


WORLD = Kept(made)


def _attached(cast: Cast, submission: Submission) -> File:
    upload = ContentFile("石桥镇三段管护的底稿。".encode(), name="底稿.txt")
    file = store(upload, by=cast["罗敏"], at=MONDAY)
    attach([file], "report", submission.report_id)
    return file


def written(cast: Cast, item: Item) -> tuple[Directive, Directive]:
    """What 陈立 wrote on the item, sent to 孙和; another that 周明远 keyed from paper, once."""
    said = {"at": MONDAY, "concerned": item, "text": "请石桥镇再报。", "pace": "ordinary"}
    directive = directives.give(by=cast["陈立"], posts=[cast.posts["孙和"]], **said)
    scan = store(ContentFile("扫描件。".encode(), name="批示.txt"), by=cast["周明远"], at=MONDAY)
    about = {"post": cast.posts["陈立"], "given_at": MONDAY, "files": [scan]}
    return directive, directives.key(by=cast["周明远"], **said, **about)


def _keys(world: World) -> dict[str, object]:
    cast = world.cast
    drafts.save(cast.account("罗敏"), SLOT, {"title": SECRET}, rev=0, at=MONDAY)
    hand_over(MONDAY)
    notice = Notice.objects.filter(person=cast["罗敏"].person_id).earliest("pk")
    dispatch = Dispatch.objects.create(
        message=notice.message, party_id=cast["罗敏"].person_id, channel="sms", state="failed", error="无此号码",
        due_at=MONDAY,
    )  # fmt: skip
    job = enqueue("trial", at=MONDAY, by=cast["高远"].person_id)
    attempt = Attempt.objects.create(
        at=MONDAY, where="附件", what="text", rule="x", source="x", digest="0" * 64
    )
    directive, keyed = written(cast, world.item)
    return {
        "directive": directive.pk, "keyed": keyed.pk, "reception": directive.receptions.get().pk,
        "mention": directive.mentions.get(noun="report").pk,
        "report": world.submission.report_id, "signing": world.signing.pk, "submission": world.submission.pk,
        "invitation": world.invitation.pk, "call": world.invitation.calls.get().pk, "synthesis": world.synthesis.pk,
        "file": world.file.pk, "notice": notice.pk, "dispatch": dispatch.pk, "job": job.pk, "attempt": attempt.pk,
        "clock": Clock.objects.filter(noun="submission", key=world.submission.pk).earliest("pk").pk,
        "account": Account.objects.get(person=cast["罗敏"].person_id).person_id, "unit": cast.units["sq"].pk,
        **_bulletins(cast, world.item),
        **_points(cast),
        "person": cast["罗敏"].person_id, "desk": cast.desks["dangwei"].pk, "post": cast["罗敏"].post_id, "slot": SLOT,
    }  # fmt: skip


def _bulletins(cast: Cast, item: Item) -> dict[str, object]:
    issue = item.issue
    sent = issuing.distributed(cast, bulletin=issuing.listed(cast, "孙和", "陈立", code="neican"))
    return {
        "sent": sent.pk, "sent_item": sent.items.get().pk, "copy": sent.receipts.get(post=cast.posts["孙和"]).pk,
        "item": item.pk, "issue": issue.pk, "bulletin": issue.bulletin_id, "series": issue.bulletin.code,
        "receipt": issue.receipts.get().pk,
    }  # fmt: skip


def _points(cast: Cast) -> dict[str, object]:
    book = points.opened(cast)
    record = points.recorded(cast, book, title=SECRET)
    circular = points.published(cast, book)
    objection = points.objected(cast, circular)
    return {"book": book.pk, "record": record.pk, "circular": circular.pk, "objection": objection.pk}
