"""Files belong to things; who sees the thing may have them; what belongs to nothing goes."""

import os
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import RequestFactory

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.files import attaching, shelf
from shuniu.base.files.checking import missing
from shuniu.base.files.clearing import clear
from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.base.files.tests.test_storing import AT, PNG
from shuniu.base.files.views.download import download
from shuniu.base.parties.models import Account, Party

pytestmark = pytest.mark.django_db


@pytest.fixture
def giver():
    person = Party.objects.create(name="罗敏", kind="person")
    return Actor("person", person_id=person.pk, person_name="罗敏")


@pytest.fixture
def seen_by(monkeypatch):
    """Which actors see which things."""
    seen = set()

    def visible(noun, key, actors):
        sees = any((noun, key, actor.person_name) in seen for actor in actors)
        return nouns.named(noun).model(pk=key) if sees else None

    monkeypatch.setattr(attaching, "visible", visible)
    return seen


def given(by, name="现场.png", content=PNG, at=AT):
    return store(SimpleUploadedFile(name, content), by=by, at=at)


def ask(file, *actors, query=""):
    request = RequestFactory().get(f"/files/{file.pk}/{query}")
    request.user, request.actors = Account(login="x"), actors
    response = download(request, file.pk)
    with closing(response.file_to_stream):
        return response, b"".join(response.streaming_content)


READER = Actor("person", person_id=-1, person_name="周岚")
STRANGER = Actor("person", person_id=-2, person_name="外人")


def test_who_sees_the_thing_may_have_its_files(giver, seen_by):
    file = given(giver)
    attaching.attach([file], "report", 7)
    seen_by.add(("report", 7, "周岚"))
    assert attaching.seen(file, (READER,)) and attaching.seen(file, (giver,))
    assert not attaching.seen(file, (STRANGER,)) and not attaching.seen(file, ())


def test_a_thing_may_keep_a_file_back_and_leads_to_its_page(giver, seen_by, monkeypatch):
    file = given(giver)
    attaching.attach([file], "report", 7)
    seen_by.add(("report", 7, "周岚"))
    kept = replace(nouns.named("report"), gives=lambda thing, file, actors: False)
    monkeypatch.setattr(nouns, "of", lambda thing: kept)
    assert not attaching.seen(file, (READER,)) and attaching.seen(file, (giver,))
    assert attaching.instead(file, (READER,)) == "/report/7/"
    assert attaching.instead(file, (STRANGER,)) == ""


def test_files_keep_their_order_and_are_fastened_once(giver):
    files = [given(giver, f"{n}.png", PNG + bytes([n])) for n in range(3)]
    attaching.attach(files[:2], "report", 7)
    attaching.attach([files[0], files[2]], "report", 7)
    assert [f.name for f in attaching.of("report", 7)] == ["0.png", "1.png", "2.png"]
    attaching.detach([files[0]], "report", 7)
    assert [f.name for f in attaching.of("report", 7)] == ["1.png", "2.png"]


def test_only_own_files_may_be_attached(giver):
    file = given(giver)
    assert list(attaching.own([file.pk], (giver,))) == [file]
    assert list(attaching.own([file.pk], (STRANGER,))) == []


def test_a_download_is_saved_never_run(giver, seen_by):
    response, content = ask(given(giver, "报告.png"), giver)
    assert response["Content-Disposition"].startswith("attachment;")
    assert (
        response["X-Content-Type-Options"] == "nosniff" and "sandbox" in response["Content-Security-Policy"]
    )
    assert content == PNG


def test_only_pictures_are_shown(giver, seen_by):
    shown, saved = given(giver), given(giver, "说明.txt", b"<script>")
    assert ask(shown, giver, query="?show")[0]["Content-Disposition"].startswith("inline")
    response, _ = ask(saved, giver, query="?show")
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Type"] == "text/plain; charset=utf-8"


def test_strangers_get_what_is_not_there(giver, seen_by):
    with pytest.raises(Http404):
        ask(given(giver), STRANGER)


def test_what_was_never_used_goes_when_it_is_old(giver):
    old, kept, young = (
        given(giver, f"{n}.png", PNG + bytes([n]), AT + timedelta(days=n)) for n in (0, 1, 20)
    )
    attaching.attach([kept], "report", 7)
    for path in shelf.contents():
        os.utime(path, (AT.timestamp(), AT.timestamp()))
    assert clear(AT + timedelta(days=6)) == 0
    assert clear(AT + timedelta(days=21)) == 2
    assert set(File.objects.all()) == {kept, young}
    assert not old.path.exists() and kept.path.exists() and young.path.exists()


def test_leftovers_of_interrupted_uploads_go_and_fresh_ones_stay(giver, shelf_root):
    (shelf_root / "incoming").mkdir(parents=True)
    for name, age in (("old", 30), ("fresh", 0)):
        path = shelf_root / "incoming" / name
        path.write_bytes(b"half")
        moment = (AT - timedelta(days=age)).timestamp()
        os.utime(path, (moment, moment))
    assert clear(AT) == 1
    assert [path.name for path in shelf.contents()] == ["fresh"]


def test_a_content_that_is_gone_is_reported(giver):
    file = given(giver)
    assert list(missing()) == []
    file.path.unlink()
    assert len(list(missing())) == 1


def test_a_file_of_a_noun_that_is_no_more_is_nobodys(giver, monkeypatch):
    monkeypatch.setattr(nouns, "_by_slug", {})
    file = given(giver)
    attaching.attach([file], "gone", 7)
    assert not attaching.seen(file, (STRANGER,))
