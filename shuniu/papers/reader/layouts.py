"""Which layout a text has, judged by its head."""

from shuniu.papers.model import Layout
from shuniu.papers.reader.head import Head
from shuniu.papers.reader.words import LISTS


def layout_of(head: Head) -> Layout:
    """The layout by masthead and number, then by what the title calls itself."""
    return _by_masthead(head) or _by_number(head) or _by_title(head) or Layout.GENERAL


def _by_masthead(head: Head) -> Layout | None:
    if head.masthead is None:
        return None
    name = head.masthead.names[-1]
    if head.masthead.tail in ("令", "命令"):
        return Layout.ORDER
    if name.endswith("纪要"):
        return Layout.MINUTES
    if head.is_numbered_by_issue:
        return Layout.CIRCULAR if name.endswith("通报") else Layout.BULLETIN
    return None


def _by_number(head: Head) -> Layout | None:
    is_letter = head.number is not None and head.number.code.rstrip("）)").endswith("函")
    has_document_masthead = head.masthead is not None and head.masthead.tail == "文件"
    return Layout.LETTER if is_letter and not has_document_masthead else None


def _by_title(head: Head) -> Layout | None:
    title = head.title.text if head.title else ""
    if title.endswith("纪要"):
        return Layout.MINUTES
    for name, layout in (
        ("slip_endings", Layout.SIGNOFF),
        ("notice_endings", Layout.NOTICE),
        ("ledger_endings", Layout.LEDGER),
    ):
        if title.endswith(tuple(LISTS[name])):
            return layout
    return None
