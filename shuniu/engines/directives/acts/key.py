"""登记纸质批示: keyed from paper, twice, with the scan; in force when both keyings say the same or the difference is settled."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Model

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.engines.directives import clocking, grounds
from shuniu.engines.directives.acts.making import made
from shuniu.engines.directives.acts.reaching import reach
from shuniu.engines.directives.life import DIRECTIVE
from shuniu.engines.directives.models import Directive, Words
from shuniu.org.actors import unit_of
from shuniu.org.holders import holders_of
from shuniu.org.models import Post


@act(DIRECTIVE["key"])
def key(
    *,
    by: Actor,
    at: datetime,
    deed: Deed,
    concerned: Model,
    post: Post,
    given_at: datetime,
    text: str,
    pace: str,
    files: Sequence[File],
    posts: Iterable[Post] = (),
) -> Directive:
    """The first keying. Nothing is sent yet; the second is owed by a clock."""
    ground = grounds.of(concerned)
    _insist(by, ground, concerned, post, files)
    holders = holders_of([post], given_at)[post.pk]
    if not holders:
        raise Incomplete({"post": f"{given_at:%Y年%-m月%-d日}没有人任{post.name}，请核对批示时间。"})
    directive = made(
        concerned, ground, leader=holders[0].pk, post=post, text=text, pace=pace, given_at=given_at, at=at,
        state="keyed", way="paper", drawn=True, keyed_by_id=by.person_id,
    )  # fmt: skip
    directive.named.set(posts)
    attach(files, "directive", directive.pk)
    clocking.keyed(directive, at=at)
    deed.note(leader=directive.called)
    return directive


def _insist(by: Actor, ground: grounds.Ground, concerned: Model, post: Post, files: Sequence[File]) -> None:
    if ground.unit(concerned) != unit_of(by):
        raise NotYours("这一件的批示由承办它的办公室登记。", "请转给承办的办公室。")
    if not ground.leaders(concerned).filter(pk=post.pk).exists():
        raise Incomplete({"post": f"{post}不在可以批示的领导里，请核对分发范围。"})
    if not files:
        raise Incomplete({"files": "请附扫描件，第二遍要对着它录。"})


@act(DIRECTIVE["key_again"])
def key_again(directive: Directive, *, by: Actor, at: datetime, deed: Deed, text: str) -> str:
    """The second keying, blind to the first: the same to the letter puts the directive in force."""
    directive.again, directive.second_by_id = Words.objects.create(body=text), by.person_id
    differ = directive.words is None or _lines(directive.words.body) != _lines(text)
    deed.note(differ=differ)
    if differ:
        return "differing"  # its clock goes on: nothing is sent before somebody settles it
    clocking.settled(directive, at=at)
    reach(directive, deed)
    return "given"


def _lines(text: str) -> list[str]:
    """What browsers and keyboards add at the ends of lines is no difference in the words."""
    return [line.rstrip() for line in text.strip().splitlines()]


@act(DIRECTIVE["settle"])
def settle(directive: Directive, *, by: Actor, at: datetime, deed: Deed, text: str) -> None:
    """Somebody compared both keyings with the scan: these are the words, in force now. Both keyings stay."""
    if directive.words is None or text != directive.words.body:
        directive.words = Words.objects.create(body=text)
    directive.save(update_fields=["words"])
    clocking.settled(directive, at=at)
    reach(directive, deed)


@act(DIRECTIVE["discard"])
def discard(directive: Directive, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Keyed by mistake (another thing, a paper that is none): it never came into force."""
    directive.discarded_reason = deed.states(reason)
    clocking.settled(directive, at=at)
