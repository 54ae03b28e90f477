"""How much is done while somebody waits: the figures of the chapter 公文体检."""

from datetime import datetime

from shuniu.base import rules


def bound(name: str, at: datetime) -> int:
    """The figure ``documents.<name>``: characters, findings or pages."""
    return rules.figures(at=at)[f"documents.{name}"].value


def is_long(text: str, at: datetime) -> bool:
    """Is it too long to be checked while somebody waits?"""
    return len(text) > bound("check_at_once", at)


def opening(text: str, most: int) -> str:
    """The first lines of a long text; of one endless line its beginning."""
    return text if len(text) <= most else text[: text.rfind("\n", 0, most) + 1] or text[:most]
