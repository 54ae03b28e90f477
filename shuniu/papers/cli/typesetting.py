"""`paper typeset`: a file in, the same document out as PDF, DOCX or OFD."""

import argparse
import sys

from shuniu.papers.checker import secret_marks
from shuniu.papers.cli.sources import DONE, FAILED, read, tell_unreadable
from shuniu.papers.reader import Unreadable
from shuniu.papers.typeset import NoChineseFont, typeset

_REFUSED = "文中有密级标志，本系统不处理涉密文件。请在涉密计算机上办理。"


def typeset_file(asked: argparse.Namespace) -> int:
    """Typesets one file to `--output`; see the package for the exit code."""
    try:
        reading = read(asked.file)
        if reading.document.secrecy or secret_marks(reading.text):
            raise Unreadable("secret", _REFUSED)
        made = typeset(reading.document, asked.output.suffix.removeprefix(".").lower())
        asked.output.write_bytes(made.data)
    except Unreadable as error:
        tell_unreadable(asked.file, error)
        return FAILED
    except (NoChineseFont, ValueError, OSError) as error:
        sys.stderr.write(f"{asked.output}：{error}\n")
        return FAILED
    sys.stdout.write(f"{asked.output}：{made.pages}页；字体：{'、'.join(made.fonts)}\n")
    for note in [*reading.remarks, *made.notes, *_left_out(len(reading.unplaced))]:
        sys.stdout.write(f"  {note}\n")
    return DONE


def _left_out(count: int) -> list[str]:
    return [f"有{count}处文字没有归入任何要素，未排入；用 paper read 可以看到。"] if count else []
