"""Nonsense, too much, twice, too late, two at once: a clear word at the field, nothing lost, nothing half done."""

import base64
import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from shuniu.base.secrecy.models import Attempt
from shuniu.engines.reporting import acts, rulings
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.tests.builders import TEXT, in_hand
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast
from tests.routes.forms import FORMS, LISTS, PARAMETERS, REPORT
from tests.routes.nasty import NASTY
from tests.routes.world import World

SignedIn = Callable[[str], Client]
FIELD_BY_FIELD = ("nul", "huge", "superscript", "first day", "last day", "early", "late")
CURSORS = (
    "[Infinity,1]",
    "[1e999,1]",
    '["0001-01-01T00:00:00",1]',
    '["\\ud800",1]',
    "[" * 5000,
    "[null,null]",
    '[{"a":1},[1]]',
)


@pytest.mark.parametrize(("who", "address", "typed"), FORMS, ids=[address for _, address, _ in FORMS])
def test_no_field_of_a_form_breaks_it(
    world: World, signed_in: SignedIn, who: str, address: str, typed: dict[str, str]
) -> None:
    client, address = signed_in(who), address.format(**world.keys)
    right = {name: value.format(**world.keys) for name, value in typed.items()}
    for name, value in NASTY.items():
        assert client.post(address, dict.fromkeys(right, value)).status_code < 500, name
    for field in right:
        for name in FIELD_BY_FIELD:
            answer = client.post(address, {**right, field: NASTY[name]})
            assert answer.status_code < 500, f"{field}: {name}"


@pytest.mark.parametrize(("who", "address"), LISTS, ids=[address for _, address in LISTS])
def test_no_parameter_of_an_address_breaks_it(
    world: World, signed_in: SignedIn, who: str, address: str
) -> None:
    client = signed_in(who)
    for name, value in NASTY.items():
        asked = dict.fromkeys(PARAMETERS.split(), value[:500]) | {"period": "custom"}
        assert client.get(address, asked).status_code < 500, name
    for cursor in CURSORS:
        said = base64.urlsafe_b64encode(cursor.encode()).decode().rstrip("=")
        assert client.get(address, {"after": said}).status_code < 500, cursor


def test_keys_that_no_thing_has_are_not_found(world: World, signed_in: SignedIn) -> None:
    client = signed_in("罗敏")
    for slug in ("report", "person", "unit", "submission", "clocks", "nothing"):
        for key in ("0", "99999999", "9" * 40):
            assert client.get(f"/{slug}/{key}/").status_code == 404
    assert client.get("/report/mine\x00/").status_code == 404


@pytest.mark.parametrize(
    "sent",
    [
        '{"rev":0,"body":{"title":"\\ud800"}}',
        '{"rev":0,"body":{"title":"\\u0000"}}',
        "[" * 100_000,
        "{}",
        "文",
    ],
)
def test_a_draft_that_is_none_is_refused(signed_in: SignedIn, sent: str) -> None:
    answer = signed_in("罗敏").post("/draft/report.draft.x/", sent, content_type="application/json")
    assert answer.status_code == 400
    assert "刷新" in answer.json()["reason"]


def test_a_draft_of_odd_shape_does_not_break_the_sheet(signed_in: SignedIn) -> None:
    client = signed_in("罗敏")
    odd = {
        "rev": 0,
        "body": {"title": {"a": 1}, "desks": {"b": 2}, "occurred_at": 5, "call": [1], "kind": None},
    }
    assert (
        client.post("/draft/report.draft.x/", json.dumps(odd), content_type="application/json").status_code
        == 200
    )
    assert client.get("/report/draft/x/").status_code == 200


