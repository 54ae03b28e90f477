"""A link by which an administrator who is locked out signs in once: valid for minutes, for one use.

The link holds the person's version as it was when the link was given. Signing in by it is an act and makes another version,
so that a second use, or two at the same moment, finds it stale.
"""

from datetime import datetime
from typing import Any

from django.core import signing

from shuniu.base.actors import Actor
from shuniu.base.parties.models import Account
from shuniu.base.refusals import Refusal
from shuniu.base.rules import figure
from shuniu.org.acts import enter_once, give_link
from shuniu.org.models import Person

TERMINAL, LINK = Actor.system("命令行"), Actor.system("一次性登录链接")
SALT = "shuniu.front.once"


class Void(Exception):
    """The link was used, is too old, or never was one."""


def link_for(account: Account, at: datetime) -> str:
    """The token of a new link, journalled with whom it lets in; refusals of the act pass through."""
    until = at + figure("parties.link_for", at=at).value.timedelta
    person = give_link(Person.objects.get(pk=account.person_id), by=TERMINAL, at=at)
    said = {"person": person.pk, "seen": person.version, "until": until.isoformat()}
    return signing.dumps(said, salt=SALT)


def person_of(token: str, at: datetime) -> tuple[Person, int]:
    """Whom it lets in, and the version it goes by; Void where it lets nobody in any more."""
    said = _read(token)
    person = Person.objects.filter(pk=said["person"], version=said["seen"]).first()
    if person is None or at > datetime.fromisoformat(said["until"]):
        raise Void
    return person, said["seen"]


def use(token: str, at: datetime) -> Account:
    """Let the person in: the lock is off, another password must be chosen; Void the second time."""
    person, seen = person_of(token, at)
    try:
        enter_once(person, by=LINK, at=at, seen=seen)
    except Refusal as refused:
        raise Void from refused
    return Account.objects.get(person=person.pk)


def _read(token: str) -> dict[str, Any]:
    try:
        return dict(signing.loads(token, salt=SALT))
    except signing.BadSignature as error:
        raise Void from error
