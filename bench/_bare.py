"""Bare Django views of the same rows: the peers. Imported after ``django.setup()``."""

from collections.abc import Callable
from typing import Any

from django.db import connection, models, transaction
from django.http import HttpResponse
from django.template import engines
from django.test import RequestFactory

from shuniu.base.journal.models import Entry
from shuniu.base.search.models import Row
from shuniu.base.search.tokens import tokens
from shuniu.engines.reporting.models import Report, Submission

ROWS = engines["django"].from_string(
    "<!doctype html><title>{{ title }}</title><table>{% for row in rows %}<tr>"
    "<td><a href='/report/{{ row.pk }}/'>{{ row.text.title }}</a>"
    "<td>{{ row.unit.name }}<td>{{ row.state }}<td>{{ row.urgency }}<td>{{ row.kind }}<td>{{ row.version }}{% endfor %}</table>"
)
ONE = engines["django"].from_string(
    "<!doctype html><title>{{ row.text.title }}</title><h1>{{ row.text.title }}</h1>"
    "<p>{{ row.unit.name }} {{ row.author.name }}</p>"
    "{% for line in row.text.body.splitlines %}<p>{{ line }}</p>{% endfor %}"
    "<ul>{% for each in submissions %}<li>{{ each.desk.name }} {{ each.state }} {{ each.outcome_code }}{% endfor %}</ul>"
    "<ol>{% for entry in entries %}<li>{{ entry.at|date:'c' }} {{ entry.verb }}{% endfor %}</ol>"
)
SHOWN = 50


def page(name: str, office: Any) -> Callable[[], bytes]:
    """The bare view of one of ``lists.PAGES``."""
    requests = RequestFactory()
    view = {"unit list": _unit, "detail": _detail}.get(name, _desk)
    return lambda: view(requests.get("/"), office).content


def _desk(request: Any, office: Any) -> HttpResponse:
    rows = Submission.objects.filter(desk=office.cast.desks["dangwei"]).select_related("text", "unit")
    return HttpResponse(ROWS.render({"rows": rows.order_by("-received_at", "-pk")[:SHOWN], "title": "desk"}))


def _unit(request: Any, office: Any) -> HttpResponse:
    rows = Report.objects.filter(unit=office.cast.units["sq"]).select_related("text", "unit")
    return HttpResponse(ROWS.render({"rows": rows.order_by("-submitted_at", "-pk")[:SHOWN], "title": "unit"}))


def _detail(request: Any, office: Any) -> HttpResponse:
    row = Report.objects.select_related("text", "unit", "author").get(pk=1000)
    context = {
        "row": row,
        "submissions": list(row.submissions.select_related("desk")),
        "entries": list(Entry.objects.filter(noun="report", key=1000)),
    }
    return HttpResponse(ONE.render(context))


class Inserts:
    """What an act wrote, row by row, to be written again by a bare view in one transaction."""

    def __init__(self, do: Callable[[], object], tables: list[type[models.Model]]) -> None:
        before = {model: model._default_manager.count() for model in tables}
        do()
        self.rows: list[models.Model] = []
        for model in tables:
            number = model._default_manager.count() - before[model]
            self.rows += list(model._default_manager.order_by("-pk")[:number])
        self.next = 10_000_000

    def again(self) -> HttpResponse:
        """The same rows once more, with keys of their own, pointing at each other as they did."""
        keys: dict[tuple[str, int], int] = {}
        with transaction.atomic():
            for row in self.rows:
                self.next += 1
                keys[row._meta.label, row.pk] = self.next
                self._copy(row, keys).save(force_insert=True)
                if isinstance(row, Row):
                    self._index(row)
        return HttpResponse("done")

    def _index(self, row: Row) -> None:
        with connection.cursor() as cursor:
            words = " ".join(tokens(row.text))
            cursor.execute("INSERT INTO search_tokens(rowid, tokens) VALUES (%s, %s)", [self.next, words])

    def _copy(self, row: models.Model, keys: dict[tuple[str, int], int]) -> models.Model:
        values = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}
        for each in row._meta.concrete_fields:
            if each.related_model is not None:
                label = each.related_model._meta.label
                values[each.attname] = keys.get((label, values[each.attname]), values[each.attname])
            elif each.attname in ("id", "key", "place", "token"):
                values[each.attname] = str(self.next) if each.attname == "token" else self.next
        return type(row)(**values)
