"""Typst, kept warm in a process of its own (``press``): what it takes for a long issue, it only gives back by ending.

A sheet travels as JSON in an input of the compilation. Templates only ever read it as data, so nothing a
user writes can become markup.
"""

import atexit
import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from shuniu.papers.typeset.colours import COLOURS
from shuniu.papers.typeset.fonts import FontSet
from shuniu.papers.typeset.measures import MEASURES

TEMPLATES = Path(__file__).with_name("templates")
PRESS = Path(__file__).with_name("press.py")
_ONE_AT_A_TIME = Lock()  # a press answers one question after the other


class Ended(RuntimeError):
    """The press has ended: nothing was asked for long, or it broke."""


def pdf(sheet: dict[str, Any], fonts: FontSet, tagged: bool = True) -> bytes:
    """The pages of `sheet` as PDF; `tagged` for readers that speak, not needed where only places are read."""
    return compile_template("paper.typ", {"sheet": _told(sheet, fonts)}, fonts, "pdf", pdf_tags=tagged)


def compile_template(
    name: str, inputs: dict[str, str], fonts: FontSet, form: Literal["pdf", "png"], **rest: Any
) -> bytes:
    """What one of the templates makes of `inputs` (name → text); RuntimeError where Typst finds it wrong, or breaks on it."""
    request = {
        "root": str(TEMPLATES), "template": str(TEMPLATES / name), "folders": [str(each) for each in fonts.folders],
        "inputs": inputs, "form": form, "rest": rest,
    }  # fmt: skip
    with _ONE_AT_A_TIME:
        try:
            return _press.ask(request)
        except Ended:
            return _press.ask(request)  # a fresh one; should this one break too, the sheet is at fault


def forget() -> bool:
    """End the press; False where none was running."""
    with _ONE_AT_A_TIME:
        return _press.end()


class Press:
    """The process, started when it is first asked; one that a fork has left to us is another's."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    @property
    def running(self) -> bool:
        """Is there one of ours?"""
        return self._process is not None and self._owner == os.getpid() and self._process.poll() is None

    def ask(self, request: dict[str, Any]) -> bytes:
        """Its answer; Ended when it gave none."""
        process: Any = self._started()
        asked, answers = process.stdin, process.stdout
        try:
            asked.write(json.dumps(request).encode() + b"\n")
            asked.flush()
            head = json.loads(answers.readline())
            made: bytes = answers.read(head.get("size", 0))
        except (BrokenPipeError, json.JSONDecodeError) as error:
            self.end()
            raise Ended("排版程序中途退出") from error
        if "error" in head:
            raise RuntimeError(head["error"])
        if len(made) < head["size"]:  # it was ended while it told its answer
            self.end()
            raise Ended("排版程序中途退出")
        return made

    def end(self) -> bool:
        """Let it go; False where there was none."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return False
        process.kill()
        process.communicate()
        return True

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or not self.running:
            self.end()
            command = [sys.executable, "-I", str(PRESS)]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            self._owner = os.getpid()
        return self._process


_press = Press()
atexit.register(forget)


def _told(sheet: dict[str, Any], fonts: FontSet) -> str:
    faces = {face.role: {"family": face.family, "weight": face.weight} for face in fonts.faces}
    spare = list(dict.fromkeys(face.family for face in fonts.faces))
    told = sheet | {"measures": MEASURES, "colours": COLOURS, "fonts": faces, "spare": spare}
    return json.dumps(told, ensure_ascii=False)
