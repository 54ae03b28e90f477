"""Rows written by hand are what Django would have written."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from shuniu.base import rows
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Message
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.tests.builders import arrived
from tests.cast import MONDAY, Cast

RETURNING = re.compile(r" RETURNING .*")


class Caught(Exception):
    """A statement that was to be sent."""


@contextmanager
def catching() -> Iterator[list[tuple[str, list[Any]]]]:
    """Take what is inserted off the wire."""
    sent: list[tuple[str, list[Any]]] = []

    def take(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.startswith("INSERT"):
            return execute(sql, params, many, context)
        sent.append((RETURNING.sub("", sql), [getattr(each, "obj", each) for each in params]))
        raise Caught

    with connection.execute_wrapper(take):
        yield sent


def statement(do: Callable[[], object]) -> tuple[str, list[Any]]:
    """What it would send."""
    with catching() as sent, pytest.raises(Caught), transaction.atomic():
        do()
    return sent[-1]


def plain_rows() -> Iterator[models.Model]:
    """A row of every plain table that has one."""
    for model in apps.get_models():
        if model.__module__.startswith("shuniu") and rows._plain(model):
            row = model._default_manager.first()
            if row is not None and isinstance(model._meta.pk, models.AutoField):
                yield row


def test_a_new_row_is_written_as_django_writes_it(cast: Cast) -> None:
    arrived(cast)
    compared = set()
    for row in plain_rows():
        row.pk, row._state.adding = None, True
        assert statement(lambda: rows.insert(row)) == statement(lambda: row.save(force_insert=True))  # noqa: B023
        compared.add(type(row).__name__)
    assert {"Clock", "Entry", "Message", "Report", "Row", "Signoff", "SignoffStep", "Submission"} <= compared


def test_a_changed_row_is_kept_as_django_keeps_it(cast: Cast) -> None:
    arrived(cast)
    for row in plain_rows():
        table = type(row)._default_manager.filter(pk=row.pk)
        before = table.values().get()
        rows.update(row, *(field.name for field in row._meta.concrete_fields if not field.primary_key))
        assert table.values().get() == before


def test_it_gets_its_key_and_is_there(cast: Cast) -> None:
    made = rows.insert(Message(sentence="请看", at=MONDAY, urgent=False))
    assert not made._state.adding
    assert Message.objects.get(pk=made.pk).sentence == "请看"


def test_what_may_not_be_twice_is_refused(cast: Cast) -> None:
    arrived(cast)
    entry = Entry.objects.first()
    entry.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.insert(entry)


def test_a_row_that_has_gone_is_not_changed_in_silence(cast: Cast) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(Report(pk=10**9, state="signed"), "state")
