"""What happens when a directive comes into force: everything concerned tells of it, and it goes to the posts it names."""

from collections.abc import Iterable

from django.db.models import Model

from shuniu.base import nouns
from shuniu.base.acts import Deed
from shuniu.base.notices.telling import tell
from shuniu.base.refusals import Incomplete
from shuniu.engines.directives import establishing, grounds
from shuniu.engines.directives.acts.mention import mention
from shuniu.engines.directives.acts.send import send
from shuniu.engines.directives.models import Directive
from shuniu.org.models import Post


def reach(directive: Directive, deed: Deed) -> None:
    """In force now: mention, tell, send, establish. Inside the act that put it in force."""
    thing = subject(directive)
    ground = grounds.of(thing)
    for concerned in [thing, *ground.touches(thing)]:
        mention(by=deed.by, at=deed.at, cause=deed, directive=directive, concerned=concerned)
    establishing.given(directive, ground.credits(thing), at=deed.at)
    _spread_the_fact(directive, ground, thing, deed)
    forward(directive, directive.named.select_related("unit").order_by("pk"), deed)


def forward(directive: Directive, posts: Iterable[Post], deed: Deed) -> None:
    """Send it to posts that have not got it yet."""
    have = set(directive.receptions.values_list("post", flat=True))
    new = [post for post in posts if post.pk not in have]
    for post in new:
        send(by=deed.by, at=deed.at, cause=deed, directive=directive, post=post)
    deed.note(posts=[str(post) for post in new])


def subject(directive: Directive) -> Model:
    """What it was written on; Incomplete where that is no more."""
    thing = nouns.find(directive.noun, directive.key)
    if thing is None:
        raise Incomplete({"": "批示所指的内容已经不在了。"})
    return thing


def _spread_the_fact(directive: Directive, ground: grounds.Ground, thing: Model, deed: Deed) -> None:
    """Who gave rise to it hears that there is a directive, never the words, and is led to the page of their own thing."""
    if directive.sees_source == "none":
        return
    for known, parties in ground.tells(thing):
        noun = nouns.of(known)
        sentence = f"{directive.rank}对《{noun.title(known)}》作了批示。"
        tell(parties, sentence, at=deed.at, url=noun.address(known), noun=noun.slug, key=known.pk)
