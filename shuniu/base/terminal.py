"""A command that the office's keeper types: what it refuses, and what it can be asked, in plain words."""

import sys
from argparse import SUPPRESS, ArgumentParser
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError, SystemCheckError
from django.db import DatabaseError

from shuniu.base import schema

DJANGOS = {
    "--version", "--verbosity", "--settings", "--pythonpath", "--traceback", "--no-color", "--force-color",
    "--skip-checks",
}  # fmt: skip


class Command(BaseCommand):
    """Base of the commands of ``bin/shuniu``. Called by code, it raises ``CommandError`` like every Django command."""

    def create_parser(self, *args: Any, **kwargs: Any) -> Any:
        """Only our own options are listed, under Chinese headings; Django's still work."""
        parser: ArgumentParser = super().create_parser(*args, **kwargs)
        parser._positionals.title, parser._optionals.title = "参数", "选项"
        for action in parser._actions:
            if not DJANGOS.isdisjoint(action.option_strings):
                action.help = SUPPRESS
            elif action.dest == "help":
                action.help = "显示这段说明"
        return parser

    def execute(self, *args: Any, **options: Any) -> Any:
        """A refusal at the terminal is its sentence alone, with exit code 1."""
        try:
            return super().execute(*args, **options)
        except CommandError as refused:
            if not getattr(self, "_called_from_command_line", False) or isinstance(refused, SystemCheckError):
                raise
            self._end(str(refused), refused.returncode)
        except DatabaseError:
            refusal = schema.of_a_later_version() or schema.of_another_version()
            if not refusal or not getattr(self, "_called_from_command_line", False):
                raise
            self._end(refusal)

    def _end(self, sentence: str, code: int = 1) -> NoReturn:
        self.stderr.write(sentence)
        sys.exit(code)
