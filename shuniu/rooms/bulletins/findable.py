"""What search knows of an issue."""

from shuniu.base.nouns import Findable
from shuniu.rooms.bulletins.arranging import in_order
from shuniu.rooms.bulletins.models import Issue
from shuniu.rooms.bulletins.models.issue import OUT


def issue(thing: Issue) -> Findable | None:
    """The title and words of every item of an issue that is out; nothing of one in the making."""
    if thing.state not in OUT:
        return None
    words = "\n".join(f"{item.text.title}\n{item.text.body}" for item in in_order(thing))
    return Findable(str(thing), words, thing.issued_at, thing.called, thing.bulletin.code, thing.desk.unit_id)
