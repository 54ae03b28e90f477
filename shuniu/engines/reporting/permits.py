"""Who may and who sees, in reporting.

A report is its unit's own until it is signed; then the desks it goes to see it too, but for a wording that is being signed
again. The unit follows its submissions; other units see nothing of either.
"""

from django.db import connection
from django.db.models import F, Q

from shuniu.base.actors import Actor, Actors, person_ids, post_ids, unit_ids
from shuniu.base.asking import asked_once
from shuniu.base.linked import Linked
from shuniu.base.parties.models import Party
from shuniu.base.permits import Relation
from shuniu.base.signoff.models import SignoffStep
from shuniu.engines.reporting.models import Call, Desk, Invitation, Report, Submission
from shuniu.org.holders import posts_of
from shuniu.org.models import Role

WRITERS = (
    Role.REPORTER,
    Role.NET_REPORTER,
    Role.INVITED_REPORTER,
    Role.OFFICE_DIRECTOR,
    Role.SECTION_CHIEF,
    Role.CLERK,
)
HEADS = (Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE_DIRECTOR)
OFFICE = (*WRITERS, *HEADS, Role.EDITOR)
LEADS_DESK = (Role.SECTION_CHIEF, *HEADS, Role.DUTY_OFFICER, Role.DUTY_LEADER)

_EDITED = "SELECT desk_id FROM reporting_desk_editors WHERE post_id IN ({})"
_LED = "SELECT id FROM reporting_desk WHERE unit_id IN ({})"
_SENT_TO = "SELECT 1 FROM reporting_submission WHERE report_id = {thing} AND desk_id IN ({keys})"


def edits(actor: Actor, desk: Desk) -> bool:
    """Does this actor edit at the desk?"""
    return actor.post_id is not None and desk.pk in _desks((actor.post_id,), ())


def desks_led_by(actors: Actors) -> tuple[int, ...]:
    """The keys of the desks at which these actors edit or which they lead."""
    return _desks(tuple(post_ids(actors)), tuple(unit_ids(actors, *LEADS_DESK)))


@asked_once
def _desks(posts: tuple[int, ...], units: tuple[int, ...]) -> tuple[int, ...]:
    """By hand: it takes a tenth of what Django's expressions take, and the rail asks on every page."""
    asked = [
        sql.format(", ".join(["%s"] * len(keys))) for sql, keys in ((_EDITED, posts), (_LED, units)) if keys
    ]
    if not asked:
        return ()
    with connection.cursor() as cursor:
        cursor.execute(" UNION ".join(asked), [*posts, *units])
        return tuple(sorted(desk for (desk,) in cursor.fetchall()))


writer = Relation(
    "writer", "单位信息员", lambda actor, thing: actor.role in WRITERS and actor.unit_id is not None
)

author = Relation(
    "author",
    "撰写人",
    lambda actor, report: actor.person_id is not None and actor.person_id == report.author_id,
    lambda actors: Q(author__in=person_ids(actors)),
    lambda report: [report.author] if report.author else [],
)

own_office = Relation(
    "own_office",
    "本单位办公室",
    lambda actor, report: actor.unit_id == report.unit_id and actor.role in OFFICE,
    lambda actors: Q(unit__in=units) if (units := unit_ids(actors, *OFFICE)) else None,
    lambda report: posts_of(report.unit, Role.OFFICE_DIRECTOR),
)

signer = Relation(
    "signer",
    "当前审签人",
    lambda actor, report: report and report.signer_id is not None and actor.post_id == report.signer_id,
    lambda actors: Q(signer__in=post_ids(actors)),
    lambda report: [report.signer] if report.signer else [],
)


def _may_sign_for(actor: Actor, report: Report) -> bool:
    return (
        report.signer_id is not None
        and actor.unit_id == report.unit_id
        and actor.role in (*HEADS, Role.SECTION_CHIEF)
        and actor.post_id != report.signer_id
    )


deputy_signer = Relation(
    "deputy_signer",
    "受委托的本单位负责人",
    _may_sign_for,
    parties=lambda report: posts_of(report.unit, Role.DEPUTY, Role.OFFICE_DIRECTOR),
)


def _signed_before(actor: Actor, report: Report) -> bool:
    chain = SignoffStep.objects.filter(signoff__noun="report", signoff__key=report.pk)
    return actor.post_id is not None and chain.filter(party=actor.post_id).exists()


