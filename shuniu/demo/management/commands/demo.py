"""``manage.py demo``: found the invented city and let its days pass."""

from argparse import ArgumentParser
from datetime import timedelta
from random import Random
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from shuniu.base import terminal
from shuniu.base.rulemaking.acts import adopt
from shuniu.demo.assessing import Assessing
from shuniu.demo.city import FOUNDER, SINCE, City, Founding
from shuniu.demo.history import History
from shuniu.demo.inviting import ask_around
from shuniu.demo.publishing import Publishing
from shuniu.org.models import Unit

QUARTER, YEAR = (90, 1_200), (365, 20_000)
SEED = 20_260_101


class Command(terminal.Command):
    """Open the demo office in an empty database."""

    help = "建立示范办公室（虚构的云州市）：单位、人员和九十天的往来；--full-year 为一整年。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How much."""
        parser.add_argument("--full-year", action="store_true", help="一整年、约两万条")
        parser.add_argument("--reports", type=int, default=0, help="大约多少条（默认按上面的规模）")
        parser.add_argument("--seed", type=int, default=SEED, help="同一个数得到同一个办公室")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, unless there is an office already."""
        if Unit.objects.exists():
            self.stdout.write("已经有单位了，不再建示范办公室。")
            return
        days, reports = YEAR if options["full_year"] else QUARTER
        chance, now = Random(options["seed"]), timezone.now()  # noqa: S311  a story, not a secret
        begun = now - timedelta(days=days)
        if connection.vendor == "sqlite":
            connection.cursor().execute("PRAGMA synchronous=OFF")
        city = self.found(chance, begun)
        history = History(city, chance)
        written = history.live(begun.date() + timedelta(days=1), now, reports=options["reports"] or reports)
        ask_around(city, chance, now)
        Publishing(city, chance, now).live()
        Assessing(city, timezone.localdate(begun), now).live()
        self.stdout.write(
            f"云州市示范办公室已建好：{Unit.objects.count()}个单位，{len(city.by_post)}人，{written}条信息。"
        )

    def found(self, chance: Random, at: Any) -> City:
        """Rules first, then the city, in one transaction."""
        call_command("packs", "import", verbosity=0, stdout=self.stdout)
        with transaction.atomic():
            adopt(by=FOUNDER, at=at, pack="tongyong", since=SINCE)
            return Founding(chance, at).whole()
