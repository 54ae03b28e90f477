"""Printed copies of the edition that holds: which may be printed, and their paper, each with its number on it (BUL-3)."""

from collections.abc import Iterable

from django.db.models import QuerySet

from shuniu.papers.typeset import numbered
from shuniu.rooms.bulletins import paper
from shuniu.rooms.bulletins.models import Issue, PrintedCopy, Receipt
from shuniu.rooms.bulletins.models.issue import READABLE


def printable(issue: Issue) -> QuerySet[PrintedCopy]:
    """The registered copies of the present edition; none of a recalled issue."""
    found = issue.copies.filter(revision=issue.revision).order_by("number")
    return found if issue.state in READABLE else found.none()


def pages(issue: Issue, copies: QuerySet[PrintedCopy]) -> bytes:
    """PDF of these copies, one after the other. Raises what ``numbered`` raises."""
    return numbered(paper.document(issue), [copy.code for copy in copies])


def owed_by(receipt: Receipt) -> str:
    """The numbers of the printed copies that its post has to give back; "" where none."""
    owed = receipt.issue.copies.owed().filter(post=receipt.post_id).order_by("number")
    return "、".join(copy.code for copy in owed)


def named(numbers: Iterable[int]) -> str:
    """Numbers in rising order as they are written down: 1—3、5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(f"{run[0]}—{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
