"""``bin/shuniu check``: Django's own checks, then every invariant over the whole database."""

import sys
from argparse import ArgumentParser
from typing import Any

from shuniu.base import terminal
from shuniu.front.keeping import proving


class Command(terminal.Command):
    """Green at the end of every day and before every backup."""

    help = "全库核对：逐条检验全部不变量和留痕；有一处不符，退出码为1"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A root kept elsewhere."""
        parser.add_argument(
            "--root", default="", metavar="封存值", help="另存的封存值（bin/shuniu seal 打印的那一行）"
        )

    def handle(self, *args: Any, root: str, **options: Any) -> None:
        """One line per breach; exit code 1 where there is any."""
        found = sum(self._told(breach) for breach in proving.breaches(root))
        if found:
            self.stdout.write(f"核对完毕：{found}处不符。")
            sys.exit(1)
        self.stdout.write(f"核对完毕：{proving.proved()}项全部成立。")

    def _told(self, breach: proving.Breach) -> int:
        self.stdout.write(str(breach))
        return 1
