"""The demo office: what a visitor finds who opens it, made by the command itself."""

import re
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from shuniu.engines.reporting.models import Report
from shuniu.front import entrance
from shuniu.front.keeping.proving import breaches
from shuniu.org.models import Person, Unit
from shuniu.rooms.bulletins.models import Issue

LINK = re.compile(r'href="(/(?!static/|logout/)[^"#]*)"')

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.sqlite]


@pytest.fixture
def office(settings: Any, tmp_path: Any) -> None:
    """A small one: the city is whole, its days are quiet."""
    settings.MEDIA_ROOT, settings.DEMO = tmp_path, True
    call_command("demo", "--reports", "30", stdout=StringIO())


def test_it_is_whole_and_whoever_enters_finds_every_page_that_their_first_one_names(office: None) -> None:
    assert (Unit.objects.count(), Person.objects.count() > 300) == (121, True)
    assert Report.objects.exists() and Issue.objects.filter(state="issued").exists()
    assert [str(breach) for breach in breaches()] == []
    for does, people in entrance.groups():
        client = Client()
        first = client.post(f"/enter/{people[0].key}/", follow=True)
        named = set(LINK.findall(first.content.decode()))
        assert len(named) > 5, does
        closed = {
            page: answer for page in named if (answer := client.get(page).status_code) not in (200, 302)
        }
        assert closed == {}, does
