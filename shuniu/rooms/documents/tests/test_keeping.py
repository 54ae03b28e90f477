"""留存: only when asked, only for the keeper, gone when discarded."""

import pytest
from django.db import IntegrityError, transaction

from shuniu.base import nouns
from shuniu.base.files import attaching
from shuniu.base.files.models import File
from shuniu.base.jobs.models import Job
from shuniu.base.jobs.running import run_pending
from shuniu.base.journal.models import Entry
from shuniu.base.journal.verifying import breaches
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.papers.reader import read_file
from shuniu.rooms.documents import acts
from shuniu.rooms.documents.models import Checkup
from shuniu.rooms.documents.tests.samples import NOTICE, SECRET
from tests.cast import MONDAY


@pytest.fixture(autouse=True)
def own_shelf(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def kept(cast):
    """A text that 罗敏 kept."""
    return acts.keep(
        by=cast["罗敏"], at=MONDAY, title="管护通知", body=NOTICE, original="原则同意", purpose="official",
        counts={"error": 3, "advice": 1},
    )  # fmt: skip


def test_the_button_keeps_the_text_once(signed_in, cast):
    client = signed_in("罗敏")
    form = {"do": "keep", "text": NOTICE, "original": "", "purpose": "official", "_once": "one"}
    first, second = client.post("/checkup/", form), client.post("/checkup/", form)
    checkup = Checkup.objects.get()
    assert first["Location"] == second["Location"] == f"/checkup/{checkup.pk}/"
    page = client.get(first["Location"]).content.decode()
    assert "关于做好水库安全管理工作的通知" in page and "只有您自己看得到" in page
    again = client.get(f"/checkup/?of={checkup.pk}")
    assert again.context["form"].initial["text"] == NOTICE


def test_it_is_the_keepers_own(kept, signed_in):
    for name in ("刘康", "王芳", "高远", "沈默"):
        client = signed_in(name)
        assert client.get(f"/checkup/{kept.pk}/").status_code == 404
        assert client.get(f"/checkup/?of={kept.pk}").status_code == 404
        assert "管护通知" not in client.get("/checkup/mine/").content.decode()
    assert "管护通知" in signed_in("罗敏").get("/checkup/mine/").content.decode()


def test_only_the_keeper_discards_it(kept, cast):
    with pytest.raises(NotYours):
        acts.discard(kept, by=cast["刘康"], at=MONDAY)


def test_discarded_is_purged_and_the_chain_holds(kept, signed_in):
    client = signed_in("罗敏")
    answer = client.post(f"/checkup/{kept.pk}/discard/", {"_next": "/checkup/mine/"})
    assert answer["Location"] == "/checkup/mine/"
    kept.refresh_from_db()
    assert (kept.state, kept.text.title, kept.text.body, kept.text.original) == ("discarded", "", "", "")
    assert client.get(f"/checkup/{kept.pk}/").status_code == 404
    assert [e.sentence for e in Entry.objects.filter(noun="checkup", key=kept.pk).order_by("seq")] == [
        "留存体检稿，当时有4处问题",
        "删除体检稿，文字已清除",
    ]
    assert not list(breaches())
    assert not any(list(one.broken()) for one in nouns.named("checkup").invariants)


def test_the_journal_never_holds_the_text(kept):
    entry = Entry.objects.get(noun="checkup", key=kept.pk)
    assert "管护" not in entry.canonical and kept.text.digest in entry.canonical


def test_a_secret_is_not_kept(cast):
    with pytest.raises(Incomplete):
        acts.keep(
            by=cast["罗敏"], at=MONDAY, title="通知", body=SECRET, original="", purpose="official", counts={}
        )
    assert not Checkup.objects.exists()


def test_a_long_one_is_typeset_in_the_background(kept, cast, signed_in):
    for _ in range(2):
        acts.typeset(kept, by=cast["罗敏"], at=MONDAY, fmt="docx")
    assert Job.objects.count() == 1
    run_pending(MONDAY)
    file = attaching.of("checkup", kept.pk).get()
    client = signed_in("罗敏")
    assert read_file(b"".join(client.get(file.url)), file.name).document.title
    assert file.name in client.get(f"/checkup/{kept.pk}/").content.decode()
    assert signed_in("刘康").get(file.url).status_code == 404
    acts.discard(kept, by=cast["罗敏"], at=MONDAY)
    assert not File.objects.exists()


def test_what_was_discarded_meanwhile_is_not_typeset(kept, cast):
    acts.typeset(kept, by=cast["罗敏"], at=MONDAY, fmt="pdf")
    acts.discard(kept, by=cast["罗敏"], at=MONDAY)
    run_pending(MONDAY)
    assert Job.objects.get().state == "done" and not File.objects.exists()


def test_the_database_refuses_a_purged_text_with_words(kept):
    kept.text.purged_at = MONDAY
    with pytest.raises(IntegrityError), transaction.atomic():
        kept.text.save()
