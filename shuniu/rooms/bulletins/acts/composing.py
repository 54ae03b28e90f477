"""What every verb of an item insists on. It locks nothing of the issue: whoever ends composing locks the items (``sourcing``)."""

from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.engines.reporting.permits import edits
from shuniu.rooms.bulletins.models import Issue


def insist(issue: Issue, by: Actor) -> None:
    """The issue is in the making, and the actor an editor of its desk."""
    if by.kind == "person" and not edits(by, issue.desk):
        raise NotYours(f"这一期由{issue.desk}编辑。")
    if issue.state != "composing":
        raise NotNow(
            f"这一期现在是“{issue.state_word}”，不能改动条目。", "要改，请先退回编辑；已签发的请办更正。"
        )


def known(issue: Issue, section: str) -> str:
    """A section that the bulletin has; the first one where none is said."""
    names = issue.bulletin.sections
    if section and section not in names:
        raise Incomplete({"section": f"《{issue.bulletin.name}》没有“{section}”这个栏目。"})
    return section or next(iter(names), "")
