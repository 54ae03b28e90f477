"""``bin/shuniu backup FILE``: the whole office in one file."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone

from shuniu.base import terminal
from shuniu.front.keeping.carrying import back_up


class Command(terminal.Command):
    """May run while the office is served."""

    help = "备份：先全库核对并封存留痕，再把数据库和附件写成一个文件；办公不用停"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument(
            "file", type=Path, metavar="文件", help="新文件，如 office-0301.tar；已有的不覆盖"
        )

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        """Write it; a database that does not hold together is saved all the same, and exit code 1 says so."""
        try:
            about, found = back_up(file.absolute(), timezone.now())
        except FileExistsError as error:
            raise CommandError(f"{error} 已经有了，备份不覆盖旧文件。") from error
        except FileNotFoundError as error:
            raise CommandError(f"没有这个文件夹：{file.absolute().parent}") from error
        for breach in found:
            self.stdout.write(str(breach))
        self.stdout.write("备份前核对：" + (f"{len(found)}处不符。" if found else "全部成立。"))
        self.stdout.write(
            f"已备份到 {file}：{len(about['members'])}个文件，{file.stat().st_size // 1024}KB。"
        )
        if about["seal"]:
            self.stdout.write(f"第{about['seal']['number']}号封存值，请另存一处：{about['seal']['root']}")
        sys.exit(1 if found else 0)
