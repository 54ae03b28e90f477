"""Jobs are done once, go on where they stopped, and fail in view."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from shuniu.base.jobs import holding
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.base.jobs.kinds import Progress, job, word_of
from shuniu.base.jobs.models import Job, State
from shuniu.base.jobs.running import run_pending
from shuniu.base.refusals import NotNow

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 4, tzinfo=UTC)


@pytest.fixture
def steps():
    """A job of five steps that notes each one it does."""
    done = []

    @job("five", word="五步")
    def five(row):
        for n in range(row.mark or 0, 5):
            done.append(n)
            yield Progress(n + 1, 5, mark=n + 1)
        return {"steps": len(done)}

    return done


def failing(error):
    @job("bad", word="坏的")
    def bad(row):
        yield Progress(1, 2, mark=1)
        raise error

    return enqueue("bad", at=AT)


def test_a_job_is_done_step_by_step_once(steps):
    row = enqueue("five", {"issue": 7}, at=AT, noun="issue", key=7)
    assert run_pending(AT) == 1 and run_pending(AT) == 0
    row.refresh_from_db()
    assert (row.state, row.done, row.total, row.result) == (State.DONE, 5, 5, {"steps": 5})
    assert row.ended_at and row.payload == {"issue": 7} and word_of(row) == "五步"


def test_what_is_done_after_the_last_mark_is_done_too(steps):
    @job("two", word="两步")
    def two(row):
        yield Progress(1, 2)

    row = enqueue("two", at=AT)
    run_pending(AT)
    row.refresh_from_db()
    assert (row.state, row.done, row.total) == (State.DONE, 2, 2)


def test_what_is_due_later_waits(steps):
    enqueue("five", at=AT, due_at=AT + timedelta(hours=1))
    assert run_pending(AT) == 0 and run_pending(AT + timedelta(hours=1)) == 1


def test_one_open_job_stands_for_many(steps):
    first = enqueue("five", at=AT, slot="issue-7")
    assert enqueue("five", at=AT, slot="issue-7") == first
    run_pending(AT)
    assert enqueue("five", at=AT, slot="issue-7") != first
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.create(kind="five", at=AT, due_at=AT, slot="issue-7")


def test_another_goes_on_where_a_worker_was_told_to_end(steps):
    row = enqueue("five", at=AT)
    run_pending(AT, stopping=lambda: len(steps) >= 2)
    row.refresh_from_db()
    assert (row.state, row.done, row.mark) == (State.WAITING, 2, 2)
    run_pending(AT + timedelta(seconds=1))
    assert steps == [0, 1, 2, 3, 4]


def test_what_a_dead_worker_held_is_taken_up_when_its_lease_is_over(steps):
    row = enqueue("five", at=AT)
    held = holding.take(AT)
    assert held == row and run_pending(AT) == 0
    assert run_pending(AT + holding.LEASE) == 1
    assert not holding.finish(held, {"late": True}, AT + holding.LEASE)
    row.refresh_from_db()
    assert (row.state, row.result) == (State.DONE, {"steps": 5})


def test_a_worker_that_lost_its_job_stops_at_its_next_step(steps):
    row = enqueue("five", at=AT)
    held = holding.take(AT)
    assert holding.take(AT + holding.LEASE) == row
    assert not holding.report(held, Progress(1, 5), AT + holding.LEASE)


def test_a_failure_is_tried_again_then_left_to_a_person():
    row = failing(ValueError("排版失败"))
    for minutes in (0, 2, 10, 60):
        run_pending(AT + timedelta(minutes=minutes))
        row.refresh_from_db()
    assert (row.state, row.error) == (State.WAITING, "程序出错：排版失败（ValueError）")


def test_a_failure_without_progress_ends_in_view():
    @job("hopeless", word="不成的")
    def hopeless(row):
        raise ValueError("打不开")
        yield

    row = enqueue("hopeless", at=AT)
    for minutes in (0, 2, 10, 60):
        run_pending(AT + timedelta(minutes=minutes))
    row.refresh_from_db()
    assert (row.state, row.attempts, row.error) == (State.FAILED, 4, "程序出错：打不开（ValueError）")
    assert holding.retry(row.pk, AT) and not holding.retry(row.pk, AT)


def test_a_refusal_is_no_accident():
    row = failing(NotNow("刊物已经发出。"))
    run_pending(AT)
    row.refresh_from_db()
    assert (row.state, row.error) == (State.FAILED, "刊物已经发出。")


def test_a_kind_that_nobody_knows_is_left_to_a_person():
    row = enqueue("gone", at=AT)
    run_pending(AT)
    row.refresh_from_db()
    assert row.state == State.FAILED and "gone" in row.error and word_of(row) == "gone"


def test_a_job_that_kills_its_workers_ends_in_view(steps):
    row = enqueue("five", at=AT)
    for n in range(4):
        assert holding.take(AT + n * holding.LEASE) == row
    assert holding.take(AT + 4 * holding.LEASE) is None
    row.refresh_from_db()
    assert (row.state, row.error) == (State.FAILED, "几次都没有做完")


def test_waiting_for_nothing_locks_nothing(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert run_pending(AT) == 0


@pytest.mark.parametrize(
    "half_made",
    [
        {"state": State.RUNNING},
        {"state": State.DONE},
        {"state": State.FAILED, "ended_at": AT},
        {"ended_at": AT},
    ],
)
def test_the_database_refuses_half_made_jobs(half_made):
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.create(kind="five", at=AT, due_at=AT, **half_made)
