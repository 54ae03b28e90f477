"""Rows asked for by a kept statement are what Django would have brought."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from shuniu.base import following
from shuniu.base.clocks.models import Clock
from shuniu.base.parties.models import Party
from shuniu.base.signoff.models import SignoffStep
from shuniu.base.statements import Statement
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.tests.builders import arrived
from tests.cast import Cast


def keys() -> Iterator[tuple[models.Model, Any]]:
    """Every key of the house that a row of the office has, with the row."""
    for model in apps.get_models():
        row = model._default_manager.first() if model.__module__.startswith("shuniu") else None
        for field in model._meta.concrete_fields if row else ():
            if field.many_to_one and getattr(row, field.attname) is not None:
                yield row, field


def test_every_key_leads_where_django_leads(cast: Cast) -> None:
    arrived(cast)
    by_statement = 0
    for row, field in keys():
        descriptor = getattr(type(row), field.name)
        ours, django = following.followed(descriptor, row), following._as_django_does(descriptor, row)
        assert ours.__dict__ | {"_state": 0} == django.__dict__ | {"_state": 0}
        assert (ours._state.db, ours._state.adding) == (django._state.db, False)
        by_statement += following._by_key(field) is not None
    assert by_statement > 20


def test_a_key_costs_one_question_and_is_kept(cast: Cast) -> None:
    report = Report.objects.get(pk=arrived(cast).report_id)
    with CaptureQueriesContext(connection) as asked:
        assert report.unit.name == report.unit.name
    assert len(asked) == 1


def test_a_key_to_nothing_says_so(cast: Cast) -> None:
    with pytest.raises(Party.DoesNotExist):
        _ = Clock(owed_by_id=10**9).owed_by


def test_each_value_comes_to_its_place(cast: Cast) -> None:
    arrived(cast)
    kept = Statement(
        lambda key, name: (
            SignoffStep.objects.select_related("party", "signoff")
            .filter(signoff__key=key, party__name=name, signoff__noun="report")
            .order_by("order")
        ),
        int,
        str,
    )
    for step in SignoffStep.objects.select_related("party", "signoff"):
        (found,) = kept.all(step.signoff.key, step.party.name)
        assert found == step
        with CaptureQueriesContext(connection) as asked:
            assert (found.party.name, found.signoff.key) == (step.party.name, step.signoff.key)
        assert len(asked) == 0
    assert kept.first(0, "无") is None
