"""An office with very many reports that can be found, on SQLite. Imported after ``django.setup()``."""

import random
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connection, models, transaction
from django.http import HttpResponse
from django.template import engines
from django.test import Client, RequestFactory
from django.urls import get_resolver

from shuniu.base.search import matching
from shuniu.base.search.conditions import Condition
from shuniu.base.search.index import place_before
from shuniu.base.search.models import Row
from shuniu.base.search.query import parse
from shuniu.base.search.tokens import tokens
from shuniu.engines.reporting.tests import builders
from tests.cast import open_office

BATCH = 2_000
SEEN_BY_THE_CLERK = 100  # one in so many
SHOWN = range(2_000, 2_020)
STARTS = "石柳安清云桥河溪平阳镇县防汛抗旱春耕秋收项目招商信访督办环保安全生产教育医疗养老"
PAGE = engines["django"].from_string(
    "<!doctype html><title>{{ word }}</title><ol>{% for row in rows %}<li><a href='/report/{{ row.key }}/'>{{ row.title }}</a>"
    "<p>{{ row.text|truncatechars:90 }}</p><time>{{ row.at|date:'c' }}</time>{% endfor %}</ol>"
)


class Office:
    """The cast of the tests, and so many reports; ``raw`` and ``bare`` are the peers, ``visitor`` is the product."""

    def __init__(self, number: int) -> None:
        call_command("migrate", verbosity=0)
        # addresses of static files without their manifest: nothing is served here
        settings.STORAGES["staticfiles"] = {
            "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        }
        get_resolver().url_patterns  # noqa: B018  what cannot be imported says so before the long filling
        self.cast = open_office()
        self.chance = random.Random(20260302)
        self.words = vocabulary(self.chance)
        self.weights = [1 / rank for rank in range(1, len(self.words) + 1)]
        self.seen: Counter[str] = Counter()
        self.number = number
        self.requests = RequestFactory()
        fill(self)

    def words_in(self, share: float, number: int) -> list[str]:
        """Words of two characters that stand in about this share of the reports."""
        wanted = share * self.number
        return sorted(self.seen, key=lambda word: abs(self.seen[word] - wanted))[:number]

    def raw(self, word: str) -> list[Any]:
        """The index alone: the newest that contain the word, whoever may see them."""
        return matching.newest("search_row.*", parse(word), Condition("1 = 1"), None, 20)

    def bare(self, word: str) -> bytes:
        """A Django view and nothing around it."""
        return bare(self.requests.get("/", {"q": word})).content

    def visitor(self, name: str) -> Callable[[str], bytes]:
        """Asks for a page as that person's browser does, by WSGI; gives the body."""
        client = Client()
        client.force_login(self.cast.account(name), backend="shuniu.base.parties.backends.Accounts")
        cookies = "; ".join(f"{key}={morsel.value}" for key, morsel in client.cookies.items())
        application = get_wsgi_application()

        def page(path: str) -> bytes:
            environ = self.requests.get(path, HTTP_COOKIE=cookies, HTTP_HOST="localhost").environ
            said: list[str] = []
            answer = application(environ, lambda status, headers: said.append(status))
            body = b"".join(answer)
            answer.close()
            if not said[0].startswith("200"):
                raise RuntimeError(f"{path}: {said[0]}")
            return body

        return page


def bare(request: Any) -> HttpResponse:
    """Twenty rows by key, as a page without layout."""
    word = request.GET["q"]
    rows = Row.objects.filter(pk__in=SHOWN).order_by("-place")
    return HttpResponse(PAGE.render({"rows": rows, "word": word}))


def vocabulary(chance: random.Random) -> list[str]:
    """Six hundred words of two characters, the first the commonest."""
    words = {a + b for a in STARTS for b in STARTS if a != b}
    return chance.sample(sorted(words), 600)


def fill(office: Office, since: int = 0) -> None:
    """So many copies of one real report, of others' but one in a hundred, each with a text of its own in the index."""
    submission = builders.arrived(office.cast)
    report = submission.report
    other = {
        "unit_id": office.cast.units["lh"].pk,
        "author_id": office.cast["王芳"].person_id,
        "post_id": None,
    }
    begin = report.submitted_at
    first = 1_000 if not since else 1_100  # beside the keys of the report just made
    for start in range(since, office.number, BATCH):
        numbers = range(start + first, start + first + min(BATCH, office.number - start))
        with transaction.atomic():
            copy(report, ({"id": n, **({} if n % SEEN_BY_THE_CLERK == 0 else other)} for n in numbers))
            copy(submission, ({"id": n, "report_id": n, "number": n} for n in numbers))
            index(office, numbers, begin)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def copy(template: models.Model, changes: Iterable[dict[str, Any]]) -> None:
    """Rows like this one but for the changes."""
    fields = template._meta.local_concrete_fields
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    marks = ", ".join("%s" for _ in fields)
    same = {f.attname: f.get_db_prep_save(getattr(template, f.attname), connection) for f in fields}
    rows = (list({**same, **change}.values()) for change in changes)
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {template._meta.db_table} ({names}) VALUES ({marks})", rows)


def index(office: Office, numbers: range, begin: datetime) -> None:
    """Texts of words by Zipf's law, one report a minute, written as ``search.index`` writes them, many at a time."""
    rows, cut = [], []
    for n in numbers:
        words = office.chance.choices(office.words, office.weights, k=60)
        office.seen.update(set(words))
        at, text = begin + timedelta(minutes=n), "，".join(words)
        rows.append(
            Row(
                id=n,
                noun="report",
                key=n,
                at=at,
                title=text[:20],
                text=f"{text[:20]}\n{text}",
                place=place_before(at) | n,
            )
        )
        cut.append((place_before(at) | n, " ".join(tokens(text))))
    Row.objects.bulk_create(rows)
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO search_tokens(rowid, tokens) VALUES (%s, %s)", cut)
