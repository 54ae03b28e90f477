"""The chain a report's sign-off follows, and what happens when it is through."""

from datetime import datetime

from shuniu.base.acts import Deed
from shuniu.base.parties.models import Party
from shuniu.base.signoff import chain
from shuniu.engines.reporting import clocking, resembling, rulings
from shuniu.engines.reporting.acts.calls import answer
from shuniu.engines.reporting.acts.receive import arrive, receive
from shuniu.engines.reporting.models import Report
from shuniu.org.holders import held_posts
from shuniu.org.models import Role


def chain_for(report: Report, at: datetime) -> tuple[list[tuple[Party, str]], list[str]]:
    """The posts asked in turn, each with the word of its step, and the roles left out because nobody holds them.

    The chain is the unit's rule; the writer does not sign for themselves, so steps up to their own post fall away.
    """
    steps: list[tuple[Party, str]] = []
    vacant: list[str] = []
    roles = rulings.chain(report, at)
    posts = held_posts(report.unit_id, roles, at)
    for role in roles:
        post = posts.get(role)
        if post is None:
            vacant.append(Role(role).label)
        elif post.pk == report.post_id:
            steps.clear()
        else:
            steps.append((post, f"{Role(role).label}审签"))
    return steps, vacant


def begin(report: Report, deed: Deed) -> str:
    """Ask the first of the chain, or, where the unit has no chain, report at once. Returns the state reached."""
    steps, vacant = chain_for(report, deed.at)
    deed.note(vacant=vacant)
    if not steps:
        return through(report, deed)
    asked = chain.begin(report, steps, at=deed.at)
    report.signer = asked.party
    clocking.signing(report, asked.party, at=deed.at)
    deed.note(next=asked.party.name)
    return "signing"


def through(report: Report, deed: Deed) -> str:
    """The last one agreed: the report goes to its desks, each with a submission of its own, and answers its call."""
    report.signer, report.signed_at, report.signed_text = None, deed.at, report.text
    clocking.ended(report, at=deed.at)
    resembling.keep(report, report.text)
    known = {each.desk_id: each for each in report.submissions.all()}
    desks = list(report.desks.select_related("unit", "line"))
    for desk in desks:
        if desk.pk not in known:
            receive(by=deed.by, at=deed.at, cause=deed, report=report, desk=desk)
    for submission in known.values():
        if submission.state == "asked_back":
            arrive(submission, by=deed.by, at=deed.at, cause=deed, text=report.text)
    if report.call and report.call.state == "owed":
        answer(report.call, by=deed.by, at=deed.at, cause=deed, report=report)
    deed.note(desks=[str(desk) for desk in desks])
    return "signed"
