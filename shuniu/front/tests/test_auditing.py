"""The auditor sees what administrators did, and nothing of what units wrote."""

from typing import Any

import pytest

from shuniu.base.parties.models import Account
from shuniu.engines.reporting.tests.builders import TEXT, submitted
from shuniu.org import acts
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.django_db


def test_every_change_of_the_house_is_listed_with_its_reason(cast: Cast, signed_in: Any) -> None:
    submitted(cast)
    cast.account("王芳")
    acts.close_account(cast.person("王芳"), by=cast["高远"], at=MONDAY, reason="调离本县")
    page = signed_in("沈默").get("/audit/?noun=person").content.decode()
    assert "停用账号" in page and "人员 王芳" in page and "调离本县" in page and "高远" in page
    assert "指定编辑岗位" in signed_in("沈默").get("/audit/?noun=desk").content.decode()
    assert TEXT.title not in signed_in("沈默").get("/audit/").content.decode()


def test_it_narrows_to_one_administrator_and_goes_into_a_workbook(cast: Cast, signed_in: Any) -> None:
    cast.account("王芳")
    acts.unlock(cast.person("王芳"), by=cast["高远"], at=MONDAY)
    person = cast["高远"].person_id
    page = signed_in("沈默").get(f"/audit/?person={person}").content.decode()
    assert "解除锁定" in page and "设岗位" not in page
    sheet = signed_in("沈默").get(f"/audit/?person={person}&format=xlsx")
    assert b"".join(sheet.streaming_content).startswith(b"PK")


def test_sign_ins_are_for_auditor_and_security_administrator(cast: Cast, signed_in: Any, client: Any) -> None:
    account: Account = cast.account("罗敏")
    client.post("/login/", {"login": account.login, "password": "yunzhou-2026"})
    cast.hired("石坚", "swb", "security_admin", "安全管理员")
    for name in ("沈默", "石坚"):
        assert account.login in signed_in(name).get("/audit/signins/").content.decode()
    assert signed_in("高远").get("/audit/signins/").status_code == 404
    assert signed_in("石坚").get("/audit/").status_code == 404
