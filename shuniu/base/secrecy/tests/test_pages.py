"""The list of attempts: for the security officer, without any content."""

import pytest

from shuniu.base.refusals import Incomplete
from shuniu.base.secrecy import gate
from shuniu.base.secrecy.models import Attempt
from shuniu.base.secrecy.tests.test_gate import AT, BY

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def attempt():
    with pytest.raises(Incomplete):
        gate.text("秘密★1年\n柳河镇防汛方案", where="报送", by=BY, at=AT)
    return Attempt.objects.get()


@pytest.mark.parametrize("role", ["security_admin", "auditor", "confidential"])
def test_the_security_officer_sees_who_when_where_and_why(enter, attempt, role):
    client = enter(role)
    for url in ("/secrecy/", f"/secrecy/{attempt.pk}/"):
        html = client.get(url).content.decode()
        assert "罗敏" in html and "报送" in html and attempt.rule in html and "柳河镇防汛方案" not in html
    assert attempt.digest in html


def test_for_all_others_there_is_no_such_list(enter, attempt):
    client = enter("system_admin")
    assert [client.get(url).status_code for url in ("/secrecy/", f"/secrecy/{attempt.pk}/")] == [404, 404]
