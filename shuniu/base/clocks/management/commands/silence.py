"""``manage.py silence``: the supervisor found that nothing sweeps the clocks; have the keepers told."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from shuniu.base.clocks import pulse


class Command(BaseCommand):
    """Run by a process other than the one that is silent."""

    help = "时限巡查停了：告知管理员（只告知一次，恢复后再停再告）"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """``--seconds``: how long the supervisor has seen no beat."""
        parser.add_argument("--seconds", type=float, default=0, metavar="秒", help="已有多久没有巡查")

    def handle(self, *args: Any, seconds: float, **options: Any) -> None:
        """Say what was done."""
        told = pulse.tell_of_silence(timezone.now(), seen=timedelta(seconds=seconds))
        self.stdout.write("已告知管理员。" if told else "没有新的停摆，或者没有管理员可告。")
