"""同意, 受托代签, 录入纸质签字, 退回: what a signer does with an issue; two taps on a phone are enough (BUL-2, UX-2)."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.signoff import chain
from shuniu.base.signoff.elsewhere import Elsewhere, by_phone, in_ink
from shuniu.rooms.bulletins import clocking, rulings
from shuniu.rooms.bulletins.acts import signing
from shuniu.rooms.bulletins.life import ISSUE
from shuniu.rooms.bulletins.models import Issue


@act(ISSUE["sign"])
def sign(issue: Issue, *, by: Actor, at: datetime, deed: Deed, opinion: str = "") -> str:
    """The one asked agrees; the next is asked, or the desk may issue it."""
    return _agree(issue, deed, opinion)


@act(ISSUE["sign_for"])
def sign_for(
    issue: Issue, *, by: Actor, at: datetime, deed: Deed, instructed_at: datetime, opinion: str = ""
) -> str:
    """Somebody of the office signs for the one asked, who instructed them by phone; both are recorded (SUP-5)."""
    allowed, holds = (
        rulings.ask(name, issue.desk, at).value for name in ("phone_signing", "phone_word_holds")
    )
    told = by_phone(chain.asked(issue), instructed_at, at=at, allowed=allowed, holds=holds)
    deed.note(instead_of=told.given_by)
    return _agree(issue, deed, opinion, told)


@act(ISSUE["sign_on_paper"])
def sign_on_paper(
    issue: Issue, *, by: Actor, at: datetime, deed: Deed, signed_at: datetime, scan: File, opinion: str = ""
) -> str:
    """The one asked signed the printed proof in ink; somebody of the office records it with the scan."""
    signed = in_ink(chain.asked(issue), signed_at, scan)
    attach([scan], "issue", issue.pk)
    deed.note(in_ink=signed.given_by)
    return _agree(issue, deed, opinion, signed)


@act(ISSUE["send_back"])
def send_back(issue: Issue, *, by: Actor, at: datetime, deed: Deed, opinion: str) -> None:
    """Give it back to the desk with what is to be changed; the round ends."""
    chain.send_back(chain.asked(issue), by=by, at=at, opinion=deed.states(opinion))
    clocking.signed(issue, at=at)
    issue.signer = None


def _agree(issue: Issue, deed: Deed, opinion: str, elsewhere: Elsewhere | None = None) -> str:
    step = chain.asked(issue)
    following = chain.approve(step, by=deed.by, at=deed.at, opinion=deed.says(opinion), elsewhere=elsewhere)
    return signing.ask(issue, following, deed) if following else signing.through(issue, deed)
