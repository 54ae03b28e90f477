"""转送: a directive goes to further posts."""

from collections.abc import Sequence
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.engines.directives.acts.reaching import forward
from shuniu.engines.directives.life import DIRECTIVE
from shuniu.engines.directives.models import Directive
from shuniu.org.models import Post


@act(DIRECTIVE["address"])
def address(
    directive: Directive, *, by: Actor, at: datetime, deed: Deed, posts: Sequence[Post], reason: str
) -> None:
    """The leader named them afterwards, or the office read them out of the words; on whose word is kept."""
    if not posts:
        raise Incomplete({"others": "请写送给谁。"})
    deed.says(reason)
    forward(directive, posts, deed)
    if not deed.notes["posts"]:
        raise Incomplete({"others": "这几处都已经送过。"})