chain_member = Relation("chain_member", "审签链上的人", _signed_before)

receiving_desk = Relation(
    "receiving_desk",
    "收到这条信息的编辑台",
    lambda actor, report: (
        report.text_id == report.signed_text_id
        and Submission.objects.filter(report=report, desk__in=desks_led_by((actor,))).exists()
    ),
    lambda actors: (
        Q(Linked(_SENT_TO, desks), text=F("signed_text")) if (desks := desks_led_by(actors)) else None
    ),
)

desk_editor = Relation(
    "desk_editor",
    "本台编辑",
    lambda actor, thing: edits(actor, thing.desk),
    lambda actors: Q(desk__in=desks) if (desks := desks_led_by(actors)) else None,
    lambda thing: list(thing.desk.editors.all()),
)

any_editor = Relation(
    "any_editor",
    "编辑",
    lambda actor, thing: (
        actor.post_id is not None and Desk.editors.through.objects.filter(post=actor.post_id).exists()
    ),
)


def _has_in_hand(actor: Actor, submission: Submission) -> bool:
    return actor.person_id == submission.editor_id and edits(actor, submission.desk)


in_hand_editor = Relation(
    "in_hand_editor", "认领的编辑", _has_in_hand, parties=lambda s: [s.editor] if s.editor else []
)

other_editor = Relation(
    "other_editor",
    "本台其他编辑",
    lambda actor, submission: actor.person_id != submission.editor_id and edits(actor, submission.desk),
    parties=lambda submission: list(submission.desk.editors.all()),
)

reporting_unit = Relation(
    "reporting_unit",
    "报送单位",
    lambda actor, submission: actor.unit_id == submission.unit_id and actor.role in OFFICE,
    lambda actors: Q(unit__in=units) if (units := unit_ids(actors, *OFFICE)) else None,
    lambda submission: posts_of(submission.unit, Role.REPORTER, Role.OFFICE_DIRECTOR),
)

reporter = Relation(
    "reporter",
    "报送人",
    lambda actor, submission: actor.person_id is not None and actor.person_id == submission.report.author_id,
    lambda actors: Q(report__in=Report.objects.filter(author__in=person_ids(actors)).values("pk")),
    lambda submission: [submission.report.author] if submission.report.author else [],
)

contributor = Relation(
    "contributor",
    "供稿单位",
    lambda actor, synthesis: False,
    lambda actors: (
        Q(
            state="adopted",
            pk__in=Submission.objects.filter(unit__in=units, state="merged").values("synthesis"),
        )
        if (units := unit_ids(actors, *OFFICE))
        else None
    ),
)

in_post = Relation(
    "in_post",
    "在岗人员",
    lambda actor, thing: actor.post_id is not None,
    lambda actors: Q(pk__isnull=False) if post_ids(actors) else None,
)

invited = Relation(
    "invited",
    "被约单位",
    lambda actor, invitation: Call.objects.filter(invitation=invitation, unit=actor.unit_id).exists(),
    lambda actors: (
        Q(pk__in=Call.objects.filter(unit__in=units).values("invitation"))
        if (units := unit_ids(actors, *OFFICE))
        else None
    ),
)

called_unit = Relation(
    "called_unit",
    "被约单位",
    lambda actor, call: actor.unit_id == call.unit_id and actor.role in OFFICE,
    lambda actors: Q(unit__in=units) if (units := unit_ids(actors, *OFFICE)) else None,
    lambda call: [call.unit],
)

answerer = Relation(
    "answerer",
    "报来稿子的人",
    lambda actor, call: actor.person_id is not None and call.reports.filter(author=actor.person_id).exists(),
)

calling_desk = Relation(
    "calling_desk",
    "约稿的编辑台",
    lambda actor, call: edits(actor, call.invitation.desk),
    lambda actors: (
        Q(invitation__in=Invitation.objects.filter(desk__in=desks).values("pk"))
        if (desks := desks_led_by(actors))
        else None
    ),
    lambda call: list(call.invitation.desk.editors.all()),
)


def interested(submission: Submission) -> list[Party]:
    """Who hears what became of a submission: its author and the office of its unit."""
    author_of = [submission.report.author] if submission.report.author else []
    return [*author_of, *posts_of(submission.unit, Role.OFFICE_DIRECTOR)]
