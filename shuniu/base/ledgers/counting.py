"""For tests of lists: how many queries a page takes, and that it neither counts nor skips.

::

    with few_queries(at_most=6) as log:
        client.get("/matters/")
    assert log.flat()
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection
from django.test.utils import CaptureQueriesContext


@dataclass
class Log:
    """The queries of one page."""

    sql: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.sql)

    def flat(self) -> bool:
        """No COUNT and no OFFSET: the page takes the same time on its thousandth page as on its first."""
        return not any("COUNT(" in one.upper() or " OFFSET " in one.upper() for one in self.sql)

    def __str__(self) -> str:
        return "\n".join(f"{number}. {one[:300]}" for number, one in enumerate(self.sql, 1))


@contextmanager
def few_queries(at_most: int) -> Iterator[Log]:
    """Fails, listing them, when the block takes more queries. Give the committed number of the list, not a wish."""
    log = Log()
    with CaptureQueriesContext(connection) as captured:
        yield log
    log.sql = [query["sql"] for query in captured.captured_queries]
    if len(log) > at_most:
        raise AssertionError(f"{len(log)} queries instead of {at_most}:\n{log}")
