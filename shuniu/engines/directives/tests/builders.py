"""Directives as the tests need them, made by the real acts, on reports: any noun will do as ground."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile

from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.engines.directives import acts, grounds, panels
from shuniu.engines.directives.grounds import Audience, Credit, Ground
from shuniu.engines.directives.models import Directive, Reception
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.permits import desks_led_by
from shuniu.engines.reporting.tests.builders import arrived
from shuniu.org import acts as org
from shuniu.org.models import Person, Post, Role
from tests.cast import MONDAY, SETTER, SINCE, Cast

WORDS = "原则同意。请水利局会同安平县研究，\n下周三前报我。"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082"
)  # fmt: skip


def _submission(report: Report) -> Submission:
    return report.submissions.earliest("pk")


ON_REPORTS = Ground(
    "report",
    leaders=lambda report: Post.objects.filter(role=Role.LEADER),
    unit=lambda report: _submission(report).desk.unit,
    line=lambda report: _submission(report).desk.line,
    touches=lambda report: report.submissions.all(),
    tells=lambda report: [(report, [report.author])],
    credits=lambda report: [Credit(0, report.unit, report.author)],
    suggests=lambda report: report.unit.posts.filter(role=Role.PRINCIPAL),
    audiences=(
        Audience("desk", "submission", lambda actors: Submission.objects.filter(desk__in=desks_led_by(actors))),
        Audience("source", "report", lambda actors: Report.objects.filter(author__in=[a.person_id for a in actors])),
    ),
)  # fmt: skip


def on_reports(monkeypatch: Any) -> None:
    """For one test, let leaders write on reports."""
    monkeypatch.setitem(grounds._grounds, "report", ON_REPORTS)
    panels.show_on("report", "submission")


def staffed(cast: Cast) -> Cast:
    """The leader 江川 (who leads the Party office too, and so sees its reports), its secretaries 苏白 and 丁宁, and 石坚."""
    leader = cast.hired("江川", "yz", "leader", "市委副书记")
    at_office = {"unit": cast.units["swb"], "name": "分管市委领导", "role": "deputy"}
    post = org.create_post(by=SETTER, at=MONDAY, **at_office)
    org.appoint(post, by=SETTER, at=MONDAY, person=Person.objects.get(pk=leader.person_id), since=SINCE)
    cast.hired("苏白", "swb", "secretary", "秘书一科秘书")
    cast.hired("丁宁", "swb", "clerk", "秘书一科文书")
    cast.hired("石坚", "zfb", "principal", "主任")
    return cast


def reported(cast: Cast) -> Report:
    """A report that lies at the Party desk."""
    return arrived(cast).report


def given(cast: Cast, *, to: Sequence[str] = ("石坚",), at: datetime = MONDAY, **said: Any) -> Directive:
    """江川 wrote on a report, to these."""
    about = {
        "concerned": said.pop("concerned", None) or reported(cast),
        "text": WORDS,
        "pace": "ordinary",
        **said,
    }
    return acts.give(by=cast["江川"], at=at, posts=[cast.posts[name] for name in to], **about)


def sent(cast: Cast, **said: Any) -> Reception:
    """It waits for 石坚."""
    return given(cast, **said).receptions.get()


def received(cast: Cast, *, at: datetime = MONDAY, **said: Any) -> Reception:
    """石坚 has acknowledged it."""
    return acts.receive(sent(cast, **said), by=cast["石坚"], at=at)


def answered(cast: Cast, **said: Any) -> Reception:
    """石坚 has answered."""
    return acts.answer(
        received(cast, **said), by=cast["石坚"], at=MONDAY, answer="已会同安平县查清，分三批处置。"
    )


def scan(cast: Cast, name: str = "批示.png") -> File:
    """A scan that 苏白 made."""
    return store(ContentFile(PNG, name=name), by=cast["苏白"], at=MONDAY)


def keyed(cast: Cast, *, text: str = WORDS, to: Sequence[str] = ("石坚",), **said: Any) -> Directive:
    """苏白 keyed what 江川 wrote on paper, once."""
    about = {"given_at": MONDAY, "pace": "urgent", "files": [scan(cast)], "post": cast.posts["江川"], **said}
    return acts.key(
        by=cast["苏白"],
        at=MONDAY,
        concerned=reported(cast),
        text=text,
        posts=[cast.posts[name] for name in to],
        **about,
    )
