"""``bin/shuniu points recount``: a published table counted again from its own counts, without an office."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone

from shuniu.base import terminal
from shuniu.base.rules.packs import Pack
from shuniu.base.rules.problems import PackProblems
from shuniu.base.rules.writer import pack_files
from shuniu.rooms.assessment.points.words import LEVELS
from shuniu.rooms.assessment.recounting.files import PackMissing, shelf
from shuniu.rooms.assessment.recounting.published import NotATable, Published, read
from shuniu.rooms.assessment.recounting.running import Recounting, Result, columns_said
from shuniu.rooms.assessment.recounting.telling import HEAD, lines, report

_WRONG = (OSError, ValueError, NotATable, PackMissing, PackProblems)


class Command(terminal.Command):
    """Each table is told column by column: what it is made of, how many cells agree, each exception by name."""

    requires_system_checks = ()  # it reads files and needs no office
    help = "计分：recount 按公布的条数重算公布的通报表"

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="recount")
        again = verbs.add_parser("recount", help="按公布的条数重算公布的通报表，逐格对照")
        again.add_argument(
            "table",
            type=Path,
            metavar="表.json",
            help="公布的表，一张或若干张",
        )
        again.add_argument("--only", default="", metavar="编号", help="只算这个编号的表")
        again.add_argument(
            "--scheme", default="", metavar="计分办法", help="制度包的名称或文件夹；缺省为由表推出"
        )
        again.add_argument("--columns", type=Path, metavar="栏目.toml", help="栏目名称说不清的，在这里说明")
        again.add_argument("--level", default="市", choices=LEVELS, help="通报单位的层级；缺省为市")
        again.add_argument("--on", type=date.fromisoformat, metavar="日期", help="按哪一天的办法；缺省为今天")
        again.add_argument("--list", type=Path, metavar="清单.tsv", help="把逐栏的结果写成清单")
        again.add_argument("--write", type=Path, metavar="文件夹", help="把推出的计分办法写成制度包")

    def handle(self, *args: Any, verb: str, **said: Any) -> None:
        try:
            results = self._results(**said)
        except _WRONG as error:
            raise CommandError(str(error)) from error
        for result in results:
            self.stdout.writelines(f"{line}\n" for line in report(result.table, result.plan, result.done))
        if said["list"]:
            _list(said["list"], results)
        if said["write"]:
            self._write(said["write"], results)

    def _results(self, table: Path, only: str, scheme: str, **how: Any) -> list[Result]:
        folder = Path(scheme)
        packs = shelf(settings.PACKS, *([folder] if scheme and folder.is_dir() else []))
        counting = Recounting(
            packs=packs,
            on=how["on"] or timezone.localdate(),
            scheme=folder.name if scheme else "",
            said=columns_said(how["columns"]),
            own_level=how["level"],
        )
        return [part for each in _tables(table, only) for part in counting.parts(each)]

    def _write(self, folder: Path, results: Iterable[Result]) -> None:
        for result in results:
            if result.pack and result.plan.worth:
                self.stdout.write(f"已写到 {_written(folder, result.table, result.pack)}")


def _tables(path: Path, only: str) -> list[Published]:
    tables = [each for each in read(_parsed(path)) if only in ("", each.id)]
    if not tables:
        raise NotATable(f"{path.name} 里应有编号为“{only}”的表")
    return tables


def _parsed(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NotATable(f"没有这个文件：{path}") from error
    except ValueError as error:
        raise NotATable(f"{path.name} 不是 JSON（UTF-8）：{error}") from error


def _list(path: Path, results: Iterable[Result]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows(line for each in results for line in lines(each.table, each.plan, each.done))


def _written(folder: Path, table: Published, pack: Pack) -> Path:
    name = (
        "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in table.id).lower()
        or pack.name
    )
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    files: Mapping[str, str] = pack_files(
        Pack(name, pack.word, pack.layer, pack.about, pack.based_on, pack.entries)
    )
    for file, text in files.items():
        (place / file).write_text(text, encoding="utf-8")
    return place
