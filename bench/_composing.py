"""An issue in the making at a desk with very many adopted reports, and the same rows as a bare page."""

from typing import Any

from django.http import HttpResponse
from django.template import engines

from shuniu.engines.reporting.models import Submission, Synthesis, Version
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Credit, Issue
from shuniu.rooms.bulletins.tests.builders import begun
from tests.cast import MONDAY

PAGE = engines["django"].from_string(
    "<!doctype html><title>{{ issue }}</title><ul>{% for row in adopted %}<li><b>{{ row.text.title }}</b>{{ row.unit.name }}"
    "<time>{{ row.outcome_at|date:'c' }}</time>{% for one in row.serves %}{{ one }}{% endfor %}<button>{{ row.pk }}</button>"
    "{% endfor %}</ul><ol>{% for item in items %}<li>{{ item.section }}<a href='{{ item.pk }}'>{{ item.text.title }}</a>"
    "{% for credit in item.credits.all %}{{ credit.unit.name }}{% endfor %}{% endfor %}</ol>"
    "{% for one in open.text.sentences %}<u>{{ one.text }}</u>{% endfor %}"
    "{% for one in versions %}<q>{{ one.body }}</q>{% endfor %}"
)


def issue_of(office: Any, placed: int) -> Issue:
    """All reports adopted, so many of them placed by the real act."""
    Submission.objects.filter(pk__gte=1_000).update(
        state="adopted", outcome_at=MONDAY, serves=["同级"], editor=office.cast["何静"].person_id
    )
    issue = begun(office.cast)
    for submission in Submission.objects.filter(state="adopted").order_by("pk")[:placed]:
        acts.place(by=office.cast["何静"], at=MONDAY, issue=issue, submission=submission)
    return issue


def bare(office: Any, issue: Issue) -> bytes:
    """What the composer shows, asked for as directly as can be."""
    taken = Credit.objects.values("submission")
    adopted = Submission.objects.filter(state="adopted").exclude(pk__in=taken).select_related("text", "unit")
    items = list(issue.items.order_by("order").select_related("text").prefetch_related("credits__unit"))
    first = items[0].text.sentences
    context = {
        "issue": issue,
        "adopted": adopted.order_by("-outcome_at", "-pk")[:200],
        "syntheses": list(Synthesis.objects.filter(state="adopted")),
        "items": items,
        "open": items[0],
        "versions": list(
            Version.objects.filter(pk__in=[span[0] for one in first for span in one["sources"]])
        ),
    }
    return HttpResponse(PAGE.render(context)).content
