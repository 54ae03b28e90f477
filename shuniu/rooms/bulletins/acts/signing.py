"""The chain that an issue's sign-off follows, and what happens when it is through."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed
from shuniu.base.parties.models import Party
from shuniu.base.signoff.models import SignoffStep
from shuniu.org.holders import held_posts
from shuniu.org.models import Role
from shuniu.rooms.bulletins import clocking
from shuniu.rooms.bulletins.models import Issue


def chain_for(issue: Issue, by: Actor, at: datetime) -> tuple[list[tuple[Party, str]], list[str]]:
    """The posts asked in turn, each with the word of its step, and the roles left out because nobody holds them.

    Who sends it does not sign for themselves: the steps up to their own post fall away.
    """
    steps: list[tuple[Party, str]] = []
    vacant: list[str] = []
    roles = issue.bulletin.chain
    posts = held_posts(issue.desk.unit_id, roles, at)
    for role in roles:
        post = posts.get(role)
        if post is None:
            vacant.append(Role(role).label)
        elif post.pk == by.post_id:
            steps.clear()
        else:
            steps.append((post, f"{Role(role).label}审签"))
    return steps, vacant


def ask(issue: Issue, step: SignoffStep, deed: Deed) -> str:
    """It is this step's turn."""
    issue.signer = step.party
    clocking.signing(issue, step.party, at=deed.at)
    deed.note(next=step.party.name)
    return "review"


def through(issue: Issue, deed: Deed) -> str:
    """The last one agreed; the desk may issue it."""
    issue.signer, issue.signed_at = None, deed.at
    clocking.signed(issue, at=deed.at)
    return "signed"
