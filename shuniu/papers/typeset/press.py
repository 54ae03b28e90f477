"""Typst in a process of its own, which gives all its memory back by ending. Run by ``engine``, as a file; it knows nothing of us.

A request is a line of JSON; the answer a line of JSON, then as many bytes as it says. One compiler is kept for each set of fonts.
It ends when nothing was asked for a while, and when whoever asks has gone.
"""

import json
import signal
import sys
from functools import lru_cache
from select import select
from typing import Any

import typst

PATIENCE = 60.0  # seconds


def main() -> None:
    """Answer until nobody asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever asks
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    while select([asked], [], [], PATIENCE)[0] and (line := asked.readline()):
        head, made = answer(json.loads(line))
        answers.write(json.dumps(head).encode() + b"\n" + made)
        answers.flush()


def answer(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """What comes before the pages, and the pages; or why there are none."""
    compiler = _compiler(request["root"], tuple(request["folders"]))
    try:
        made = compiler.compile(
            input=request["template"], sys_inputs=request["inputs"], format=request["form"], **request["rest"]
        )
    except (typst.TypstError, ValueError) as error:
        return {"error": str(error)}, b""
    pages = made if isinstance(made, bytes) else b""
    return {"size": len(pages)}, pages


@lru_cache(maxsize=2)
def _compiler(root: str, folders: tuple[str, ...]) -> typst.Compiler:
    return typst.Compiler(
        input=f"{root}/paper.typ", root=root, font_paths=list(folders), ignore_system_fonts=True
    )


if __name__ == "__main__":
    main()
