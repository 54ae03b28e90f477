"""Uploading while writing: a line for the form, or a sentence that says why not."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.base.files import shelf
from shuniu.base.files.models import File
from shuniu.base.files.tests.test_storing import PNG

pytestmark = pytest.mark.django_db


def give(client, name, content):
    return client.post("/files/", {"file": SimpleUploadedFile(name, content)})


def test_a_file_becomes_a_line_of_the_form(enter):
    client = enter()
    answer = give(client, "现场.png", PNG)
    file = File.objects.get()
    assert answer.status_code == 200 and file.by_id == client.person.pk
    assert f'value="{file.pk}"' in answer.content.decode() and "现场.png" in answer.content.decode()
    assert b"".join(client.get(file.url).streaming_content) == PNG


def test_a_refused_file_says_why_and_is_not_kept(enter):
    answer = give(enter(), "<b>.html", b"<html>")
    assert answer.status_code == 422 and "不能上传" in answer.content.decode()
    assert "<b>" not in answer.content.decode() and not list(shelf.contents())


def test_a_marked_text_is_refused(enter):
    answer = give(enter(), "说明.txt", "机密★5年\n正文".encode())
    assert answer.status_code == 422 and "机要渠道" in answer.content.decode()


def test_nothing_chosen_is_a_sentence(enter):
    assert enter().post("/files/").status_code == 422


def test_another_ones_file_is_not_there(enter):
    client = enter()
    give(client, "现场.png", PNG)
    assert enter(name="周岚").get(File.objects.get().url).status_code == 404


def test_strangers_are_led_to_the_door(client, db):
    assert "/login/" in client.get("/files/1/").headers["Location"]
