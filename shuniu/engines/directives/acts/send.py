"""送达: a directive comes to a post."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.directives import clocking
from shuniu.engines.directives.life import RECEPTION
from shuniu.engines.directives.models import Directive, Reception, Round
from shuniu.org.models import Post


@act(RECEPTION["send"])
def send(*, by: Actor, at: datetime, deed: Deed, directive: Directive, post: Post) -> Reception:
    """The post is told at once and acknowledges by a clock (DIR-1)."""
    made = Reception.objects.create(state="sent", directive=directive, post=post, sent_at=at)
    Round.objects.create(reception=made, number=1, asked_at=at)
    clocking.sent(made, at=at)
    deed.note(post=str(post))
    deed.touches(directive)
    return made
