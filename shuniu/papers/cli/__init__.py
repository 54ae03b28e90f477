"""`bin/shuniu paper read|check|typeset FILE…`: the papers library at a terminal, without the house.

`main(argv)` is called with what follows `paper`. It returns 0 when every file was read and done, 1 when one
could not be read or written; findings do not change that.
"""

from shuniu.papers.cli.command import main

__all__ = ["main"]
