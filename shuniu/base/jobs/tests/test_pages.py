"""How far a job is, for who asked for it and who sees what it is for; the list for who looks after jobs."""

import pytest
from django.utils import timezone

from shuniu.base import nouns
from shuniu.base.jobs import kinds, permits
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.base.jobs.models import Job, State
from shuniu.base.jobs.running import run_pending

pytestmark = pytest.mark.django_db


@pytest.fixture
def half_done():
    """A job that stops in the middle."""

    @kinds.job("paging", word="排版")
    def paging(job):
        yield kinds.Progress(3, 8, mark=3)
        raise ValueError("缺字体")

    job = enqueue("paging", at=timezone.now(), noun="issue", key=7)
    run_pending(timezone.now())
    return job


def test_progress_is_a_part_of_a_page_that_asks_again(enter, half_done, monkeypatch):
    monkeypatch.setattr(permits, "visible", lambda noun, key, actors: (noun, key) == ("issue", 7) or None)
    client, part = enter(), {"HX-Request": "true", "HX-Target": "job"}
    answer = client.get(half_done.url, headers=part)
    html = answer.content.decode()
    assert "排版 3 / 8" in html and "every 2s" in html and "<html" not in html
    again = client.get(half_done.url, headers={**part, "If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    assert "<html" in client.get(half_done.url).content.decode()


def test_what_is_over_asks_no_more(enter, half_done):
    client = enter("system_admin")
    Job.objects.update(
        state=State.FAILED, error="程序出错：缺字体（ValueError）", ended_at=timezone.now(), lease_until=None
    )
    html = client.get(half_done.url).content.decode()
    assert "没有完成" in html and "缺字体" in html and "every 2s" not in html and "再办一次" in html


def test_who_asked_for_it_sees_it(enter, half_done):
    client = enter()
    assert client.get(half_done.url).status_code == 404
    Job.objects.update(by=client.person)
    assert client.get(half_done.url).status_code == 200


def test_a_job_for_nothing_visible_is_not_there(enter, half_done, monkeypatch):
    monkeypatch.setattr(nouns, "_by_slug", {})
    assert enter().get(half_done.url).status_code == 404


def test_the_list_and_the_second_try_are_the_keepers(enter, half_done):
    client = enter("system_admin")
    Job.objects.update(state=State.FAILED, error="x", ended_at=timezone.now())
    assert "排版" in client.get("/jobs/").content.decode()
    assert client.get(f"/jobs/{half_done.pk}/again/").status_code == 405
    client.post(f"/jobs/{half_done.pk}/again/")
    half_done.refresh_from_db()
    assert (half_done.state, half_done.mark) == (State.WAITING, 3)


def test_for_all_others_there_is_no_list(enter, half_done):
    client = enter()
    assert client.get("/jobs/").status_code == 404
    assert client.post(f"/jobs/{half_done.pk}/again/").status_code == 404
