"""The nouns of reporting and all that belongs to each, registered once."""

from shuniu.base import nouns
from shuniu.base.clocks.watches import Watch, watch
from shuniu.base.nouns import Noun, Panel
from shuniu.base.permits import Policy
from shuniu.engines.reporting import (
    acts,  # noqa: F401  binds the verbs to their steps
    findable,
    invariants,
    ledgers,
    life,
    notices,
    permits,
    sentences,
    showing,
    watching,
)
from shuniu.engines.reporting.models import Call, Desk, Invitation, Report, Submission, Synthesis


def register() -> None:
    """Bring reporting's nouns and watches into the house."""
    nouns.register(REPORT, SUBMISSION, SYNTHESIS, INVITATION, CALL, DESK)
    watch(*WATCHES)


REPORT = Noun(
    slug="report",
    word="信息",
    model=Report,
    life=life.REPORT,
    policy=Policy(
        Report, life.REPORT, [permits.author, permits.own_office, permits.signer, permits.receiving_desk]
    ),
    sentences=sentences.REPORT,
    notices=notices.REPORT,
    title=lambda report: report.text.title,
    search=findable.report,
    template="reporting/report.html",
    context=showing.report,
    ledgers=[ledgers.Mine, ledgers.OfUnit],
    invariants=invariants.REPORT,
    reading_logged=True,
    beside=["text", "unit", "author"],
)

SUBMISSION = Noun(
    slug="submission",
    word="报送件",
    model=Submission,
    life=life.SUBMISSION,
    policy=Policy(
        Submission, life.SUBMISSION, [permits.desk_editor, permits.reporting_unit, permits.reporter]
    ),
    sentences=sentences.SUBMISSION,
    notices=notices.SUBMISSION,
    title=lambda submission: submission.text.title,
    ledgers=[ledgers.AtDesk],
    template="reporting/submission.html",
    context=showing.submission,
    invariants=invariants.SUBMISSION,
    plain=frozenset({"outcome_code", "kind", "urgency", "serves"}),
    reading_logged=True,
    beside=["text", "unit", "editor", "report__author", "desk__unit", "desk__line"],
)

SYNTHESIS = Noun(
    slug="synthesis",
    word="综合稿",
    model=Synthesis,
    life=life.SYNTHESIS,
    policy=Policy(Synthesis, life.SYNTHESIS, [permits.desk_editor, permits.contributor]),
    sentences=sentences.SYNTHESIS,
    notices=notices.SYNTHESIS,
    title=lambda synthesis: synthesis.text.title,
    template="reporting/synthesis.html",
    context=showing.synthesis,
    plain=frozenset({"serves"}),
)

INVITATION = Noun(
    slug="invitation",
    word="约稿",
    model=Invitation,
    life=life.INVITATION,
    policy=Policy(Invitation, life.INVITATION, [permits.desk_editor, permits.invited]),
    sentences=sentences.INVITATION,
    title=lambda invitation: invitation.title,
    template="reporting/invitation.html",
    context=showing.invitation,
    ledgers=[ledgers.Invitations],
)

CALL = Noun(
    slug="call",
    word="约稿任务",
    model=Call,
    life=life.CALL,
    policy=Policy(Call, life.CALL, [permits.called_unit, permits.calling_desk]),
    sentences=sentences.CALL,
    notices=notices.CALL,
    title=lambda call: f"约稿《{call.invitation.title}》",
    url=lambda call: f"/invitation/{call.invitation_id}/",
)

DESK = Noun(
    slug="desk",
    word="编辑台",
    model=Desk,
    life=life.DESK,
    policy=Policy(Desk, life.DESK, [permits.in_post]),
    sentences=sentences.DESK,
    template="reporting/desk.html",
    context=showing.desk,
    panels=[Panel("unit", showing.desks_of)],
    ledgers=[ledgers.Desks],
    plain=frozenset({"code"}),
)

WATCHES = [
    Watch("report", "sign", "审签", watching.signing),
    Watch("report", "reach", "报出", watching.signing),
    Watch("submission", "claim", "认领", watching.at_desk),
    Watch("submission", "outcome", "处理", watching.at_desk),
    Watch("submission", "review", "留用再看", watching.at_desk),
    Watch("submission", "supplement", "补充", watching.in_unit),
    Watch("call", "answer", "报送约稿", watching.invited),
]
