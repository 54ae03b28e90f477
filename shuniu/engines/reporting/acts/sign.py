"""同意, 受托代签, 录入纸质签字: one of the chain agrees."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.signoff import chain
from shuniu.base.signoff.elsewhere import Elsewhere, by_phone, in_ink
from shuniu.engines.reporting import clocking, rulings
from shuniu.engines.reporting.acts import signing
from shuniu.engines.reporting.life import REPORT
from shuniu.engines.reporting.models import Report


@act(REPORT["sign"])
def sign(report: Report, *, by: Actor, at: datetime, deed: Deed, opinion: str = "") -> str:
    """The one asked agrees; the next is asked, or the report goes to its desks."""
    return _agree(report, deed, opinion)


@act(REPORT["sign_for"])
def sign_for(
    report: Report, *, by: Actor, at: datetime, deed: Deed, instructed_at: datetime, opinion: str = ""
) -> str:
    """Somebody of the unit signs for the one asked, who instructed them by phone; both are recorded (SUP-5, REP-3)."""
    allowed, holds = (
        rulings.ask(name, report.unit, at).value for name in ("phone_signing", "phone_word_holds")
    )
    told = by_phone(chain.asked(report), instructed_at, at=at, allowed=allowed, holds=holds)
    deed.note(instead_of=told.given_by)
    return _agree(report, deed, opinion, told)


@act(REPORT["sign_on_paper"])
def sign_on_paper(
    report: Report, *, by: Actor, at: datetime, deed: Deed, signed_at: datetime, scan: File, opinion: str = ""
) -> str:
    """The one asked signed the printed slip in ink; somebody of the unit records it with the scan (REP-3)."""
    signed = in_ink(chain.asked(report), signed_at, scan)
    attach([scan], "report", report.pk)
    deed.note(in_ink=signed.given_by)
    return _agree(report, deed, opinion, signed)


def _agree(report: Report, deed: Deed, opinion: str, elsewhere: Elsewhere | None = None) -> str:
    step = chain.asked(report)
    following = chain.approve(step, by=deed.by, at=deed.at, opinion=deed.says(opinion), elsewhere=elsewhere)
    if following is None:
        return signing.through(report, deed)  # and with it every clock of the report ends
    report.signer = following.party
    clocking.signed(report, at=deed.at)
    clocking.signing(report, following.party, at=deed.at)
    deed.note(next=following.party.name)
    return "signing"
