"""送审 and 撤回送审: an issue goes to those who sign it, or is taken back to be changed."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.signoff import chain
from shuniu.base.signoff.models import Signoff
from shuniu.rooms.bulletins import clocking, sourcing
from shuniu.rooms.bulletins.acts import signing
from shuniu.rooms.bulletins.life import ISSUE
from shuniu.rooms.bulletins.models import Issue


@act(ISSUE["submit"])
def submit(issue: Issue, *, by: Actor, at: datetime, deed: Deed, note: str = "") -> str:
    """Ask the first of the series' chain. Incomplete where there is no item or a sentence comes from nowhere (BEY-6)."""
    items = sourcing.insist(issue)
    deed.says(note)
    steps, vacant = signing.chain_for(issue, by, at)
    deed.note(vacant=vacant, items=len(items))
    if not steps:
        return signing.through(issue, deed)
    return signing.ask(issue, chain.begin(issue, steps, at=at), deed)


@act(ISSUE["take_back"])
def take_back(issue: Issue, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Back to composing: whoever was still to sign is not asked any more."""
    deed.states(reason)
    for round_ in Signoff.objects.filter(noun="issue", key=issue.pk, ended_at=None):
        chain.drop(round_, at=at)
    clocking.signed(issue, at=at)
    issue.signer, issue.signed_at = None, None
