"""Opening, resetting, unlocking and closing a person's account; setting one's own password."""

from datetime import datetime

from axes.utils import reset as forget_failures

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.parties.models import Account
from shuniu.base.parties.passwords import remember
from shuniu.base.refusals import NotNow
from shuniu.org.life import PERSON
from shuniu.org.models import Person


def _account(person: Person) -> Account:
    account = Account.objects.filter(person=person.pk).first()
    if account is None:
        raise NotNow("这个人还没有账号。", "请先开通账号。")
    return account


@act(PERSON["open_account"])
def open_account(person: Person, *, by: Actor, at: datetime, deed: Deed, login: str, password: str) -> None:
    """A first login, or the old one opened again under its name."""
    account = Account.objects.filter(person=person.pk).first()
    if account is None:
        Account.objects.open(login, person, password)
    elif account.closed_at is None:
        raise NotNow("这个人已有账号。", "忘了密码请用“重置密码”。")
    else:
        account.login, account.closed_at, account.must_change_password = login, None, True
        account.set_password(password)
        account.save()
    deed.note(login=login)


@act(PERSON["reset_password"])
def reset_password(person: Person, *, by: Actor, at: datetime, password: str) -> None:
    """Another first password; sessions under the old one end."""
    account = _account(person)
    account.set_password(password)
    account.must_change_password = True
    account.save()
    forget_failures(username=account.login.lower())


@act(PERSON["unlock"])
def unlock(person: Person, *, by: Actor, at: datetime) -> None:
    """Forget the failed sign-ins that locked it."""
    forget_failures(username=_account(person).login.lower())


@act(PERSON["close_account"])
def close_account(person: Person, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Nobody signs in with it any more; sessions end with the next request."""
    _account(person)
    shut(person, at)
    deed.says(reason)


@act(PERSON["give_link"])
def give_link(person: Person, *, by: Actor, at: datetime) -> None:
    """A link to sign in once was given out for an open account (ADM-2)."""
    if not _account(person).is_active:
        raise NotNow("这个账号已停用。", "请先在“人员”里重新开通。")


@act(PERSON["enter_once"])
def enter_once(person: Person, *, by: Actor, at: datetime) -> None:
    """The link was used: failed sign-ins are forgotten, and a new password must be chosen."""
    account = _account(person)
    if not account.is_active:
        raise NotNow("这个账号已停用。", "请先在“人员”里重新开通。")
    account.must_change_password = True
    account.save(update_fields=["must_change_password"])
    forget_failures(username=account.login.lower())


@act(PERSON["choose_password"])
def choose_password(person: Person, *, by: Actor, at: datetime, password: str) -> None:
    """One's own password, checked by the form."""
    account = _account(person)
    remember(account, at)
    account.set_password(password)
    account.must_change_password, account.password_set_at = False, at
    account.save()


def shut(person: Person, at: datetime) -> None:
    """Close the account if there is an open one."""
    Account.objects.filter(person=person.pk, closed_at=None).update(closed_at=at)
