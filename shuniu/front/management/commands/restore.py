"""``bin/shuniu --data DIR restore FILE``: an office from its backup, in an empty folder."""

import sys
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone

from shuniu.base import terminal
from shuniu.front.keeping.archive import Unusable
from shuniu.front.keeping.carrying import Occupied, restore


class Command(terminal.Command):
    """Never over an office that is there."""

    help = "恢复：把备份恢复到空的数据目录，核对摘要，恢复后全库核对"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """From where."""
        parser.add_argument("file", type=Path, metavar="文件", help="bin/shuniu backup 写成的文件")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        """Bring it back and prove it."""
        try:
            about, found = restore(file.absolute())
        except Occupied as error:
            raise CommandError(
                f"{settings.DATA} 里已有机构；恢复只能到空的数据目录，请换一个 --data。"
            ) from error
        except Unusable as error:
            raise CommandError(f"没有恢复，什么也没有写：{error}。") from error
        made = timezone.localtime(datetime.fromisoformat(about["at"]))
        for breach in found:
            self.stdout.write(str(breach))
        self.stdout.write(f"已恢复到 {settings.DATA}（{made:%Y-%m-%d %H:%M} 的备份）。")
        self.stdout.write("恢复后核对：" + (f"{len(found)}处不符。" if found else "全部成立。"))
        sys.exit(1 if found else 0)
