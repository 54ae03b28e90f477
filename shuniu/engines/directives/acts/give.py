"""批示: a leader writes on a thing, on a screen."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Model

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.engines.directives import grounds
from shuniu.engines.directives.acts.making import made
from shuniu.engines.directives.acts.reaching import reach
from shuniu.engines.directives.life import DIRECTIVE
from shuniu.engines.directives.models import Directive
from shuniu.org.models import Post


@act(DIRECTIVE["give"])
def give(
    *,
    by: Actor,
    at: datetime,
    deed: Deed,
    concerned: Model,
    text: str,
    pace: str,
    posts: Iterable[Post] = (),
    files: Sequence[File] = (),
) -> Directive:
    """Keep the words to the letter, or their picture; they reach the posts named at once (BUL-5, DIR-1)."""
    ground = grounds.of(concerned)
    post = ground.leaders(concerned).filter(pk=by.post_id or 0).first()
    if post is None:
        raise NotYours(f"这件{nouns.of(concerned).word}没有送给您批示。", "请联系办公室核对分发范围。")
    if not text.strip() and not files:
        raise Incomplete({"text": "请写批示，或附手写的照片。"})
    directive = made(
        concerned, ground, leader=by.person_id or 0, post=post, text=text, pace=pace, given_at=at, at=at,
        state="given", way="screen", drawn=bool(files),
    )  # fmt: skip
    directive.named.set(posts)
    attach(files, "directive", directive.pk)
    reach(directive, deed)
    return directive
