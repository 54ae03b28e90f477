"""The forms of the house with what is rightly typed into them; each field is then spoiled in turn."""

from shuniu.engines.reporting.tests.builders import TEXT

REPORT = {
    "title": TEXT.title,
    "body": TEXT.body,
    "kind": "experience",
    "urgency": "flash",
    "desks": "1",
    "occurred_at": "",
    "call": "",
    "_seen": "",
    "_once": "",
    "_next": "",
}
CALLED = {
    "channel": "phone",
    "unit": "{unit}",
    "caller": "张三",
    "title": TEXT.title,
    "body": TEXT.body,
    "kind": "experience",
    "urgency": "flash",
    "occurred_at": "",
}

FORMS = [
    ("罗敏", "/report/draft/abc/", REPORT),
    ("罗敏", "/draft/report.draft.zz/", {"rev": "0"}),
    ("罗敏", "/password/", {"old": "", "password": "", "again": ""}),
    ("刘康", "/report/{signing}/sign/", {"opinion": "", "_seen": "", "_next": ""}),
    ("孙和", "/report/{signing}/sign_for/", {"opinion": "", "instructed_at": ""}),
    ("孙和", "/report/{signing}/sign_on_paper/", {"opinion": "", "signed_at": "2026-03-02T09:00"}),
    ("何静", "/desk/dangwei/register/", CALLED),
    (
        "何静",
        "/desk/dangwei/invite/",
        {"title": "汛", "wish": "做法", "due_at": "2099-01-01T08:00", "units": "{unit}"},
    ),
    (
        "何静",
        "/desk/dangwei/batch/",
        {"s": "{submission}", "verb": "decline", "decline-code": "", "decline-reason": "", "_next": ""},
    ),
    ("何静", "/submission/{submission}/hold/", {"reason": "等", "review_on": ""}),
    ("何静", "/submission/{submission}/merge/", {"synthesis": ""}),
    (
        "高远",
        "/unit/new/found/",
        {"code": "x", "name": "新", "level": "township", "type": "area", "parent": "", "order": "0"},
    ),
    (
        "高远",
        "/desk/new/set_up/",
        {"unit": "{unit}", "area": "{unit}", "line": "", "new_line": "社情", "name": "台", "code": "sheqing"},
    ),
    ("高远", "/desk/{desk}/staff/", {"editors": ""}),
    ("高远", "/person/{person}/leave/", {"on": "", "reason": "走"}),
    ("高远", "/post/{post}/appoint/", {"person": "{person}", "since": "2026-01-01", "until": ""}),
    ("高远", "/calendar_year/new/publish/", {"year": "", "days": "", "source": ""}),
]

LISTS = [
    ("罗敏", "/reports/mine/"),
    ("罗敏", "/search/"),
    ("罗敏", "/people/"),
    ("罗敏", "/report/draft/zz/"),
    ("何静", "/desk/dangwei/"),
    ("何静", "/desk/dangwei/ledger/"),
    ("何静", "/desk/dangwei/synthesis/"),
    ("高远", "/calendar_year/new/publish/"),
    ("高远", "/post/new/create/"),
    ("高远", "/desks/"),
    ("沈默", "/audit/"),
    ("沈默", "/audit/signins/"),
]
PARAMETERS = (
    "open state after before total sort period_from period_to unit kind q noun since until s title desks call "
    "occurred_at year"
)
