"""``bin/shuniu packs check|import|export``: rule packs between files and the office."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connection
from django.utils import timezone

from shuniu.base import terminal
from shuniu.base.rules.asking import day_of
from shuniu.base.rules.chapters import CHAPTERS
from shuniu.base.rules.models import PackVersion
from shuniu.base.rules.packs import Pack
from shuniu.base.rules.problems import PackProblems
from shuniu.base.rules.reader import MANIFEST, read_pack
from shuniu.base.rules.shelf import standing_pack
from shuniu.base.rules.taking import read_all, take_in
from shuniu.base.rules.writer import pack_files


class Command(terminal.Command):
    """One verb of three; files and lines of every mistake, nothing half taken in."""

    help = "制度包：check 检查文件，import 导入，export 导出（含本地改动）"

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="check|import|export")
        for verb, word in (("check", "检查制度包文件"), ("import", "导入有变化的制度包")):
            taking = verbs.add_parser(verb, help=word)
            taking.add_argument(
                "folders", nargs="*", type=Path, metavar="文件夹", help="缺省为随产品附带的全部制度包"
            )
        giving = verbs.add_parser("export", help="把一个制度包连同本地改动写成文件")
        giving.add_argument("pack", metavar="制度包")
        giving.add_argument("--to", type=Path, required=True, metavar="文件夹", help="写到这个文件夹下")
        giving.add_argument(
            "--unit", type=int, metavar="单位编号", help="用哪个单位的本地改动；缺省为全系统的"
        )

    def handle(self, *args: Any, verb: str, **said: Any) -> None:
        getattr(self, f"do_{verb}")(**said)

    def do_check(self, folders: list[Path], **_: Any) -> None:
        """Read the packs and say what is wrong with them."""
        packs = self._read(folders)
        for pack in packs:
            assumed = sum(entry.assumed for entry in pack.entries)
            self.stdout.write(
                f"{pack.name}（{pack.word}）：{len(pack.entries)}条，其中暂定{assumed}条，没有错误"
            )

    def do_import(self, folders: list[Path], verbosity: int = 1, **_: Any) -> None:
        """Take the changed packs in as new versions."""
        new = take_in(self._read(folders), at=timezone.now())
        for version in new:
            since = f"自{version.since}起用" if version.since else "已启用"
            self.stdout.write(f"{version}，{since}")
        if not new and verbosity:
            self.stdout.write("制度包没有变化")

    def do_export(self, pack: str, to: Path, unit: int | None, **_: Any) -> None:
        """Write a pack with the local changes."""
        found = standing_pack(pack, unit)
        if found is None:
            raise CommandError(f"没有导入过制度包“{pack}”")
        folder = to / pack
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pack_files(found).items():
            (folder / name).write_text(text, encoding="utf-8")
        self.stdout.write(f"已写到 {folder}")

    def _read(self, folders: list[Path]) -> Any:
        chosen = folders or sorted(path for path in settings.PACKS.iterdir() if path.is_dir())
        try:
            return read_all(chosen, on=day_of(timezone.now()), known=_known)
        except PackProblems as found:
            raise CommandError(f"制度包有{len(found.problems)}处错误：\n{found}") from found


def _known(name: str) -> Pack | None:
    """A pack that others rest on: as it comes with the product, else as the office has taken it in."""
    folder = settings.PACKS / name
    if (folder / MANIFEST).is_file():
        return read_pack(folder, CHAPTERS)
    taken_in = PackVersion._meta.db_table in connection.introspection.table_names()
    return standing_pack(name, with_local=False) if taken_in else None
