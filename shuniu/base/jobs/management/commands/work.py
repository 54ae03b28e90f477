"""``manage.py work``: the worker."""

import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string

from shuniu.base.jobs.loop import once, work


class Command(BaseCommand):
    """Runs until SIGTERM or SIGINT; any number may run beside each other."""

    help = "后台进程：巡查时限、发送通知、办后台任务、封存留痕。全部定时工作列在 config/recurring.py。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One option."""
        parser.add_argument("--once", action="store_true", help="把现在该办的办完就结束")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work."""
        tasks = import_string(settings.RECURRING)
        if options["once"]:
            once(tasks)
            return
        stop = Event()
        for ending in (signal.SIGTERM, signal.SIGINT):
            signal.signal(ending, lambda *_: stop.set())
        if not work(tasks, stop):
            raise SystemExit(1)
