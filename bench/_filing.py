"""A clerk who files reports by the page's form. Imported after ``django.setup()``."""

from typing import Any

from django.db import models
from django.test import Client

from shuniu.base.clocks.models import Clock
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Dispatch, Message
from shuniu.base.search.models import Row
from shuniu.base.signoff.models import Signoff, SignoffStep
from shuniu.base.web.models import Once
from shuniu.engines.reporting.models import Report, Version
from shuniu.engines.reporting.tests.builders import TEXT

TABLES: list[type[models.Model]] = [
    Version, Report, Report.desks.through, Signoff, SignoffStep, Clock, Entry, Row, Message, Dispatch, Once,
]  # fmt: skip


class Clerk:
    """罗敏, signed in."""

    def __init__(self, office: Any) -> None:
        self.client = Client(HTTP_HOST="localhost")
        self.client.force_login(office.cast.account("罗敏"), backend="shuniu.base.parties.backends.Accounts")
        self.desk = office.cast.desks["dangwei"].pk

    def file(self, number: int) -> None:
        """Hand in one report; RuntimeError when it was not taken."""
        given = {
            "title": f"{TEXT.title}之{number}",
            "body": TEXT.body,
            "kind": "experience",
            "urgency": "routine",
            "desks": [self.desk],
            "_once": f"bench-{number}",
        }
        answer = self.client.post(f"/report/draft/b{number}/", given)
        if answer.status_code != 302:
            raise RuntimeError(f"not filed: {answer.status_code}")
