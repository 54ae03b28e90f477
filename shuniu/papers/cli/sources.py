"""Files named on the command line as readings, and what is said of those that cannot be read."""

import json
import sys
from collections.abc import Callable
from typing import Any

from shuniu.papers.reader import Reading, Unreadable, read_file

_STANDARD_INPUT = "-"
DONE, FAILED = 0, 1


def read(file: str) -> Reading:
    """The file, or standard input for "-". Raises Unreadable, also for what is not there."""
    try:
        return read_file(sys.stdin.buffer.read(), file) if file == _STANDARD_INPUT else read_file(file)
    except IsADirectoryError as error:
        raise Unreadable("not_a_file", "这是文件夹，请指定其中的文件。") from error
    except FileNotFoundError as error:
        raise Unreadable("missing", "找不到这个文件。") from error
    except OSError as error:
        raise Unreadable("not_allowed", f"打不开这个文件：{error.strerror}。") from error


def each(files: list[str], tell: Callable[[str, Reading], None], in_json: bool) -> int:
    """Reads each file and tells of it; goes on after one that cannot be read. Returns the exit code."""
    code = DONE
    for file in files:
        try:
            reading = read(file)
        except Unreadable as error:
            code = FAILED
            tell_unreadable(file, error, in_json)
        else:
            tell(file, reading)
    return code


def tell_unreadable(file: str, error: Unreadable, in_json: bool = False) -> None:
    """One line: to standard error, or as JSON among the others."""
    if in_json:
        tell_json(
            {"file": file, "text": "", "findings": [], "error": {"code": error.code, "reason": error.reason}}
        )
    else:
        sys.stderr.write(f"{file}：{error.reason}\n")


def tell_json(data: dict[str, Any]) -> None:
    """One object on one line."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
