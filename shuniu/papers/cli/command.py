"""The words of the command line, and which verb they ask for."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from shuniu.papers.cli.checking import check_files
from shuniu.papers.cli.showing import show_files
from shuniu.papers.cli.typesetting import typeset_file

_VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "read": show_files,
    "check": check_files,
    "typeset": typeset_file,
}


def main(argv: Sequence[str]) -> int:
    """Does what the words ask. Returns the exit code; raises SystemExit for words it does not know."""
    asked = _parser().parse_args(argv)
    return _VERBS[asked.verb](asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("bin/shuniu paper", description="公文：读取、体检、排版。")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="read|check|typeset")
    read = verbs.add_parser("read", help="读出公文的各个要素")
    check = verbs.add_parser("check", help="公文体检：查出错处、依据和改法")
    typeset = verbs.add_parser("typeset", help="按 GB/T 9704-2012 排版")
    for verb in (read, check):
        verb.add_argument(
            "files", nargs="+", metavar="FILE", help="文件（.txt .docx .pdf .ofd），- 为标准输入"
        )
        verb.add_argument("--json", action="store_true", help="每个文件输出一行 JSON")
    typeset.add_argument("file", metavar="FILE", help="文件（.txt .docx .pdf .ofd），- 为标准输入")
    typeset.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf|.docx|.ofd")
    return parser
