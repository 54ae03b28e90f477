"""``bin/shuniu``: the commands an office's keeper has at a terminal."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from shuniu.runtime import demo, environment
from shuniu.runtime.console import Unable
from shuniu.runtime.folder import Folder
from shuniu.runtime.office import Office
from shuniu.runtime.places import DATA, MANAGE, ROOT, RUN_LOCK
from shuniu.runtime.usage import speak_chinese

PAPER = "paper"
DEMO = "demo"
COMMANDS = {
    PAPER: "公文：检查、排版、读取，不需数据目录 (documents; needs no office)",
    "init": "建立机构：首位管理员、单位和人员 (make an office)",
    DEMO: "在空数据目录开设演示机构 (make the demo office)",
    "check": "全库核对：逐条检验全部不变量 (prove every invariant)",
    "packs": "制度包：check | import | export (rule packs)",
    "points": "计分：recount 重算公布的通报表 (count a circular again)",
    "backup": "备份 (back up)",
    "restore": "恢复备份 (restore a backup)",
    "seal": "封存留痕并打印封条 (seal the journal)",
    "token": "一次性登录链接：给锁在门外的管理员 (a link to sign in once)",
    "reindex": "重建检索 (make the search index anew)",
}
OF_A_FOLDER = {"init", DEMO, "check", "backup", "restore", "seal", "token", "reindex"}
BEGINNINGS = {"init", DEMO, "restore", "packs", "points"}
HELP = "枢纽命令。bin/shuniu 命令 --help 查看各命令的用法。Each command has its own --help."
PAPERS = (
    "import sys; from shuniu.runtime.usage import speak_chinese; speak_chinese();"
    " from shuniu.papers.cli import main; sys.exit(main(sys.argv[1:]))"
)


def main(words: Sequence[str] | None = None) -> None:
    """Hand over to the command; only ``demo`` comes back from it."""
    speak_chinese()
    asked = arguments(words)
    if asked.command == PAPER:
        os.environ["PYTHONPATH"] = str(ROOT)
        environment.enter(RUN_LOCK, "-c", PAPERS, *asked.rest)
    office = Office(environment.ready(RUN_LOCK), Folder(asked.data.resolve()))
    helping = not {"-h", "--help"}.isdisjoint(asked.rest)
    if not helping:
        refuse_the_impossible(office, asked.command)
    office.folder.open()
    if not helping and asked.command == DEMO:
        return demo.make(office, asked.rest)
    if not helping and asked.command == "init":
        office.migrate()
    os.environ.update(office.environment, SHUNIU_COMMAND="bin/shuniu")
    environment.enter(RUN_LOCK, str(MANAGE), asked.command, *asked.rest)


def refuse_the_impossible(office: Office, command: str) -> None:
    """A demo office only where nothing is; everything else, but what begins an office, only where one is."""
    if command == DEMO and not office.empty:
        raise Unable(f"{office.folder.path} 已有机构，演示机构只能开设在空目录。")
    if command not in BEGINNINGS and office.empty:
        raise Unable(
            f"{office.folder.path} 还没有机构：先用 bin/shuniu init 建立，或用 bin/serve 开设演示机构。"
        )


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """The command, its own words, and the data folder it is for."""
    listed = "\n".join(f"  {name:<9}{word}" for name, word in COMMANDS.items())
    parser = argparse.ArgumentParser("bin/shuniu", description=HELP, epilog=f"命令 (commands):\n{listed}")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    folder = Path(os.environ.get("SHUNIU_DATA", DATA))
    parser.add_argument("--data", type=Path, default=folder, metavar="目录", help="数据目录（默认 .data）")
    parser.add_argument("command", choices=COMMANDS, metavar="命令", help="见下 (see below)")
    parser.add_argument(
        "rest", nargs=argparse.REMAINDER, metavar="…", help="该命令自己的参数 (the command's own)"
    )
    return folder_said_last(parser.parse_args(words))


def folder_said_last(asked: argparse.Namespace) -> argparse.Namespace:
    """``restore FILE --data DIR`` means the same as ``--data DIR restore FILE``."""
    if asked.command in OF_A_FOLDER:
        late = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
        late.add_argument("--data", type=Path, default=asked.data)
        said, asked.rest = late.parse_known_args(asked.rest)
        asked.data = said.data
    return asked
