"""What everybody must find without being told: their password, and whom to ask when it is forgotten."""

from django.test import Client

from tests.cast import Cast


def test_everybody_finds_where_to_change_their_password(cast: Cast, client: Client) -> None:
    client.force_login(cast.account("罗敏"), backend="shuniu.base.parties.backends.Accounts")
    assert 'href="/password/"' in client.get("/").content.decode()


def test_the_first_administrator_is_told_where_to_begin(cast: Cast, client: Client) -> None:
    for name, told in (("高远", True), ("罗敏", False)):
        client.force_login(cast.account(name), backend="shuniu.base.parties.backends.Accounts")
        assert ("单位、人员一张表传上来" in client.get("/").content.decode()) is told


def test_a_wrong_password_says_when_it_locks(cast: Cast, client: Client) -> None:
    answer = client.post("/login/", {"login": cast.account("罗敏").login, "password": "wrong"})
    assert "会锁定" in answer.content.decode()


def test_the_sign_in_page_says_whom_to_ask(cast: Cast, client: Client) -> None:
    assert "忘了密码" in client.get("/login/").content.decode()