def test_five_megabytes_are_refused_at_the_field_and_kept(signed_in: SignedIn) -> None:
    pasted = "数" * (5 * 1024 * 1024 // 3)
    answer = signed_in("罗敏").post("/report/draft/abc/", {**REPORT, "body": pasted})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert pasted in said
    assert "20000" in said
    assert not Report.objects.exists()


def test_what_is_missing_is_said_at_the_field_and_the_rest_is_kept(signed_in: SignedIn) -> None:
    answer = signed_in("罗敏").post("/report/draft/abc/", {**REPORT, "title": ""})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "请填写标题。" in said
    assert TEXT.body in said


def test_a_doubled_submit_is_one_report(cast: Cast, signed_in: SignedIn) -> None:
    client = signed_in("罗敏")
    sent = {**REPORT, "urgency": "routine", "desks": str(cast.desks["dangwei"].pk), "_once": "form-1"}
    first, second = (client.post("/report/draft/abc/", sent) for _ in range(2))
    assert Report.objects.count() == 1
    assert first["Location"] == second["Location"]


def test_a_sheet_open_in_two_windows_is_one_report_and_other_words_are_kept(
    cast: Cast, signed_in: SignedIn
) -> None:
    client, sheet = signed_in("罗敏"), "/report/draft/abc/"
    sent = {**REPORT, "urgency": "routine", "desks": str(cast.desks["dangwei"].pk)}
    made = client.post(sheet, {**sent, "_once": "window-1"})["Location"]
    assert client.post(sheet, {**sent, "_once": "window-2"})["Location"] == made
    assert client.get(sheet)["Location"] == made
    answer = client.post(sheet, {**sent, "body": f"{TEXT.body}另一个窗口里改过。", "_once": "window-2"})
    page = answer.content.decode()
    assert answer.status_code == 409 and Report.objects.count() == 1
    assert "刚才已经提交" in page and "另一个窗口里改过。" in page
    another = re.search(r'action="(/report/draft/\w+/)"', page)
    assert another and another[1] != sheet
    assert client.post(another[1], {**sent, "body": f"{TEXT.body}另报一条。"}).status_code == 302
    assert Report.objects.count() == 2


def test_a_replayed_verb_is_done_once_and_says_so(cast: Cast, signed_in: SignedIn) -> None:
    submission, client = in_hand(cast), signed_in("何静")
    address = f"/submission/{submission.pk}/adopt/"
    for _ in range(2):
        answer = client.post(address, {"_once": "form-2", "_seen": submission.version}, follow=True)
    assert "没有重复办理" in answer.content.decode()
    assert Submission.objects.get().version == submission.version + 1


def test_other_words_on_a_form_already_sent_are_not_passed_over_in_silence(
    cast: Cast, signed_in: SignedIn
) -> None:
    submission, client = in_hand(cast), signed_in("何静")
    asked = f"/submission/{submission.pk}/ask_back/"
    for question in ("请补上受灾户数。", "请补上转移人数。"):
        said = {"_once": "form-3", "_seen": submission.version, "question": question}
        answer = client.post(asked, said, follow=True).content.decode()
    assert "与那次不一样" in answer
    assert Submission.objects.get().question.body == "请补上受灾户数。"


def test_an_ended_session_keeps_what_was_typed(db: None) -> None:
    answer = Client().post("/report/draft/abc/", REPORT)
    assert answer.status_code == 401
    assert TEXT.body in answer.content.decode()


def test_of_two_editors_the_later_keeps_their_text(cast: Cast, signed_in: SignedIn) -> None:
    submission = in_hand(cast)
    acts.edit(
        submission, by=cast["何静"], at=MONDAY + timedelta(hours=1), wording=Wording("甲改", "甲改的。")
    )
    answer = signed_in("何静").post(
        f"/submission/{submission.pk}/edit/",
        {"title": "乙改", "body": "乙改的正文。", "_seen": submission.version - 1},
    )
    said = answer.content.decode()
    assert answer.status_code == 409
    assert "乙改的正文。" in said
    assert Submission.objects.get().text.title == "甲改"


def test_marks_of_a_secret_are_refused_at_the_field(cast: Cast, signed_in: SignedIn) -> None:
    answer = signed_in("罗敏").post("/report/draft/abc/", {**REPORT, "body": f"机密★10年\n{TEXT.body}"})
    assert answer.status_code == 422
    assert "国家秘密标志" in answer.content.decode()
    assert not Report.objects.exists()


def test_a_secret_in_the_reason_of_a_batch_is_refused_and_noted(world: World, signed_in: SignedIn) -> None:
    client, desk = signed_in("何静"), world.cast.desks["dangwei"]
    code = rulings.ask("decline_reasons", desk.unit, MONDAY).value[0]
    typed = {
        "s": world.submission.pk,
        "verb": "decline",
        "decline-code": code,
        "decline-reason": "机密★1年 见附件",
    }
    page = client.post("/desk/dangwei/batch/", typed, follow=True).content.decode()
    assert "国家秘密标志" in page
    world.submission.refresh_from_db()
    assert world.submission.state == "in_hand"
    assert Attempt.objects.filter(where="表单", what="text").exists()


@pytest.mark.parametrize(
    ("address", "status"),
    [("/report/draft/abc/", 400), ("/report/check/", 400), ("/login/", 400), ("/nowhere/", 404)],
)
def test_more_than_can_be_read_is_refused_in_plain_words(
    signed_in: SignedIn, settings: Any, address: str, status: int
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000
    answer = signed_in("罗敏").post(address, {"body": "长" * 10_000})
    assert answer.status_code == status
    assert ("没有收下" if status == 400 else "没有找到") in answer.content.decode()


@pytest.mark.parametrize(
    ("who", "address", "field"),
    [
        ("罗敏", "/report/draft/abc/", "body"),
        ("何静", "/desk/dangwei/register/", "caller"),
        ("高远", "/unit/new/found/", "name"),
    ],
)
def test_five_megabytes_pasted_are_measured_at_their_field(
    world: World, signed_in: SignedIn, who: str, address: str, field: str
) -> None:
    answer = signed_in(who).post(address, {field: "长" * 1_700_000})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "现在有1700000字，请压缩" in page and f'id="id_{field}_error"' in page
