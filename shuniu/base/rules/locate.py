"""Where in a TOML file something stands; tomllib tells what a file says but not on which line."""

from __future__ import annotations

import re
from collections import defaultdict

_HEADER = re.compile(r"^\s*\[{1,2}\s*\"?([\w-]+)\"?\s*\]{1,2}\s*(#.*)?$")
_FIELD = re.compile(r"^\s*\"?([\w-]+)\"?\s*=")
_TOKEN = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|#[^\n]*|\n|\S")


class Lines:
    """The lines of one TOML file: of the n-th ``[[table]]``, of its fields, of the rows of a field's array."""

    def __init__(self, text: str) -> None:
        self._text = text.splitlines()
        self._blocks: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self._text, start=1):
            if header := _HEADER.match(line):
                self._blocks[header[1]].append(number)

    def top(self, field: str) -> int:
        """Return the line of a field that stands before all tables, else 1."""
        return self._field(0, field) or 1

    def block(self, table: str, nth: int = 0) -> int:
        """Return the line of the n-th header of ``table``, or of the field so called, else 1."""
        headers = self._blocks.get(table, [])
        return headers[nth] if nth < len(headers) else self.top(table)

    def field(self, table: str, nth: int, field: str, row: int | None = None) -> int:
        """Return the line of ``field`` in the n-th ``table`` (of its array's element ``row``), else of the header."""
        header = self.block(table, nth)
        line = self._field(header, field)
        if line is None:
            return header
        return line if row is None else self._row(line, row)

    def _field(self, header: int, field: str) -> int | None:
        for number, line in enumerate(self._text[header:], start=header + 1):
            if _HEADER.match(line):
                return None
            if (found := _FIELD.match(line)) and found[1] == field:
                return number
        return None

    def _row(self, line: int, row: int) -> int:
        """Walk the array that begins on ``line``; a row is counted where its first token stands."""
        rest = "\n".join(self._text[line - 1 :]).partition("=")[2]
        depth, seen = 0, 0
        for token in _TOKEN.finditer(rest):
            mark = token[0]
            if mark == "\n":
                line += 1
            elif depth == 1 and mark == ",":
                seen += 1
            elif depth == 1 and seen == row and mark[0] not in "#]}":
                return line
            depth += (mark in ("[", "{")) - (mark in ("]", "}"))
        return line
