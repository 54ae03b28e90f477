"""An issue with very many readers, and the bare inserts of the rows that issuing it writes. Imported after ``django.setup()``."""

from collections import deque
from datetime import date, timedelta

from django.core.management import call_command
from django.db import models, transaction

from shuniu.base.clocks.models import Clock
from shuniu.base.facts.models import Fact
from shuniu.base.jobs.models import Job
from shuniu.base.journal.models import Entry, Touch
from shuniu.base.notices.models import Dispatch, Message
from shuniu.org.models import Appointment, Person, Post
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Issue, Receipt, Subscriber
from shuniu.rooms.bulletins.tests.builders import placed, series
from tests.cast import MONDAY, Cast, open_office

SINGLE: list[type[models.Model]] = [Entry, Clock, Fact, Job]
BATCH = 500


class Press:
    """A series with so many on its list, and enough signed issues for every round."""

    def __init__(self, readers: int, issues: int) -> None:
        call_command("migrate", verbosity=0)
        self.cast: Cast = open_office()
        self.bulletin = series(self.cast, chain=[])
        with transaction.atomic():
            posts = [self._hired(number) for number in range(readers)]
            Subscriber.objects.bulk_create(
                Subscriber(bulletin=self.bulletin, post=post, order=order) for order, post in enumerate(posts)
            )
        self.signed = deque(self._signed(number) for number in range(2 * issues + 1))
        self.rows = self._rows()

    def _hired(self, number: int) -> Post:
        """Somebody who holds a post, without the acts of an administrator."""
        unit = self.cast.units["sq"]
        post = Post(state="active", name=f"岗位{number}", unit=unit, role="principal", order=number)
        post.save()
        person = Person(state="active", name=f"甲{number}", staff_number=f"b{number}")
        person.save()
        Appointment.objects.create(post=post, person=person, since=date(2025, 1, 1))
        return post

    def _signed(self, number: int) -> Issue:
        day = MONDAY.date() + timedelta(days=number)
        issue = acts.begin(by=self.cast["何静"], at=MONDAY, bulletin=self.bulletin, for_day=day)
        placed(self.cast, issue)
        return acts.submit(issue, by=self.cast["何静"], at=MONDAY)

    def issue(self) -> None:
        """Issue the next one and send it to everybody."""
        issue = acts.issue(self.signed.popleft(), by=self.cast["何静"], at=MONDAY)
        acts.distribute(issue, by=self.cast["何静"], at=MONDAY)

    def _rows(self) -> dict[type[models.Model], list[models.Model]]:
        """What the first one wrote."""
        tables = [*SINGLE, Touch, Message, Dispatch, Receipt]
        before = {model: model._default_manager.count() for model in tables}
        self.issue()
        found = {model: model._default_manager.count() - before[model] for model in tables}
        return {
            model: list(model._default_manager.order_by("-pk")[:number]) for model, number in found.items()
        }

    def insert(self) -> None:
        """The same rows once more, of another issue, in one transaction."""
        other = self.signed.popleft()
        with transaction.atomic():
            for model in SINGLE:
                for row in self.rows[model]:
                    self._again(row, key=other.pk).save(force_insert=True)
            message = [self._again(row) for row in self.rows[Message]]
            for row in message:
                row.save(force_insert=True)
            told = [self._again(row, message_id=message[-1].pk) for row in self.rows[Dispatch]]
            Dispatch.objects.bulk_create(told, batch_size=BATCH, ignore_conflicts=True)
            Receipt.objects.bulk_create(
                [self._again(row, issue_id=other.pk) for row in self.rows[Receipt]], batch_size=BATCH
            )

    def _again(self, row: models.Model, **changed: object) -> models.Model:
        values = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if not f.primary_key}
        if isinstance(row, Entry | Job):
            changed |= {"mark": row.mark} if isinstance(row, Entry) else {"slot": ""}
        if isinstance(row, Entry):
            changed["key"] = 10_000_000 + int(str(changed["key"]))
        return type(row)(**{**values, **{k: v for k, v in changed.items() if k in values}})
