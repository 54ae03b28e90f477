"""The first password, guessing, resetting, an idle session, a closed account."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localtime

from shuniu.base.parties.lockout import cooloff, locked_until
from shuniu.base.parties.models import Account
from shuniu.base.refusals import NotNow, NotYours
from shuniu.org import acts
from tests.cast import MONDAY, PASSWORD, SETTER, Cast

FIRST = "first-2026"
OWN = "shuiku-46-zuo"


def opened(cast: Cast, name: str = "罗敏") -> Account:
    """An account with a first password."""
    acts.open_account(cast.person(name), by=cast["高远"], at=MONDAY, login="luomin", password=FIRST)
    return Account.objects.get(login="luomin")


def sign_in(client: Client, password: str, login: str = "luomin") -> int:
    """The status of trying."""
    return client.post("/login/", {"login": login, "password": password}).status_code


def test_the_first_password_opens_nothing_but_the_choice_of_ones_own(cast: Cast) -> None:
    opened(cast)
    client = Client()
    assert sign_in(client, FIRST) == 302
    assert client.get("/reports/mine/")["Location"] == "/password/first/"
    client.post("/password/first/", {"password": OWN, "again": OWN})
    assert client.get("/reports/mine/").status_code == 200
    assert sign_in(Client(), FIRST) == 422


def test_guessing_locks_the_account_and_an_administrator_unlocks_it(cast: Cast) -> None:
    opened(cast)
    client = Client()
    tried = [sign_in(client, "wrong") for _ in range(30)]
    assert 429 in tried
    assert sign_in(client, FIRST) == 429
    acts.unlock(cast.person("罗敏"), by=cast["高远"], at=MONDAY)
    assert sign_in(client, FIRST) == 302


def test_a_persons_page_says_that_and_until_when_it_is_locked(cast: Cast, client: Client) -> None:
    opened(cast)
    client.force_login(cast.account("高远"), backend="shuniu.base.parties.backends.Accounts")
    page = f"/person/{cast['罗敏'].person_id}/"
    before = client.get(page).content.decode()
    assert "已锁定" not in before and "解除锁定" not in before
    while sign_in(Client(), "wrong") != 429:
        continue
    locked = client.get(page).content.decode()
    until = localtime(locked_until("luomin", timezone.now()))
    assert f"到{until:%-m月%-d日 %H:%M}自动解除" in locked and "已锁定" in locked and "解除锁定" in locked
    assert until - timezone.now() <= cooloff()


def test_a_reset_ends_the_old_password(cast: Cast) -> None:
    cast.account("罗敏")
    acts.reset_password(cast.person("罗敏"), by=cast["高远"], at=MONDAY, password=FIRST)
    account = Account.objects.get(person=cast["罗敏"].person_id)
    assert account.must_change_password
    assert not account.check_password(PASSWORD)


def test_only_administrators_open_accounts(cast: Cast) -> None:
    with pytest.raises(NotYours):
        acts.open_account(cast.person("罗敏"), by=cast["刘康"], at=MONDAY, login="luomin", password=FIRST)


def test_nobody_has_two_accounts(cast: Cast) -> None:
    opened(cast)
    with pytest.raises(NotNow, match="已有账号"):
        acts.open_account(cast.person("罗敏"), by=cast["高远"], at=MONDAY, login="other", password=FIRST)


def test_a_closed_account_is_out_at_the_next_click(cast: Cast) -> None:
    account = opened(cast)
    Account.objects.filter(pk=account.pk).update(must_change_password=False)
    client = Client()
    sign_in(client, FIRST)
    assert client.get("/").status_code == 200
    acts.close_account(cast.person("罗敏"), by=cast["高远"], at=MONDAY, reason="调走")
    assert client.get("/").status_code == 302
    assert sign_in(Client(), FIRST) == 422


def test_a_session_nobody_uses_ends(cast: Cast) -> None:
    account = opened(cast)
    Account.objects.filter(pk=account.pk).update(must_change_password=False)
    client = Client()
    sign_in(client, FIRST)
    session = client.session
    session["seen"] = (timezone.now() - timedelta(days=2)).isoformat()
    session.save()
    assert client.get("/").status_code == 302


def test_who_left_comes_in_no_more(cast: Cast) -> None:
    opened(cast)
    acts.leave(cast.person("罗敏"), by=SETTER, at=MONDAY, on=MONDAY.date(), reason="退休")
    assert sign_in(Client(), FIRST) == 422


def test_signing_out_leads_to_the_door(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.account("罗敏"), backend="shuniu.base.parties.backends.Accounts")
    assert client.post("/logout/")["Location"] == "/login/"


def test_a_session_past_its_end_is_nobodys(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.account("罗敏"), backend="shuniu.base.parties.backends.Accounts")
    assert client.get("/reports/mine/").status_code == 200
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get("/reports/mine/")["Location"].startswith("/login/")
