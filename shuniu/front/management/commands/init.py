"""``bin/shuniu init``: make an office where none is."""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone

from shuniu.base import terminal
from shuniu.base.refusals import Incomplete
from shuniu.base.sheets.lines import Refused
from shuniu.front.keeping.founding import OFFICE_CODE, Founded, Plan, found_office
from shuniu.org.levels import level_of
from shuniu.org.models import Unit

ASKED = {
    "office": "机构名称（如 中共云州市委办公室）",
    "admin": "系统管理员姓名",
    "login": "系统管理员登录名",
}


class Command(terminal.Command):
    """Asks for what was not said, and only where somebody can answer."""

    help = "建立机构：导入制度包，建第一个单位、两条线、编辑台和首位系统管理员；可随带单位人员表"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The three that must be said, and those that have a usual answer."""
        for name, word in ASKED.items():
            parser.add_argument(f"--{name}", default="", help=word)
        packs = sorted(path.name for path in settings.PACKS.iterdir() if path.is_dir())
        parser.add_argument("--pack", default="tongyong", choices=packs, help="采用的制度包（默认 tongyong）")
        parser.add_argument(
            "--level",
            default="",
            choices=Unit.Level.values,
            help="机构的层级（默认从名称看：省、市、县、乡镇）",
        )
        parser.add_argument(
            "--type", default=Unit.Type.PARTY_OFFICE, choices=Unit.Type.values, help="机构的类别"
        )
        parser.add_argument("--area", default="", help="所辖地区（如 云州市）；不写，各单位直接列在机构之下")
        parser.add_argument(
            "--people", type=Path, metavar="工作簿", help="单位人员表（.xlsx，按系统里的模板）"
        )

    def handle(self, *args: Any, **said: Any) -> None:
        """Found it, and show the first password this once."""
        told: dict[str, Any] = {name: (said[name] or self._ask(name)).strip() for name in ASKED}
        told["login"] = told["login"].lower()
        more = {name: said[name] for name in ("pack", "type", "area", "people")}
        more["level"] = said["level"] or self._level(told["office"])
        try:
            password, taken = found_office(Plan(**told, **more), timezone.now())
        except Founded as error:
            raise CommandError(f"{settings.DATA} 里已有机构。") from error
        except FileNotFoundError as error:
            raise CommandError(f"没有这个文件：{error.filename}") from error
        except Incomplete as refused:
            raise CommandError(f"没有建立：{refused.reason}") from refused
        except Refused as refused:
            faults = "\n".join(f"  {f.sheet} 第{f.row}行 {f.column}：{f.sentence}" for f in refused.faults)
            raise CommandError(f"没有建立，单位人员表有{len(refused.faults)}处要改：\n{faults}") from refused
        self.stdout.write(f"已建立：{told['office']}（单位代码 {OFFICE_CODE}）。")
        if taken:
            self.stdout.write(f"单位人员表：{taken.units}个单位、{taken.people}人、{taken.accounts}个账号。")
        self.stdout.write(
            f"系统管理员 {told['admin']}，登录名 {told['login']}，初始密码只显示这一次，首次登录必须修改："
        )
        self.stdout.write(password)

    def _level(self, name: str) -> str:
        found = level_of(name)
        if found is None:
            levels = "、".join(f"{level.value} {level.label}" for level in Unit.Level)
            raise CommandError(f"从“{name}”看不出是哪一级，请用 --level 写明：{levels}。")
        return found

    def _ask(self, name: str) -> str:
        if os.environ.get("CI") or not sys.stdin.isatty():
            raise CommandError(f"缺少 --{name}：{ASKED[name]}")
        while not (answer := input(f"{ASKED[name]}：").strip()):
            continue
        return answer
