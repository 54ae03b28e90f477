"""What everybody must find without being told: their password, and whom to ask when it is forgotten."""

import re
from typing import Any

from django.test import Client

from shuniu.base import nouns
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
    page = answer.content.decode()
    assert "会锁定" in page and "没有登录" in page and "写好的都在" not in page


def test_the_sign_in_page_says_whom_to_ask(cast: Cast, client: Client) -> None:
    assert "忘了密码" in client.get("/login/").content.decode()


def test_a_door_names_the_unit_once(cast: Cast, client: Client, settings: Any) -> None:
    settings.DEMO = True
    cast.hired("秦朗", "swb", "leader", "市委办公室秘书长")
    for name in ("秦朗", "罗敏"):
        cast.account(name)
    page = client.get("/login/").content.decode()
    assert "进入：市委办公室秘书长 秦朗" in page and "进入：石桥镇信息员 罗敏" in page


def test_the_search_box_offers_only_what_is_there(cast: Cast, client: Client) -> None:
    client.force_login(cast.account("罗敏"), backend="shuniu.base.parties.backends.Accounts")
    offered = re.search('placeholder="找([^"]*)"', client.get("/").content.decode())
    assert offered and set(offered[1].split("、")) <= {noun.word for noun in nouns.every()}
