"""告知批示: a thing that a directive concerns tells of it."""

from datetime import datetime

from django.db.models import Model

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.directives.life import MENTION
from shuniu.engines.directives.models import Directive, Mention


@act(MENTION["mention"])
def mention(*, by: Actor, at: datetime, deed: Deed, directive: Directive, concerned: Model) -> Mention:
    """The thing's timeline says that a leader of a rank wrote; the words stay with the directive."""
    made = Mention.objects.create(
        state="told", directive=directive, noun=nouns.of(concerned).slug, key=concerned.pk
    )
    deed.note(rank=directive.rank)
    deed.touches(concerned)
    return made
