"""The page: pasted, dropped, mended, taken home; nothing of it stays."""

from urllib.parse import unquote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.base.files import shelf
from shuniu.base.files.models import File
from shuniu.base.secrecy.models import Attempt
from shuniu.base.web.models import Draft
from shuniu.papers.reader import read_file, read_text
from shuniu.papers.typeset import typeset
from shuniu.rooms.documents.models import Checkup, CheckupText
from shuniu.rooms.documents.tests.samples import NOTICE, PLAIN, SECRET

PAGE = "/checkup/"


@pytest.fixture
def send(signed_in, settings, tmp_path):
    """Send the page's form as 罗敏 does."""
    settings.MEDIA_ROOT = tmp_path
    client = signed_in("罗敏")

    def _send(do="check", text=NOTICE, **more):
        return client.post(PAGE, {"do": do, "text": text, "original": "", "purpose": "official", **more})

    return _send


def dropped(name, data):
    return {"text": "", "source": SimpleUploadedFile(name, data)}


def page_of(response):
    return response.content.decode()


def test_it_is_on_the_rail_and_begins_blank(signed_in):
    page = page_of(signed_in("王芳").get(PAGE))
    assert 'href="/checkup/"' in page and "贴上文稿或拖进一个文件" in page


def test_findings_stand_on_the_text_with_source_and_mend(send):
    page = page_of(send())
    assert 'href="#f1" data-mark="1" id="m1"' in page
    assert "布署</a>" in page and "<b>部署</b>" in page and "现代汉语词典" in page
    assert "有 1 处“未认出”" in page and "发文机关标志" in page


def test_browsers_end_lines_by_two_characters(send):
    response = send(text=NOTICE.replace("\n", "\r\n"))
    assert response.context["examined"].text == NOTICE


def test_one_click_mends_one_place(send):
    mark = next(m for m in send().context["marks"] if m.finding.wrong == "布署")
    response = send(f"mend:{mark.place}")
    assert response.context["form"].initial["text"] == NOTICE.replace("布署", "部署")
    assert "已把“布署”改为“部署”。" in page_of(response)


def test_one_button_mends_all_that_are_safe(send):
    response = send("mend_all")
    assert not response.context["examined"].safe
    assert "云政办发〔2026〕12号" in response.context["form"].initial["text"]


def test_mends_are_taken_back_one_by_one(send):
    mark = next(m for m in send().context["marks"] if m.finding.wrong == "布署")
    one = send(f"mend:{mark.place}").context["form"].initial
    both = send("mend_all", text=one["text"], done=one["done"]).context["form"].initial
    assert "部署" in both["text"] and "〔2026〕" in both["text"]
    back = send("undo", text=both["text"], done=both["done"])
    assert "上一步已撤销" in page_of(back)
    assert back.context["form"].initial == one
    first = send("undo", text=one["text"], done=one["done"]).context["form"].initial
    assert (first["text"], first["done"]) == (NOTICE, "")


@pytest.mark.parametrize(
    "done", ["", "[[0, 1]]", "[[1, 2, 3]]", '[[-1, "a", "b"]]', "no", '[[0, "别的", "x"]]']
)
def test_what_cannot_be_taken_back_is_said(send, done):
    response = send("undo", done=done)
    assert response.status_code == 422 and "撤不回" in page_of(response)
    assert response.context["examined"].text == NOTICE


def test_changed_by_hand_and_checked_again_mending_begins_anew(send):
    mended = send("mend_all").context["form"].initial
    again = send(text=mended["text"] + "另行通知。\n", done=mended["done"])
    assert again.context["form"].initial["done"] == ""


def test_a_stale_mend_says_so_and_keeps_the_findings_in_view(send):
    response = send("mend:0-1-no.such")
    assert response.status_code == 422
    assert "这一处刚才已经改过" in page_of(response) and response.context["examined"]


def test_before_publishing_personal_data_is_found(send):
    text = f"{PLAIN}联系人罗敏，手机13812345678。\n"
    official, publish = send(text=text), send(text=text, purpose="publish")
    rules = [m.finding.rule for m in publish.context["marks"]]
    assert any(rule.startswith("privacy.") for rule in rules)
    assert not any(m.finding.rule.startswith("privacy.") for m in official.context["marks"])


@pytest.mark.parametrize("fmt", ["docx", "pdf", "ofd"])
def test_it_is_taken_home_and_read_back(send, fmt):
    response = send(f"take:{fmt}")
    assert unquote(response["Content-Disposition"]).endswith(f"关于做好水库安全管理工作的通知.{fmt}")
    again = read_file(response.content, f"a.{fmt}").document
    assert str(again.title) == str(read_text(NOTICE).document.title)
    dropped_in = send(**dropped(f"通知.{fmt}", response.content))
    assert "已读入“通知" in page_of(dropped_in) and "布署" in dropped_in.context["examined"].text


def test_the_first_pages_are_shown_with_what_is_said_of_fonts(send):
    response = send("look")
    look = response.context["look"]
    assert look["pages"] >= 1 and look["pictures"][0].startswith("data:image/png;base64,iVBOR")
    assert look["notes"] == typeset(read_text(NOTICE).document).notes


def test_a_long_text_is_sent_to_the_background(send, monkeypatch):
    response = send("take:pdf", text=PLAIN * 1800)
    assert response.status_code == 422 and "后台排版" in page_of(response)


@pytest.mark.parametrize("where", ["text", "original"])
def test_a_secret_is_refused_and_only_the_attempt_is_noted(send, where):
    response = send(**{where: SECRET})
    assert response.status_code == 422 and "机要渠道" in page_of(response)
    assert response.context["examined"] is None
    attempt = Attempt.objects.get()
    assert (attempt.where, attempt.what) == ("公文体检", "text")


@pytest.mark.parametrize(("name", "data"), [("机密★1年.txt", PLAIN), ("通知.txt", SECRET)])
def test_a_secret_file_or_name_is_refused(send, name, data):
    page = page_of(send(**dropped(name, data.encode())))
    assert "机要渠道" in page and "秘密标志" in page
    assert Attempt.objects.count() == 1 and "压实责任" not in page


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("表.xlsx", b"PK\x03\x04", "表.xlsx"),
        ("空.txt", b"", "空文件"),
        ("坏.pdf", b"%PDF-1.4 nothing", "PDF"),
    ],
)
def test_what_cannot_be_read_says_why(send, name, data, said):
    response = send(**dropped(name, data))
    assert response.status_code == 422 and said in page_of(response)


def test_nothing_is_kept(send):
    taken = send("take:docx").content
    for do in ("check", "mend_all", "look"):
        send(do)
    send(**dropped("通知.docx", taken))
    kept = [model.objects.count() for model in (Checkup, CheckupText, Draft, File)]
    assert kept == [0, 0, 0, 0] and list(shelf.contents()) == []


def test_strangers_are_sent_to_the_door(client, db):
    assert client.get(PAGE).status_code == 302
