"""A database full of clocks. Imported after ``django.setup()``."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Field

from shuniu.base.clocks import keeping
from shuniu.base.clocks.models import CalendarYear, Clock
from shuniu.base.clocks.tests import builders

THINGS, TOGETHER = 1_000, 100
MINUTE = timedelta(minutes=1)


def template(begin: datetime, names: int) -> Clock:
    """The things, whom a ringing tells, and one clock of which all others are copies."""
    builders.rules_of_clocks()
    told = builders.party()
    watching = builders.Watching({"one": [told], "head": [told]})
    for name in range(names):
        watching.register(str(name))
    things = [builders.thing(3000 + number) for number in range(THINGS)]
    rungs, within = builders.LADDER[1:2], builders.figure("1000天")
    return keeping.start(things[0], "template", at=begin, owed_by=told, figure=within, rungs=rungs)


def fill(clock: Clock, begin: datetime, numbers: range) -> None:
    """Copies of a clock: each hundred rings a minute after the last, on a hundred different things."""
    fields = [field for field in Clock._meta.concrete_fields if not field.primary_key]
    columns, marks = ", ".join(str(field.column) for field in fields), ", ".join("%s" for _ in fields)
    command = f"INSERT INTO {Clock._meta.db_table} ({columns}) VALUES ({marks})"
    with transaction.atomic(), connection.cursor() as cursor:
        for together in rows(clock, fields, begin, numbers):
            cursor.executemany(command, together)
        cursor.execute("ANALYZE")


def rows(clock: Clock, fields: Sequence[Field], begin: datetime, numbers: range) -> Iterator[list[list[Any]]]:
    """The values of the copies, hundred by hundred; those that ring together share all but thing and name."""
    keys = list(CalendarYear.objects.order_by("pk").values_list("pk", flat=True))
    key, name = (fields.index(Clock._meta.get_field(which)) for which in ("key", "name"))
    for first in range(numbers.start, numbers.stop, TOGETHER):
        moment = begin + (first // TOGETHER + 1) * MINUTE - MINUTE / 2
        clock.due_at = clock.next_alarm_at = moment
        clock.rungs = [{**clock.rungs[0], "moment": moment.isoformat()}]
        values = [field.get_db_prep_save(getattr(clock, field.attname), connection) for field in fields]
        together = [list(values) for _ in range(TOGETHER)]
        for number, copy in enumerate(together, start=first):
            copy[key], copy[name] = keys[number % THINGS], str(number // THINGS)
        yield together
